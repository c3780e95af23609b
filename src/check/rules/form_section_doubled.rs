//! A form that lists a body section twice for one kind of document, by its id or by its heading.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::word::forms;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "form-section-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let kinds = forms(scope).flat_map(|(_, form)| form.get("sections").map(Node::entries).unwrap_or_default());
    for (_, sections) in kinds {
        let ids = sections.items().iter().filter_map(|section| section.get("id"));
        doubled(ids, findings);
        for lang in ["ja", "en"] {
            let headings = sections.items().iter().filter_map(|s| s.get("heading")?.get(lang));
            doubled(headings, findings);
        }
    }
}

fn doubled<'a>(names: impl Iterator<Item = &'a Node>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for node in names {
        let Some(name) = node.text() else { continue };
        let Some(first) = seen.get(name) else {
            seen.insert(name, node.place);
            continue;
        };
        findings.push(
            Finding::error(
                CODE,
                node.place,
                format!("見出し `{name}` がこの様式に2回あります"),
                format!("the section `{name}` stands twice in this form"),
            )
            .also(*first, "最初の見出し", "the first one")
            .help(
                "一つを消すか、別の名前にしてください",
                "remove one of them, or give it another name",
            ),
        );
    }
}
