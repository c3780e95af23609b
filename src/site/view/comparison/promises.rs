//! Targets raised and lowered, baselines, milestones and withdrawal criteria changed, results better and worse.

use super::{Both, Told};
use crate::evaluate::compare::Promise;
use crate::evaluate::compare::promise::{Revision, baseline_changed, milestones_changed, revision};
use crate::evaluate::compare::result::{Course, course, newest};
use crate::model::indicator::{Indicator, Value};
use crate::model::missing::Missing;
use crate::model::plan::Plan;
use crate::model::unit::Unit;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Row};
use crate::site::view::indicator_table;
use crate::site::words;

/// An indicator as the older and as the newer plan has it.
type Two<'p> = (&'p Promise<'p>, &'p Promise<'p>);

impl<'a> Both<'a, '_> {
    /// Targets by the way they were revised, then what belongs to them: baselines, values on the way, criteria for
    /// withdrawal.
    pub(super) fn targets(&self) -> Vec<Told> {
        let mut told: Vec<Told> = Revision::ALL.into_iter().map(|kind| self.revised(kind)).collect();
        told.extend([self.baselines(), self.milestones(), self.withdrawals()]);
        told.retain(|told| !told.rows.is_empty());
        told
    }

    fn revised(&self, kind: Revision) -> Told {
        let (from, to) = (self.comparison.from.year, self.comparison.to.year);
        let revised = |(before, now): &Two<'_>| {
            revision((before.indicator, from), (now.indicator, to), self.unit(now.indicator)) == Some(kind)
        };
        let rows = self
            .comparison
            .kept_indicators()
            .filter(revised)
            .map(|two| self.indicator(two.1, vec![self.target(two.0.indicator), self.target(two.1.indicator)]));
        let directed = matches!(kind, Revision::Lowered | Revision::Raised);
        Told {
            key: format!("target-{}", kind.key()),
            rows: rows.collect(),
            columns: self.two_plans(),
            note: directed.then(|| self.here.say("compare-note-direction")),
            change: true,
        }
    }

    fn target(&self, indicator: &Indicator) -> Cell {
        match &indicator.target {
            Some(target) => Cell::words(words::target(self.here, &indicator.unit.value, target)),
            None => self.not_stated(),
        }
    }

    /// Values that targets are set out from.
    fn baselines(&self) -> Told {
        let cell = |indicator: &Indicator| {
            let baseline = indicator.target.as_ref().and_then(|target| target.baseline);
            let words = baseline.map(|baseline| {
                let value = words::number(self.here, &indicator.unit.value, baseline.value);
                let values = [("year", &*self.here.year(baseline.year)), ("result", &*value)];
                Cell::words(self.here.say_with("compare-result", &values))
            });
            words.unwrap_or_else(|| self.not_stated())
        };
        let changed = |(before, now): &Two<'_>| baseline_changed(before.indicator, now.indicator);
        self.beside("baseline", changed, cell)
    }

    /// Values to be reached on the way.
    fn milestones(&self) -> Told {
        let to = self.comparison.to.year;
        let cell = |indicator: &Indicator| {
            let target = indicator.target.as_ref().filter(|target| !target.milestones.is_empty());
            let words = target.map(|target| Cell::words(words::milestones(self.here, &indicator.unit.value, target)));
            words.unwrap_or_else(|| self.not_stated())
        };
        let changed = |(before, now): &Two<'_>| milestones_changed(before.indicator, (now.indicator, to));
        self.beside("milestones", changed, cell)
    }

    fn withdrawals(&self) -> Told {
        let cell = |indicator: &Indicator| match indicator.withdrawal {
            Some(limit) => Cell::words(words::withdrawal(self.here, &indicator.unit.value, limit)),
            None => self.not_stated(),
        };
        let changed = |(before, now): &Two<'_>| before.indicator.withdrawal != now.indicator.withdrawal;
        self.beside("withdrawal", changed, cell)
    }

    /// The indicators that changed in some respect, with what each plan says of it.
    fn beside(&self, key: &str, changed: impl Fn(&Two<'_>) -> bool, cell: impl Fn(&Indicator) -> Cell) -> Told {
        let rows = self.comparison.kept_indicators().filter(changed);
        let rows = rows.map(|(before, now)| self.indicator(now, vec![cell(before.indicator), cell(now.indicator)]));
        Told {
            key: key.to_owned(),
            rows: rows.collect(),
            columns: self.two_plans(),
            note: None,
            change: true,
        }
    }

    /// Results by their course. Those that can't be compared stand apart, and each says why.
    pub(super) fn results(&self) -> Vec<Told> {
        let told = Course::ALL.into_iter().map(|kind| self.coursed(kind));
        told.filter(|told| !told.rows.is_empty()).collect()
    }

    fn coursed(&self, kind: Course) -> Told {
        let Self { here, comparison } = *self;
        let (from, to) = (comparison.from, comparison.to);
        let coursed = |(before, now): &Two<'_>| {
            let unit = self.unit(now.indicator);
            course((before.indicator, from.year), (now.indicator, to.year), unit) == kind
        };
        let directed = matches!(kind, Course::Better | Course::Worse);
        let rows = comparison.kept_indicators().filter(coursed).map(|two| {
            let mut cells = vec![self.result(from, two.0.indicator), self.result(to, two.1.indicator)];
            cells.extend(directed.then(|| self.difference(two)));
            self.indicator(two.1, cells)
        });
        let mut columns = self.two_plans();
        columns.extend(directed.then(|| Column {
            text: here.say("compare-col-change"),
            number: true,
        }));
        Told {
            key: format!("result-{}", kind.key()),
            rows: rows.collect(),
            columns,
            note: directed.then(|| here.say("compare-note-minus")),
            change: !matches!(kind, Course::Unknown | Course::Undirected),
        }
    }

    /// The newest result of a plan with its year, or why there is none.
    fn result(&self, plan: &Plan, indicator: &Indicator) -> Cell {
        let Some((year, measured)) = newest(indicator, plan.year) else {
            return self.not_stated();
        };
        let result = words::result(self.here, &indicator.unit.value, measured);
        if measured.value.given().is_none() {
            return Cell::Empty { reason: result };
        }
        let values = [("year", &*self.here.year(year)), ("result", &result)];
        Cell::words(self.here.say_with("compare-result", &values))
    }

    /// How much the result changed; grades have no difference.
    fn difference(&self, (before, now): Two<'_>) -> Cell {
        let number = |plan: &Plan, indicator: &Indicator| -> Option<Decimal> {
            let (_, measured) = newest(indicator, plan.year)?;
            measured.value.given().and_then(Value::number)
        };
        let older = number(self.comparison.from, before.indicator);
        let newer = number(self.comparison.to, now.indicator);
        let difference = newer.zip(older).map(|(newer, older)| newer - older);
        difference.map_or_else(|| self.here.empty(Missing::NotApplicable), Cell::number)
    }

    fn indicator(&self, promise: &Promise<'_>, cells: Vec<Cell>) -> Row {
        let link = indicator_table::link(self.here, self.comparison.to, promise.indicator);
        Self::row(link, None, cells)
    }

    fn two_plans(&self) -> Vec<Column> {
        Self::columns([
            (self.here.say("plan-col-indicator"), false),
            (self.as_of(self.comparison.from), false),
            (self.as_of(self.comparison.to), false),
        ])
    }

    fn not_stated(&self) -> Cell {
        Cell::Empty {
            reason: self.here.say("money-not-stated"),
        }
    }

    fn unit(&self, indicator: &Indicator) -> Option<&'a Unit> {
        self.here.site.plans.schema.units.get(&indicator.unit.value)
    }
}
