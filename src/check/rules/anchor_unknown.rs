//! A link to a part of a page, `glossary.md#target`, that the page does not have.

use super::Scope;
use super::section_missing::rules_of;
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::link::{Link, read};
use crate::document::node::Node;
use crate::finding::{Finding, likely};

pub const CODE: &str = "anchor-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let path = &scope.sources.get(document.source).path;
        for link in &document.body.links {
            let Link::Document(address, Some(anchor)) = read(path, &link.value) else {
                continue;
            };
            let Some(target) = scope.own(&address.kind) else {
                continue;
            };
            let known = anchors(scope, target);
            if known.contains(&anchor) {
                continue;
            }
            let to = &scope.sources.get(target.source).path;
            let finding = Finding::error(
                CODE,
                link.place,
                format!("`{to}` に `#{anchor}` という場所はありません"),
                format!("`{to}` has no part `#{anchor}`"),
            );
            let meant = likely(&anchor, known.iter().map(String::as_str));
            findings.push(match meant {
                Some(meant) => finding.perhaps(&format!("#{meant}")),
                None => finding.help("`#` から後ろを消してください", "leave out `#` and what follows"),
            });
        }
    }
}

/// The parts of a document that a link can lead to: its sections by the form's ids, a page's by their order, terms.
fn anchors(scope: &Scope<'_>, document: &Document) -> Vec<String> {
    let sections = &document.body.sections;
    if let Kind::Page(_) = document.address.kind {
        let terms = document.head.get("terms").map(Node::items).unwrap_or_default();
        let ids = terms
            .iter()
            .filter_map(|term| term.get("id")?.text().map(str::to_owned));
        return ids
            .chain((1..=sections.len()).map(|number| format!("section-{number}")))
            .collect();
    }
    let rules = rules_of(scope, document).map(|(_, rules)| rules).unwrap_or_default();
    let lang = scope.config.authoritative();
    let written = |heading: &str| sections.iter().any(|section| section.heading.value == heading);
    let there = rules.iter().filter(|rule| written(rule.heading.get(lang)));
    let marked = sections
        .iter()
        .filter_map(|section| section.heading.value.strip_prefix("indicator: "));
    there
        .map(|rule| rule.id.to_string())
        .chain(marked.map(str::to_owned))
        .collect()
}
