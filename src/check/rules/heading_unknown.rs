//! A heading in a body that the form does not name for this kind of document, or text under no heading where the form
//! has headings: neither would appear on any page.

use std::sync::Arc;

use super::Scope;
use super::heading_untranslated;
use super::section_missing::{MARK, is_relisted, rules_of};
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::document::{BodySection, Document};
use crate::finding::{Finding, likely};
use crate::source::Spanned;

pub const CODE: &str = "heading-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope
        .documents
        .iter()
        .filter(|document| document.complete && !is_relisted(scope, document))
    {
        if let Kind::Ward(_) = document.address.kind {
            findings.extend(
                document
                    .body
                    .sections
                    .iter()
                    .map(|section| no_headings(&section.heading)),
            );
        }
        let Some((form, rules)) = rules_of(scope, document) else {
            continue;
        };
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        let known: Vec<&str> = rules.iter().map(|rule| rule.heading.get(lang).as_str()).collect();
        findings.extend(document.body.lead.as_ref().map(|lead| headless(lead, form, &known)));
        let odd = |section: &&BodySection| {
            let word = &section.heading.value;
            !is_known(word, &known, document) && heading_untranslated::translated(scope, document, word).is_none()
        };
        let odd = document.body.sections.iter().filter(odd);
        let of_indicators = indicator_headings(scope, document);
        findings.extend(odd.map(|section| unknown(&section.heading, form, &known, &of_indicators)));
    }
}

/// The headings that a framework may have for its indicators.
fn indicator_headings(scope: &Scope<'_>, document: &Document) -> Vec<String> {
    let Kind::Framework(year) = document.address.kind else {
        return Vec::new();
    };
    let frameworks = scope.plans.frameworks.iter().filter(|framework| framework.year == year);
    let indicators = frameworks.flat_map(|framework| &framework.indicators);
    indicators
        .map(|indicator| format!("{MARK}{}", indicator.id.value))
        .collect()
}

/// A framework has a section for each of its indicators; a translation has those of its document, which are compared
/// elsewhere.
fn is_known(heading: &str, known: &[&str], document: &Document) -> bool {
    if known.contains(&heading) {
        return true;
    }
    let Some(id) = heading
        .strip_prefix(MARK)
        .filter(|_| matches!(document.address.kind, Kind::Framework(_)))
    else {
        return false;
    };
    let indicators = document.head.get("indicators");
    let listed = indicators.map(Node::items).unwrap_or_default();
    let named = indicators.is_some_and(|indicators| indicators.get(id).is_some());
    named
        || listed
            .iter()
            .any(|indicator| indicator.get("id").and_then(Node::text) == Some(id))
}

fn unknown(heading: &Spanned<String>, form: &str, known: &[&str], of_indicators: &[String]) -> Finding {
    let word = heading.value.as_str();
    let finding = Finding::error(
        CODE,
        heading.place,
        format!("見出し `{word}` は様式 `{form}` にありません"),
        format!("the form `{form}` has no heading `{word}` here"),
    );
    let also = of_indicators.iter().map(String::as_str);
    match likely(word, known.iter().copied().chain(also)) {
        Some(meant) => finding.perhaps(meant),
        None => choose(finding, known),
    }
}

fn headless(lead: &Spanned<Arc<str>>, form: &str, known: &[&str]) -> Finding {
    let finding = Finding::error(
        CODE,
        lead.place,
        format!("見出しの前に本文があり、様式 `{form}` ではどこにも載りません"),
        format!("this text has no heading, so on the form `{form}` it appears nowhere"),
    );
    choose(finding, known)
}

fn choose(finding: Finding, known: &[&str]) -> Finding {
    if known.is_empty() {
        return finding.help("この文書には本文を書きません", "this document has no body");
    }
    let all: Vec<String> = known.iter().map(|word| format!("`## {word}`")).collect();
    finding.help(
        format!("様式の見出しから選んでください：{}", all.join("、")),
        format!("choose one of the form's headings: {}", all.join(", ")),
    )
}

fn no_headings(heading: &Spanned<String>) -> Finding {
    Finding::error(
        CODE,
        heading.place,
        format!("区の紹介に見出し `{}` は使えません", heading.value),
        format!("the words about a ward can't have a heading `{}`", heading.value),
    )
    .help(
        "見出しを消し、1文か2文で書いてください",
        "remove the heading, and write one or two sentences",
    )
}
