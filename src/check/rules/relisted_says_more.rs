//! A relisted entry that says more than what it shows again: it is counted there, so its own words would be lost.

use super::Scope;
use super::words_missing::twins;
use crate::document::Document;
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "relisted-says-more";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        if document.head.get("relists").is_some() {
            more(document, findings);
        }
    }
    for (_, twin) in twins(scope).filter(|(own, _)| own.head.get("relists").is_some()) {
        more(twin, findings);
    }
}

/// What the entry is called, what it shows, and how the document is looked after.
const ITS_OWN: [&str; 5] = ["id", "title", "relists", "acknowledge", "translation-of"];

fn more(document: &Document, findings: &mut Vec<Finding>) {
    for (key, _) in document.head.entries() {
        if !ITS_OWN.contains(&key.value.as_str()) {
            findings.push(lost(key.place, &key.value));
        }
    }
    findings.extend(document.body.lead.iter().map(|lead| {
        let first = lead.value.lines().next().unwrap_or_default();
        lost(lead.place, first)
    }));
    let sections = document.body.sections.iter().map(|section| &section.heading);
    findings.extend(sections.map(|heading| lost(heading.place, &heading.value)));
}

fn lost(place: Place, words: &str) -> Finding {
    Finding::error(
        CODE,
        place,
        format!("再掲に `{words}` を書いても、どこにも載りません"),
        format!("`{words}` in a relisted entry appears nowhere"),
    )
    .help(
        "もとの取組の文書に書いてください",
        "write it in the document of the initiative that is shown again",
    )
}
