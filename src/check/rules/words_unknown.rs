//! Words in a translation for a thing that the document does not have.

use super::Scope;
use super::section_missing::{MARK, rules_of};
use super::words_missing::{LISTS, items, twins};
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::{Finding, likely};
use crate::source::Spanned;

pub const CODE: &str = "words-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        for list in LISTS {
            let known = items(own, list);
            let Some(words) = twin.head.get(list) else { continue };
            for (key, _) in words.entries() {
                if !known.iter().any(|(id, _)| id.value == key.value) {
                    let known = known.iter().map(|(id, _)| id.value.as_str());
                    findings.push(unknown(key, list, known));
                }
            }
        }
        findings.extend(extra_sections(scope, own, twin));
    }
}

fn unknown<'a>(key: &Spanned<String>, list: &str, known: impl Iterator<Item = &'a str>) -> Finding {
    let word = &key.value;
    let finding = Finding::error(
        CODE,
        key.place,
        format!("`{word}` はもとの文書の `{list}` にありません"),
        format!("`{word}` is not among the `{list}` of the document"),
    );
    match likely(word, known) {
        Some(meant) => finding.perhaps(meant),
        None => remove(finding),
    }
}

/// Sections that only the translation has. On a free page they stand in order, elsewhere the form pairs them.
fn extra_sections(scope: &Scope<'_>, own: &Document, twin: &Document) -> Vec<Finding> {
    let own_sections = &own.body.sections;
    // With as many headings in both, one of the document's is misspelt, which is found as such.
    if twin.body.sections.len() <= own_sections.len() {
        return Vec::new();
    }
    let rules = rules_of(scope, own).map(|(_, rules)| rules).unwrap_or_default();
    let is_free = matches!(own.address.kind, Kind::Page(_));
    let (lang, authoritative) = (twin.address.twin, scope.config.authoritative());
    let extra = |(index, heading): (usize, &Spanned<String>)| {
        let rule = rules
            .iter()
            .find(|rule| lang.is_some_and(|lang| *rule.heading.get(lang) == heading.value));
        let written = match rule {
            Some(rule) if rule.required => return None,
            Some(rule) => rule.heading.get(authoritative),
            None if heading.value.starts_with(MARK) => &heading.value,
            None if is_free => return (index >= own_sections.len()).then(|| section(heading)),
            None => return None,
        };
        let there = own_sections.iter().any(|own| own.heading.value == *written);
        (!there).then(|| section(heading))
    };
    let headings = twin.body.sections.iter().map(|section| &section.heading);
    headings.enumerate().filter_map(extra).collect()
}

fn section(heading: &Spanned<String>) -> Finding {
    let word = &heading.value;
    remove(Finding::error(
        CODE,
        heading.place,
        format!("`{word}` に当たる見出しはもとの文書にありません"),
        format!("the document has no section that `{word}` translates"),
    ))
}

fn remove(finding: Finding) -> Finding {
    finding.help(
        "消すか、もとの文書に書き足してください",
        "remove it, or add it to the document",
    )
}
