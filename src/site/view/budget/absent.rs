//! The page of a plan that states no money: why, and what it does state in yen.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::stage::Stage;
use crate::number::FiscalYear;
use crate::site::parts::{Cell, Column, Here, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::view::{source, text};
use crate::site::words;

/// Why there is no money.
#[derive(Clone, Debug, Serialize)]
pub struct Absent {
    /// The reason, sentence by sentence.
    pub reasons: Vec<String>,
    /// Indicators that are measured in yen, a table for each unit.
    pub tables: Vec<Table>,
}

/// Why this plan states no money.
pub fn of(here: &Here<'_>, plan: &Plan) -> Absent {
    let reason = if plan.stage == Stage::MidYearReview {
        "budget-absent-mid-year"
    } else {
        "budget-absent"
    };
    Absent {
        reasons: vec![here.say(reason), here.say("budget-absent-not-zero")],
        tables: tables(here, plan),
    }
}

/// The indicators in yen.
fn tables(here: &Here<'_>, plan: &Plan) -> Vec<Table> {
    let units = &here.site.plans.schema.units;
    let mut by_unit: BTreeMap<&str, Vec<&Indicator>> = BTreeMap::new();
    for indicator in plan.indicators() {
        let unit = indicator.unit.value.as_str();
        if units.get(unit).is_some_and(|unit| unit.yen().is_some()) {
            by_unit.entry(unit).or_default().push(indicator);
        }
    }
    by_unit
        .into_iter()
        .map(|(unit, indicators)| table(here, plan, unit, &indicators))
        .collect()
}

/// A table of indicators in one unit.
fn table(here: &Here<'_>, plan: &Plan, unit: &str, indicators: &[&Indicator]) -> Table {
    let years: BTreeSet<FiscalYear> = indicators.iter().flat_map(|one| one.results.keys().copied()).collect();
    let forecasts: BTreeSet<FiscalYear> = indicators.iter().flat_map(|one| one.forecast.keys().copied()).collect();
    let column = |text: String, number| Column { text, number };
    let of_year = |key: &str, year: &FiscalYear| here.say_with(key, &[("year", &here.year(*year))]);
    let mut columns = vec![
        column(here.say("budget-col-indicator"), false),
        column(here.say("budget-col-target"), false),
    ];
    columns.extend(
        years
            .iter()
            .map(|year| column(of_year("budget-col-result", year), true)),
    );
    columns.extend(
        forecasts
            .iter()
            .map(|year| column(of_year("budget-col-forecast", year), true)),
    );
    let empty = |key: &str| Cell::Empty { reason: here.say(key) };
    let not_stated = || empty("money-not-stated");
    let row = |indicator: &&Indicator| {
        let target = indicator
            .target
            .as_ref()
            .map(|target| Cell::words(words::target(here, unit, target)));
        let mut cells = vec![target.unwrap_or_else(|| empty("words-no-target"))];
        let result = |year| {
            indicator
                .results
                .get(year)
                .map(|one| words::cell(here, unit, &one.value))
        };
        cells.extend(years.iter().map(|year| result(year).unwrap_or_else(not_stated)));
        let forecast = |year| indicator.forecast.get(year).map(|value| Cell::number(*value));
        cells.extend(forecasts.iter().map(|year| forecast(year).unwrap_or_else(not_stated)));
        Row {
            head: here.link(
                here.text(&indicator.name),
                &Route::Indicator(plan.ward.clone(), indicator.id.value.clone()),
            ),
            code: None,
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    };
    let unit_name = words::unit_name(here, unit);
    Table {
        id: format!("money-{unit}"),
        caption: text::caption(here, plan, "budget-caption-indicators"),
        note: Some(here.say_with("money-unit", &[("unit", &unit_name)])),
        wide: columns.len() > 3,
        columns,
        rows: indicators.iter().map(row).collect(),
        data: here.files(&["targets", "results"]),
        provenance: source::line(here, plan),
    }
}
