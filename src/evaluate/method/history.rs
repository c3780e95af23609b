//! What came before: results of earlier plans, the year from which the target holds, and the value it was set out from.

use super::Case;
use crate::evaluate::series::Series;
use crate::evaluate::target::agrees;
use crate::model::few::Years;
use crate::model::indicator::{Indicator, Measured};
use crate::model::method::MethodRule;
use crate::model::missing::{Entry, Missing};
use crate::model::plan::Plan;
use crate::model::target::{Goal, Target};
use crate::model::unit::Unit;
use crate::number::{Decimal, FiscalYear};

/// What came before, as the plans up to this one state it. A later plan's correction does not change the verdict on an
/// earlier one.
pub struct History {
    results: Years<Measured>,
    since: FiscalYear,
    baseline: Option<(FiscalYear, Decimal)>,
}

impl History {
    /// Of an indicator as this plan states it.
    pub fn of(plan: &Plan, series: Option<&Series>, indicator: &Indicator) -> Self {
        let mut results = Years::new();
        let stated = || series.into_iter().flat_map(|series| &series.stated);
        let earlier = stated().filter(|one| one.plan < plan.year);
        for one in earlier.filter(|one| one.indicator.unit.value == indicator.unit.value) {
            take(&mut results, &one.indicator.results);
        }
        take(&mut results, &indicator.results);
        let target = indicator.target.as_ref();
        let stated_baseline = target.and_then(|target| target.baseline);
        let since = match stated_baseline {
            Some(baseline) => FiscalYear::new(baseline.year.number() + 1).unwrap_or(plan.year),
            None => unchanged_since(plan.year, target, series),
        };
        let mut before = results.range(..since);
        let number = |(year, measured): (&FiscalYear, &Measured)| Some((*year, measured.value.given()?.number()?));
        let baseline = match (stated_baseline, target) {
            (Some(baseline), _) => Some((baseline.year, baseline.value)),
            (None, Some(_)) => before.rev().find_map(number),
            // Growth without a target is measured from the oldest value there is.
            (None, None) => before.find_map(number),
        };
        Self {
            results,
            since,
            baseline,
        }
    }

    /// What a verdict rests on.
    pub fn case<'a>(
        &'a self,
        plan: &Plan,
        indicator: &'a Indicator,
        unit: Option<&'a Unit>,
        rule: &'a MethodRule,
    ) -> Case<'a> {
        static NONE: Years<crate::model::indicator::Value> = Years::new();
        let target = indicator.target.as_ref();
        let goal = target.map(|target| &target.goal);
        let said = |goal: &Goal| goal.direction().filter(|_| agrees(goal));
        Case {
            goal,
            direction: goal.map_or(rule.direction, said),
            due: target.and_then(|target| target.due),
            milestones: target.map_or(&NONE, |target| &target.milestones),
            since: self.since,
            baseline: self.baseline,
            results: &self.results,
            year: plan.year,
            unit,
            rule,
        }
    }
}

/// Newer values stand over older ones; a gap does not, unless a value was withdrawn.
fn take(results: &mut Years<Measured>, newer: &Years<Measured>) {
    for (year, measured) in newer {
        let kept = results.get(year).is_some_and(|older| {
            let withdrawn = matches!(measured.value, Entry::Empty(Missing::Suppressed, _));
            older.value.given().is_some() && measured.value.given().is_none() && !withdrawn
        });
        if !kept {
            results.insert(*year, measured.clone());
        }
    }
}

/// The fiscal year of the oldest plan, in a row without interruption up to this one, that makes the same promise.
fn unchanged_since(year: FiscalYear, target: Option<&Target>, series: Option<&Series>) -> FiscalYear {
    let mut newest_first = series.into_iter().flat_map(|series| series.stated.iter().rev());
    let promise = |target: Option<&Target>| target.map(|target| (target.goal.clone(), target.due));
    let asked = promise(target);
    let mut since = year;
    for one in newest_first.by_ref().filter(|one| one.plan < year) {
        if promise(one.indicator.target.as_ref()) != asked {
            break;
        }
        since = one.plan;
    }
    since
}
