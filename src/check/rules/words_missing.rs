//! A thing of a document that its translation has no words for.

use super::Scope;
use crate::document::Document;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::source::{Place, Spanned};

pub const CODE: &str = "words-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        for list in LISTS {
            let words = twin.head.get(list);
            for id in ids(own, list) {
                if words.and_then(|words| words.get(&id.value)).is_none() {
                    findings.push(missing(list, &id, words, twin));
                }
            }
        }
        let note = |document: &'_ Document| {
            document
                .head
                .get("budget")
                .and_then(|budget| budget.get("note"))
                .map(|n| n.place)
        };
        if let (Some(place), None) = (note(own), note(twin)) {
            let value = "note".to_owned();
            findings.push(missing(
                "budget",
                &Spanned { value, place },
                twin.head.get("budget"),
                twin,
            ));
        }
        for key in ["excerpt", "head", "origin"] {
            if let (Some(node), None) = (own.head.get(key), twin.head.get(key)) {
                let id = Spanned {
                    value: key.to_owned(),
                    place: node.place,
                };
                findings.push(missing(key, &id, None, twin));
            }
        }
    }
}

/// The lists whose items carry words by id (groups: by code).
pub const LISTS: [&str; 7] = ["indicators", "evidence", "themes", "groups", "joint", "terms", "ended"];

/// Each document with its translation.
pub fn twins<'a>(scope: &Scope<'a>) -> Vec<(&'a Document, &'a Document)> {
    let twins = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_some());
    twins
        .filter_map(|twin| Some((scope.own(&twin.address.kind)?, twin)))
        .collect()
}

/// The ids of a list's items.
pub fn ids(document: &Document, list: &str) -> Vec<Spanned<String>> {
    let key = if list == "groups" { "code" } else { "id" };
    let items = document.head.get(list).map(Node::items).unwrap_or_default();
    items.iter().filter_map(|item| item.get(key)?.spanned()).collect()
}

fn missing(list: &str, id: &Spanned<String>, words: Option<&Node>, twin: &Document) -> Finding {
    let place = words.map_or(Place::top(twin.source), |words| Place {
        end: words.place.start,
        ..words.place
    });
    let name = &id.value;
    Finding::error(
        CODE,
        place,
        format!("`{name}` の訳がありません"),
        format!("the words for `{name}` are missing"),
    )
    .also(id.place, "訳されていない語", "not translated")
    .help(
        format!("`{list}` に `{name}: …` を書き足してください"),
        format!("add `{name}: …` under `{list}`"),
    )
}
