//! What of the documents is a published figure: every number and verdict in their frontmatter, under the name that leads to
//! it. An edition carries the list, and a figure on it changes only through an erratum.

use std::sync::Arc;

use crate::archive::edition::EditionId;
use crate::archive::errata::Correction;
use crate::archive::figures::{Register, Spot};
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::{Node, Value};
use crate::lang::Lang;
use crate::model::erratum::Corrected;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::decimal;

/// Keys whose numbers are marks and no figures.
const MARKS: [&str; 4] = ["acknowledge", "code", "history", "sdgs"];

/// Below these keys words are verdicts or grades, as much published as a number is.
const VERDICTS: [&str; 3] = ["results", "review", "values"];

/// Keys whose values only speak about a figure.
const WORDS: [&str; 7] = ["id", "missing", "name", "note", "reason", "survey", "unit"];

/// The figures of the plans that an edition holds.
#[must_use]
pub fn figures(documents: &[Arc<Document>], id: &EditionId) -> Register {
    let own = documents.iter().filter(|document| is_of(document, id));
    let figures = own.flat_map(|document| of_document(document));
    Register(
        figures
            .filter_map(|(spot, node)| Some((spot, node.text()?.to_owned())))
            .collect(),
    )
}

/// The corrections of the plans that an edition holds, in the order they were made.
#[must_use]
pub fn corrections(plans: &Plans, id: &EditionId) -> Vec<Correction> {
    let held = plans
        .plans
        .iter()
        .filter(|plan| plan.year == id.year && id.holds(&plan.ward));
    let mut corrections: Vec<Correction> = Vec::new();
    for plan in held {
        for erratum in &plan.errata {
            corrections.extend(erratum.corrects.iter().map(|one| Correction {
                erratum: format!("{}/fy{}/erratum-{}", plan.ward, plan.year, erratum.number),
                date: erratum.date.map(|date| date.date.to_string()).unwrap_or_default(),
                spot: corrected(plan, one),
                before: one.before.value.clone(),
                after: one.after.as_ref().map(|after| after.value.clone()),
                reason_ja: erratum.reason.get(Lang::Ja).clone(),
                reason_en: erratum.reason.get(Lang::En).clone(),
            }));
        }
    }
    corrections
}

/// The figure that an erratum of a plan corrects.
#[must_use]
pub fn corrected(plan: &Plan, one: &Corrected) -> Spot {
    Spot {
        document: format!("{}/fy{}/{}", plan.ward, plan.year, one.document.value),
        figure: one.figure.value.clone(),
    }
}

/// Every figure of a document with the node that states it.
#[must_use]
pub fn of_document(document: &Document) -> Vec<(Spot, &Node)> {
    let mut found = Vec::new();
    if let Some(name) = name(&document.address.kind) {
        walk(&document.head, &mut Vec::new(), &mut |keys, node| {
            let spot = Spot {
                document: name.clone(),
                figure: keys.join("."),
            };
            found.push((spot, node));
        });
    }
    found
}

/// Whether a document is the authoritative text of a plan that an edition holds.
#[must_use]
pub fn is_of(document: &Document, id: &EditionId) -> bool {
    let (ward, year) = match &document.address.kind {
        Kind::Plan(ward, year) | Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) => (ward.as_str(), year),
        Kind::Framework(year) => (crate::archive::edition::CITY, year),
        _ => return false,
    };
    document.address.twin.is_none() && *year == id.year && id.holds(ward)
}

/// What a document is called in the register: its path below `content/` without the ending. None where it holds no figures
/// of a plan.
#[must_use]
pub fn name(kind: &Kind) -> Option<String> {
    Some(match kind {
        Kind::Plan(ward, year) => format!("{ward}/fy{year}/plan"),
        Kind::Item(ward, year, code) => format!("{ward}/fy{year}/{code}"),
        Kind::Reform(ward, year, number) => format!("{ward}/fy{year}/reform-{number}"),
        Kind::Framework(year) => format!("city/fy{year}/progress"),
        _ => return None,
    })
}

/// Walks a tree. An item of a list is known by its id, else by its place. A result may be written `43` or
/// `{ value: 43, … }`: both are the same figure.
fn walk<'a>(node: &'a Node, keys: &mut Vec<String>, found: &mut impl FnMut(&[String], &'a Node)) {
    match &node.value {
        Value::Scalar(text) => {
            if is_figure(keys, text) {
                let end = keys.len() - usize::from(keys.last().is_some_and(|key| key == "value"));
                found(&keys[..end], node);
            }
        }
        Value::Map(entries) => {
            for (key, inner) in entries.iter().filter(|(key, _)| !MARKS.contains(&key.value.as_str())) {
                keys.push(key.value.clone());
                walk(inner, keys, found);
                keys.pop();
            }
        }
        Value::List(items) => {
            for (number, item) in (1..).zip(items) {
                let id = item.get("id").and_then(Node::text);
                keys.push(id.map_or_else(|| number.to_string(), str::to_owned));
                walk(item, keys, found);
                keys.pop();
            }
        }
    }
}

fn is_figure(keys: &[String], text: &str) -> bool {
    let Some(last) = keys.last() else {
        return false;
    };
    let verdict = keys.iter().any(|key| VERDICTS.contains(&key.as_str()));
    !WORDS.contains(&last.as_str()) && (verdict || decimal::parse(text).is_some())
}
