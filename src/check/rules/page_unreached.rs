//! A page of its own that no link leads to: it is published, and nobody finds it.

use std::collections::BTreeSet;

use super::Scope;
use crate::document::address::Kind;
use crate::document::link::{Link, read};
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "page-unreached";

/// Pages that every page of the site links to.
const EVERYWHERE: [&str; 3] = ["about", "accessibility", "glossary"];

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut linked: BTreeSet<String> = EVERYWHERE.map(str::to_owned).into();
    for document in scope.documents {
        let path = &scope.sources.get(document.source).path;
        for link in &document.body.links {
            match read(path, &link.value) {
                Link::Document(address, _) if address.kind != document.address.kind => {
                    if let Kind::Page(name) = address.kind {
                        linked.insert(name);
                    }
                }
                _ => {}
            }
        }
    }
    for document in scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
    {
        let Kind::Page(name) = &document.address.kind else {
            continue;
        };
        if linked.contains(name) {
            continue;
        }
        findings.push(
            Finding::warning(
                CODE,
                Place::top(document.source),
                format!("どのページからも `{name}` へのリンクがありません"),
                format!("no page links to `{name}`"),
            )
            .help(
                format!("ほかの文書に `[題名]({name}.md)` のようなリンクを書いてください"),
                format!("link to it from another document: `[its title]({name}.md)`"),
            ),
        );
    }
}
