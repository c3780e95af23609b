//! The table of figures that an issue rests on.

use std::collections::BTreeSet;

use crate::model::evidence::Evidence;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::words;

/// The table, if there are figures.
#[must_use]
pub fn table(here: &Here<'_>, plan: &Plan, caption: String, evidence: &[Evidence]) -> Option<Table> {
    let first = evidence.first()?.unit.value.as_str();
    let unit = evidence.iter().all(|one| one.unit.value == first).then_some(first);
    let years: BTreeSet<FiscalYear> = evidence.iter().flat_map(|one| one.values.keys().copied()).collect();
    let surveys = evidence.iter().any(|one| one.survey.is_some());
    let column = |text: String, number| Column { text, number };
    let mut columns = vec![column(here.say("plan-col-evidence"), false)];
    columns.extend(years.iter().map(|year| column(here.year(*year), unit.is_some())));
    if surveys {
        columns.push(column(here.say("plan-col-survey"), false));
    }
    let row = |one: &Evidence| {
        let mut cells: Vec<Cell> = years
            .iter()
            .map(|year| {
                let figure = format!("evidence.{}.values.{year}", one.id.value);
                here.marked(value(here, one, *year, unit.is_some()), one.id.place, &figure)
            })
            .collect();
        if surveys {
            cells.push(survey(here, one));
        }
        Row {
            head: Link::words(here.text(&one.name)),
            code: None,
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    };
    Some(Table {
        id: "t-evidence".to_owned(),
        caption,
        note: unit.map(|unit| here.say_with("money-unit", &[("unit", &words::unit_name(here, unit))])),
        wide: years.len() > 1,
        columns,
        rows: evidence.iter().map(row).collect(),
        data: here.files(&["evidence", "evidence_values"]),
        provenance: super::source::line(here, plan),
    })
}

/// One year's figure, bare where the caption names the unit.
fn value(here: &Here<'_>, one: &Evidence, year: FiscalYear, bare: bool) -> Cell {
    let unit = one.unit.value.as_str();
    match one.values.get(&year) {
        None => Cell::Empty {
            reason: here.say("money-not-stated"),
        },
        Some(entry) => match entry.given().filter(|_| !bare) {
            Some(given) => Cell::words(words::value(here, unit, given)),
            None => words::cell(here, unit, entry),
        },
    }
}

/// The survey a figure comes from.
fn survey(here: &Here<'_>, one: &Evidence) -> Cell {
    let id = one.survey.as_ref().map(|survey| survey.value.as_str());
    let name = id.map(|id| {
        here.site
            .plans
            .schema
            .surveys
            .get(id)
            .map_or(id, |name| here.text(name))
    });
    name.map_or_else(
        || Cell::Empty {
            reason: here.say("money-not-stated"),
        },
        Cell::words,
    )
}
