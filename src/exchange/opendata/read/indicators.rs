//! Indicators with their targets, results and whatever else is known of them; and the evidence of issues.

use std::sync::Arc;

use super::goals::{direction, target};
use super::record::{Record, Tables, placed};
use crate::lang::Lang;
use crate::model::evidence::Evidence;
use crate::model::indicator::{Indicator, IndicatorKind, Measured, Part, Withdrawal};
use crate::model::method::{MethodKind, MethodRule};
use crate::source::Place;

/// The indicators of an item.
pub fn indicators(tables: &Tables<'_>, item: &str, lang: Lang) -> Vec<Arc<Indicator>> {
    let rows = tables.of("indicators", "item_id", item);
    rows.map(|row| Arc::new(indicator(tables, &row, lang))).collect()
}

fn indicator(tables: &Tables<'_>, row: &Record<'_>, lang: Lang) -> Indicator {
    let id = row.get("indicator_id");
    let parts: Vec<Part> = tables
        .of("indicator_parts", "indicator_id", id)
        .filter_map(|row| part(&row, lang))
        .collect();
    let results = tables.of("results", "indicator_id", id);
    let forecast = tables.of("forecasts", "indicator_id", id);
    Indicator {
        id: placed(row.below("indicator_id", row.get("plan_id")).to_owned()),
        kind: match row.get("indicator_kind") {
            "outcome" => IndicatorKind::Outcome,
            "process" => IndicatorKind::Process,
            _ => IndicatorKind::Reform,
        },
        name: row.words_of("name", lang),
        definition: row.words("definition", lang),
        note: row.words("note", lang),
        code: row.whole("mark"),
        unit: row.id("unit_id"),
        survey: row.id_if("survey_id"),
        reference: row.get("is_reference") == "true",
        target: target(tables, row, lang),
        measures: row.id_if("measures"),
        method: method(tables, id, lang),
        weight: row.number("weight"),
        withdrawal: tables
            .of("withdrawals", "indicator_id", id)
            .next()
            .and_then(|row| withdrawal(&row)),
        results: results
            .filter_map(|row| Some((row.year("fiscal_year")?, measured(&row, lang)?)))
            .collect(),
        forecast: forecast
            .filter_map(|row| row.year("fiscal_year").zip(row.number("value")))
            .collect(),
        parts_place: (!parts.is_empty()).then(Place::default),
        parts,
    }
}

fn measured(row: &Record<'_>, lang: Lang) -> Option<Measured> {
    Some(Measured {
        value: row.entry(row.value(), lang)?,
        rated: row.id_if("rating"),
        answers: row.whole("answers"),
        note: row.words("note", lang),
        place: Place::default(),
    })
}

fn part(row: &Record<'_>, lang: Lang) -> Option<Part> {
    Some(Part {
        id: row.get("part_id").to_owned(),
        name: row.words_of("name", lang),
        value: row.number("value")?,
    })
}

fn withdrawal(row: &Record<'_>) -> Option<Withdrawal> {
    let value = row.number("value")?;
    Some(match row.get("side") {
        "above" => Withdrawal::Above(value),
        _ => Withdrawal::Below(value),
    })
}

/// How an indicator is judged, where it is another way than the form's.
pub fn method(tables: &Tables<'_>, id: &str, lang: Lang) -> Option<MethodRule> {
    let row = tables.of("indicator_methods", "indicator_id", id).next()?;
    let thresholds = tables.of("method_thresholds", "indicator_id", row.get("indicator_id"));
    let limits = [1, 2, 3].map(|number| row.number(&format!("growth_limit_{number}")));
    Some(MethodRule {
        kind: MethodKind::from_key(row.get("method"))?,
        thresholds: thresholds
            .filter_map(|row| row.whole("years_elapsed").zip(row.number("percent_asked")))
            .collect(),
        limits: match limits {
            [Some(a), Some(b), Some(c)] => Some([a, b, c]),
            _ => None,
        },
        direction: direction(row.get("direction")),
        reason: row.words("reason", lang),
        place: Place::default(),
    })
}

/// The evidence of an issue.
pub fn evidence(tables: &Tables<'_>, item: &str, lang: Lang) -> Vec<Evidence> {
    let one = |row: Record<'_>| {
        let id = row.get("evidence_id");
        let values = tables
            .of("evidence_values", "item_id", item)
            .filter(|value| value.get("evidence_id") == id);
        Evidence {
            id: row.id("evidence_id"),
            name: row.words_of("name", lang),
            unit: row.id("unit_id"),
            survey: row.id_if("survey_id"),
            values: values
                .filter_map(|row| Some((row.year("fiscal_year")?, row.entry(row.value(), lang)?)))
                .collect(),
        }
    };
    tables.of("evidence", "item_id", item).map(one).collect()
}
