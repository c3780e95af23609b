//! Errata.

use super::read::{Pair, id, optional_id};
use crate::document::node::Node;
use crate::model::erratum::{Corrected, Erratum};
use crate::model::stage::PartialDate;

/// Reads an erratum.
pub fn lower(number: u16, pair: &Pair<'_>) -> Erratum {
    let head = pair.head();
    let corrects = head.own.get("corrects").map(Node::items).unwrap_or_default();
    let corrected = |node: &Node| Corrected {
        document: id(node, "document"),
        figure: id(node, "figure"),
        before: id(node, "before"),
        after: optional_id(node, "after"),
    };
    Erratum {
        number,
        date: head.own.get("date").and_then(Node::text).and_then(PartialDate::parse),
        title: head.required("title"),
        reason: head.required("reason"),
        corrects: corrects.iter().map(corrected).collect(),
        place: pair.place(),
    }
}
