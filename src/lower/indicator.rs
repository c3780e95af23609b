//! Indicators.

use std::sync::Arc;

use super::read::{Words, by_year, entry, flag, id, number, optional_id, value, whole};
use super::target;
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::indicator::{Indicator, IndicatorKind, Measured, Part, Withdrawal};
use crate::model::method::MethodRule;
use crate::number::FiscalYear;

/// Reads the indicators of a document.
pub fn lower(head: &Words<'_>, kind: IndicatorKind) -> Vec<Arc<Indicator>> {
    let words = head.by_id("indicators");
    words.map(|words| Arc::new(indicator(&words, kind))).collect()
}

fn indicator(words: &Words<'_>, kind: IndicatorKind) -> Indicator {
    let node = words.own;
    Indicator {
        id: id(node, "id"),
        kind,
        name: words
            .named("name", "name")
            .unwrap_or_else(|| Localized::only(words.lang, String::new())),
        definition: words.text("definition"),
        note: words.text("note"),
        code: whole(node, "code"),
        unit: id(node, "unit"),
        survey: optional_id(node, "survey"),
        reference: flag(node, "reference"),
        target: target::lower(words),
        measures: optional_id(node, "measures"),
        method: node.get("method").and_then(|node| method(node, words)),
        weight: node.get("weight").and_then(number),
        withdrawal: node.get("withdraw").and_then(withdrawal),
        results: by_year(node.get("results"), |year, node| measured(year, node, words)),
        forecast: by_year(node.get("forecast"), |_, node| number(node)),
        parts: parts(words),
        parts_place: node.get("parts").map(|node| node.place),
    }
}

/// The reason's translation stands beside the indicator's name in the twin.
pub fn method(node: &Node, words: &Words<'_>) -> Option<MethodRule> {
    super::method::lower(node, |reason| {
        let twin = words.twin.and_then(|twin| twin.get("method")).and_then(Node::text);
        Some(Localized::only(words.lang, reason.text()?.to_owned()).and(twin.map(str::to_owned)))
    })
}

fn withdrawal(node: &Node) -> Option<Withdrawal> {
    let limit = |key: &str| node.get(key).and_then(number);
    limit("below")
        .map(Withdrawal::Below)
        .or_else(|| limit("above").map(Withdrawal::Above))
}

fn measured(year: FiscalYear, node: &Node, words: &Words<'_>) -> Option<Measured> {
    let year = year.to_string();
    let translated = |own: &str, key: &str| {
        let twin = words.twin.and_then(|twin| twin.get(key)?.get(&year)?.text());
        Localized::only(words.lang, own.to_owned()).and(twin.map(str::to_owned))
    };
    Some(Measured {
        value: entry(node, value, |reason| translated(reason, "reason"))?,
        rated: optional_id(node, "rated"),
        answers: whole(node, "answers"),
        note: node
            .get("note")
            .and_then(Node::text)
            .map(|note| translated(note, "notes")),
        place: node.get("value").unwrap_or(node).place,
    })
}

fn parts(words: &Words<'_>) -> Vec<Part> {
    let part = |words: Words<'_>| {
        Some(Part {
            id: words.own.get("id")?.text()?.to_owned(),
            name: words.named("name", "name")?,
            value: words.own.get("value").and_then(number)?,
        })
    };
    words.by_id("parts").filter_map(part).collect()
}
