//! The table of an item's indicators: what was promised, what came out year by year, how it was rated, and when the
//! work would be stopped; below it, what the source remarks on single indicators.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::{computed, standing};
use crate::evaluate::target::Verdict;
use crate::model::indicator::{Indicator, Measured};
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::model::target::{Direction, Due};
use crate::model::unit::Measure;
use crate::number::FiscalYear;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// A table of indicators with its remarks.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorTable {
    /// The table.
    pub table: Table,
    /// Remarks on single indicators.
    pub remarks: Vec<Remark>,
}

/// What is remarked on an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct Remark {
    /// The indicator.
    pub name: String,
    /// The remarks: how it is measured, notes of the source, how many answered.
    pub lines: Vec<String>,
}

/// What the indicators of one table have in common.
struct Shape<'a> {
    here: Here<'a>,
    plan: &'a Plan,
    /// The unit all numbers are in; none where they differ, and each number brings its own.
    unit: Option<&'a str>,
    /// Whether all are numbers, in whichever units.
    numbers: bool,
    results: BTreeSet<FiscalYear>,
    forecasts: BTreeSet<FiscalYear>,
    withdrawals: bool,
}

/// The table, if there are indicators.
#[must_use]
pub fn table<'a>(
    here: &Here<'a>,
    plan: &'a Plan,
    id: &str,
    caption: String,
    indicators: &'a [Arc<Indicator>],
) -> Option<IndicatorTable> {
    let shape = Shape::of(here, plan, indicators)?;
    let columns = shape.columns();
    let table = Table {
        id: id.to_owned(),
        caption,
        note: shape.note(indicators),
        wide: columns.len() > 4,
        columns,
        rows: indicators.iter().map(|indicator| shape.row(indicator)).collect(),
        data: here.files(&["targets", "results"]),
        provenance: super::source::line(here, plan),
    };
    let remarks = indicators
        .iter()
        .filter_map(|indicator| shape.remark(indicator, indicators))
        .collect();
    Some(IndicatorTable { table, remarks })
}

/// An indicator's name as a row's head: with 少ないほど良い or 参考値 where that holds.
#[must_use]
pub fn name(here: &Here<'_>, indicator: &Indicator) -> String {
    let mut name = indicator.name.get(here.lang).clone();
    let direction = indicator
        .target
        .as_ref()
        .and_then(crate::model::target::Target::direction);
    if direction == Some(Direction::Down) {
        name = here.say_with("plan-lower-is-better", &[("name", &name)]);
    }
    if indicator.reference {
        name = here.say_with("plan-reference", &[("name", &name)]);
    }
    name
}

/// The way to a figure of an indicator in its document: `indicators.want-to-return.results.2022`.
#[must_use]
pub fn figure(indicator: &Indicator, key: &str) -> String {
    format!("indicators.{}.{key}", indicator.id.value)
}

