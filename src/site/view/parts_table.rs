//! What a stated figure is made of: the parts with their sum, beside the target and the expected figure, and what the
//! ward says where they do not agree.

use std::sync::Arc;

use serde::Serialize;

use super::text::{self, Foreign};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::words;
use crate::source::Place;

/// The rule that asks for parts to add up; a ward may acknowledge that they do not.
const RULE: &str = "parts-do-not-add-up";

/// The parts of one indicator.
#[derive(Clone, Debug, Serialize)]
pub struct PartsTable {
    /// The parts and their sum.
    pub table: Table,
    /// How the sum compares with the stated figures.
    pub comparison: Option<String>,
    /// Why it stays so, as the ward put it.
    pub reason: Option<Foreign>,
}

/// The parts of those indicators that have any. `document` is where the item stands.
#[must_use]
pub fn all(here: &Here<'_>, plan: &Plan, indicators: &[Arc<Indicator>], document: Place) -> Vec<PartsTable> {
    (indicators.iter())
        .filter(|indicator| !indicator.parts.is_empty())
        .map(|indicator| of(here, plan, indicator, document))
        .collect()
}

/// The parts of one indicator.
fn of(here: &Here<'_>, plan: &Plan, indicator: &Indicator, document: Place) -> PartsTable {
    let unit = indicator.unit.value.as_str();
    let sum: Decimal = indicator.parts.iter().map(|part| part.value).sum();
    let stated = stated(here, plan, indicator);
    let differs = !stated.is_empty() && stated.iter().all(|(_, value)| *value != sum);
    let part_row = |head: String, value: Decimal, kind| Row {
        head: Link::words(head),
        code: None,
        kind,
        level: 0,
        cells: vec![Cell::number(value)],
    };
    let mut rows: Vec<Row> = (indicator.parts.iter())
        .map(|part| part_row(here.text(&part.name).to_owned(), part.value, RowKind::Plain))
        .collect();
    rows.push(part_row(here.say("plan-parts-sum"), sum, RowKind::Total));
    let column = |key, number| Column {
        text: here.say(key),
        number,
    };
    let table = Table {
        id: format!("t-parts-{}", indicator.id.value),
        caption: text::caption_of(here, plan, "plan-caption-parts", here.text(&indicator.name)),
        note: Some(here.say_with("money-unit", &[("unit", &words::unit_name(here, unit))])),
        wide: false,
        columns: vec![column("plan-col-part", false), column("plan-col-value", true)],
        rows,
        data: here.files(&["indicator_parts"]),
        provenance: super::source::line(here, plan),
    };
    PartsTable {
        table,
        comparison: differs.then(|| comparison(here, unit, sum, &stated)),
        reason: differs.then(|| acknowledged(here, document)).flatten(),
    }
}

/// The figures stated for the whole: target, expected figure, result.
fn stated(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Vec<(String, Decimal)> {
    let target = indicator.target.as_ref().and_then(|target| target.goal.level());
    let forecast = indicator.forecast.get(&plan.year).copied();
    let measured = indicator.results.get(&plan.year);
    let result = measured
        .and_then(|measured| measured.value.given())
        .and_then(crate::model::indicator::Value::number);
    let all = [
        (here.say("plan-word-target"), target),
        (here.say("plan-word-forecast"), forecast),
        (here.say("plan-word-result"), result),
    ];
    all.into_iter()
        .filter_map(|(word, value)| Some((word, value?)))
        .collect()
}

/// 内訳の合計は15,468千円で、目標（15,000千円）、見込み（13,877千円）のいずれとも一致しません。
fn comparison(here: &Here<'_>, unit: &str, sum: Decimal, stated: &[(String, Decimal)]) -> String {
    let one = |(word, value): &(String, Decimal)| {
        here.say_with(
            "plan-parts-stated",
            &[("word", word), ("value", &words::number(here, unit, *value))],
        )
    };
    let list: Vec<String> = stated.iter().map(one).collect();
    let values = [
        ("sum", words::number(here, unit, sum)),
        ("list", words::list(here.lang, &list)),
    ];
    here.say_with(
        "plan-parts-differ",
        &values.each_ref().map(|(name, value)| (*name, value.as_str())),
    )
}

/// Why the ward leaves it so.
fn acknowledged(here: &Here<'_>, document: Place) -> Option<Foreign> {
    let mut known = here.site.plans.acknowledged.iter();
    let found = known.find(|one| one.rule.value == RULE && one.place.source == document.source)?;
    let lang = found.reason.lang_of(here.lang);
    Some(Foreign {
        text: found.reason.get(here.lang).clone(),
        lang: (lang != here.lang).then(|| lang.code()),
    })
}
