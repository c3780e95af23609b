//! A heading in a body that the form does not name for this kind of document.

use super::Scope;
use super::heading_untranslated;
use super::section_missing::rules_of;
use crate::finding::{Finding, likely};

pub const CODE: &str = "heading-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let Some((form, rules)) = rules_of(scope, document) else {
            continue;
        };
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        let known: Vec<&str> = rules.iter().map(|rule| rule.heading.get(lang).as_str()).collect();
        for heading in document.body.sections.iter().map(|section| &section.heading) {
            let word = heading.value.as_str();
            let untranslated = heading_untranslated::translated(scope, document, word).is_some();
            if known.contains(&word) || word.starts_with("indicator: ") || untranslated {
                continue;
            }
            let finding = Finding::error(
                CODE,
                heading.place,
                format!("見出し `{word}` は様式 `{form}` にありません"),
                format!("the form `{form}` has no heading `{word}` here"),
            );
            findings.push(match likely(word, known.iter().copied()) {
                Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
                None if known.is_empty() => finding.help("この文書には本文を書きません", "this document has no body"),
                None => {
                    let all: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
                    finding.help(
                        format!("様式の見出し：{}", all.join("、")),
                        format!("the form's headings: {}", all.join(", ")),
                    )
                }
            });
        }
    }
}