/// A link to an indicator's page.
#[must_use]
pub fn link(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Link {
    let to = Route::Indicator(plan.ward.clone(), indicator.id.value.clone());
    here.link(name(here, indicator), &to)
}

/// Whether an indicator is shown, but counted nowhere: the ward says so, or too few people answered.
#[must_use]
pub fn is_reference(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> bool {
    let few = standing::of(here, plan).is_some_and(|known| known.references.contains(&indicator.id.value));
    indicator.reference || few
}

/// The cell that says how an indicator stands; a reference value is not judged.
#[must_use]
pub fn standing_cell(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Cell {
    if is_reference(here, plan, indicator) {
        return Cell::words(here.say("plan-reference-not-counted"));
    }
    let judgement = standing::of(here, plan).and_then(|plan| plan.indicators.get(&indicator.id.value));
    Cell::Tag(standing::tag(here, plan, judgement))
}

impl<'a> Shape<'a> {
    /// What these have in common; none where there are none.
    fn of(here: &Here<'a>, plan: &'a Plan, indicators: &'a [Arc<Indicator>]) -> Option<Self> {
        let first = indicators.first()?.unit.value.as_str();
        let same = indicators.iter().all(|indicator| indicator.unit.value == first);
        let units = &here.site.plans.schema.units;
        let number = |unit: &str| {
            let unit = units.get(unit);
            unit.is_some_and(|unit| matches!(unit.measure, Measure::Number { .. }))
        };
        Some(Self {
            here: *here,
            plan,
            unit: (same && number(first)).then_some(first),
            numbers: indicators.iter().all(|indicator| number(&indicator.unit.value)),
            results: indicators
                .iter()
                .flat_map(|indicator| indicator.results.keys().copied())
                .collect(),
            forecasts: indicators
                .iter()
                .flat_map(|indicator| indicator.forecast.keys().copied())
                .collect(),
            withdrawals: indicators.iter().any(|indicator| indicator.withdrawal.is_some()),
        })
    }

    /// The unit, and the survey, where all share it; and what year ratings are about.
    fn note(&self, indicators: &[Arc<Indicator>]) -> Option<String> {
        let unit = self.unit.map(|unit| words::unit_name(&self.here, unit));
        let unit = unit.map(|unit| self.here.say_with("plan-results-in", &[("unit", &unit)]));
        let survey = self.shared_survey(indicators);
        let survey = survey.map(|survey| self.here.say_with("plan-survey", &[("survey", &survey)]));
        let later = super::bullets::due_later(&self.here, self.plan, indicators.iter().map(Arc::as_ref));
        let notes: Vec<String> = unit.into_iter().chain(survey).chain(later).collect();
        (!notes.is_empty()).then(|| notes.join(&self.here.say("plan-after-sentence")))
    }

    /// The survey that all come from.
    fn shared_survey(&self, indicators: &[Arc<Indicator>]) -> Option<String> {
        let survey = |indicator: &Indicator| indicator.survey.as_ref().map(|survey| survey.value.clone());
        let first = survey(indicators.first()?)?;
        let shared = indicators
            .iter()
            .all(|indicator| survey(indicator).as_ref() == Some(&first));
        shared.then(|| survey_name(&self.here, &first))
    }

    /// The columns' headings.
    fn columns(&self) -> Vec<Column> {
        let here = &self.here;
        let column = |text: String, number| Column { text, number };
        let year = |key, year: &FiscalYear| here.say_with(key, &[("year", &here.year(*year))]);
        let number = self.numbers;
        let mut columns = vec![
            column(here.say("plan-col-indicator"), false),
            column(here.say("plan-col-target"), false),
        ];
        columns.extend(
            self.results
                .iter()
                .map(|at| column(year("plan-col-result", at), number)),
        );
        columns.extend(
            self.forecasts
                .iter()
                .map(|at| column(year("plan-col-forecast", at), number)),
        );
        columns.push(column(here.say("plan-col-standing"), false));
        if self.withdrawals {
            columns.push(column(here.say("plan-col-withdrawal"), false));
        }
        columns
    }

    /// One indicator.
    fn row(&self, indicator: &Indicator) -> Row {
        let (here, unit) = (&self.here, indicator.unit.value.as_str());
        let target = indicator
            .target
            .as_ref()
            .map(|target| words::target(here, unit, target));
        let marked = |cell, key: &str| here.marked(cell, indicator.id.place, &figure(indicator, key));
        let mut cells = vec![marked(self.words_or(target, "words-no-target"), "target")];
        cells.extend(self.results.iter().map(|year| {
            let cell = self.result(indicator, indicator.results.get(year));
            marked(cell, &format!("results.{year}"))
        }));
        cells.extend((self.forecasts.iter()).map(|year| {
            let cell = self.forecast(indicator, *year);
            marked(cell, &format!("forecast.{year}"))
        }));
        cells.push(standing_cell(here, self.plan, indicator));
        if self.withdrawals {
            let withdrawal = indicator.withdrawal.map(|limit| words::withdrawal(here, unit, limit));
            cells.push(marked(self.words_or(withdrawal, "money-not-stated"), "withdraw"));
        }
        Row {
            head: link(here, self.plan, indicator),
            code: indicator.code.map(|code| code.to_string()),
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    }

    /// Words, or why there are none.
    fn words_or(&self, text: Option<String>, key: &str) -> Cell {
        text.map_or_else(
            || Cell::Empty {
                reason: self.here.say(key),
            },
            Cell::words,
        )
    }

    /// A result: a bare number where the caption names the unit, else with its unit.
    fn result(&self, indicator: &Indicator, measured: Option<&Measured>) -> Cell {
        let (here, unit) = (&self.here, indicator.unit.value.as_str());
        match measured {
            Some(measured) if self.unit.is_none() && measured.value.given().is_some() => {
                Cell::words(words::result(here, unit, measured))
            }
            Some(measured) => words::cell(here, unit, &measured.value),
            None => self.words_or(None, "money-not-stated"),
        }
    }

    /// The value expected at mid-year.
    fn forecast(&self, indicator: &Indicator, year: FiscalYear) -> Cell {
        let unit = indicator.unit.value.as_str();
        match indicator.forecast.get(&year) {
            Some(value) if self.unit.is_some() => Cell::number(*value),
            Some(value) => Cell::words(words::number(&self.here, unit, *value)),
            None => self.words_or(None, "money-not-stated"),
        }
    }

    /// What is remarked on an indicator, if anything is. A survey that all share stands in the caption.
    fn remark(&self, indicator: &Indicator, all: &[Arc<Indicator>]) -> Option<Remark> {
        let mut lines = remarks(&self.here, self.plan, indicator);
        if let Some(shared) = self.shared_survey(all) {
            let said = self.here.say_with("plan-survey", &[("survey", &shared)]);
            lines.retain(|line| *line != said);
        }
        let name = indicator.name.get(self.here.lang).clone();
        (!lines.is_empty()).then_some(Remark { name, lines })
    }
}

/// What is remarked on an indicator: how it is measured, the source's notes, the survey, how many answered, and what the
/// figures themselves say beside the ward's rating.
#[must_use]
pub fn remarks(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    lines.extend(indicator.definition.as_ref().map(|text| here.text(text).to_owned()));
    lines.extend(indicator.note.as_ref().map(|text| here.text(text).to_owned()));
    let survey = indicator.survey.as_ref().map(|survey| survey_name(here, &survey.value));
    lines.extend(survey.map(|survey| here.say_with("plan-survey", &[("survey", &survey)])));
    for (year, measured) in &indicator.results {
        let year = here.year(*year);
        lines.extend(measured.answers.map(|answers| {
            let count = crate::number::decimal::grouped(answers.into());
            here.say_with("plan-answers", &[("year", &year), ("count", &count)])
        }));
        lines.extend(
            measured
                .note
                .as_ref()
                .map(|note| here.say_with("plan-result-note", &[("year", &year), ("note", here.text(note))])),
        );
    }
    let computed = computed::short(here, plan, indicator);
    lines.extend(computed.or_else(|| disagreement(here, plan, indicator)));
    lines
}

/// That the ward rated other than target and result say, where both can be told. The rating shown is the ward's. A
/// target that falls due later may be rated as met on the way.
fn disagreement(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Option<String> {
    let known = standing::of(here, plan)?;
    let state = known.indicators.get(&indicator.id.value)?.state;
    let attained = known
        .attained
        .get(&indicator.id.value)
        .filter(|attained| attained.year == plan.year)?;
    let on_the_way = matches!(indicator.target.as_ref()?.due, Some(Due::By(year)) if year > plan.year);
    match (state, attained.verdict) {
        (State::Met, Verdict::NotMet) if !on_the_way => Some(here.say("plan-rated-met-but-not")),
        (State::NotMet, Verdict::Met) => Some(here.say("plan-rated-not-met-but-met")),
        _ => None,
    }
}

/// What a survey is called; its id where the schema does not know it, which is a finding.
#[must_use]
pub fn survey_name(here: &Here<'_>, id: &str) -> String {
    let name = here.site.plans.schema.surveys.get(id);
    name.map_or_else(|| id.to_owned(), |name| name.get(here.lang).clone())
}
