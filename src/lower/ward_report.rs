//! `<ward>/fy2016/framework.yaml` to a ward's report. It is data as a whole and has no twin: its few words stand in both
//! languages beside each other.

use super::read::{Pair, flag, optional_id, value, whole, words};
use crate::document::node::Node;
use crate::model::indicator::Measured;
use crate::model::missing::{Entry, Missing};
use crate::model::ward_report::{Carried, Reported, WardReport};
use crate::number::FiscalYear;
use crate::source::Spanned;

/// Reads a ward's report.
pub fn lower(ward: &str, year: FiscalYear, pair: &Pair<'_>) -> WardReport {
    let head = &pair.own.head;
    let entries = |key: &str| head.get(key).map(Node::entries).unwrap_or_default();
    let surveys = entries("surveys");
    WardReport {
        ward: ward.to_owned(),
        year,
        indicators: entries("indicators")
            .iter()
            .map(|(id, node)| (id.value.clone(), reported(id, node, surveys)))
            .collect(),
        surveys: surveys.iter().map(|(id, _)| id.clone()).collect(),
        place: pair.place(),
    }
}

fn reported(id: &Spanned<String>, node: &Node, surveys: &[(Spanned<String>, Node)]) -> Reported {
    let survey = optional_id(node, "survey");
    let asked = || {
        let (_, asked) = surveys
            .iter()
            .find(|(id, _)| Some(&id.value) == survey.as_ref().map(|s| &s.value))?;
        whole(asked, "answers")
    };
    Reported {
        id: id.clone(),
        work: node.get("work").and_then(Node::text).and_then(Carried::from_key),
        measured: measured(node, whole(node, "answers").or_else(asked)),
        reference: flag(node, "reference"),
        survey,
    }
}

fn measured(node: &Node, answers: Option<u64>) -> Option<Measured> {
    let written = node.get("value").or_else(|| node.get("missing"))?;
    let missing = node.get("missing").and_then(Node::text).and_then(Missing::from_key);
    Some(Measured {
        value: match missing {
            Some(missing) => Entry::Empty(missing, None),
            None => Entry::Given(value(written)?),
        },
        rated: None,
        answers,
        note: node.get("note").map(|note| words(Some(note))),
        place: written.place,
    })
}
