//! Every code a finding can have: the rules', and those of a file that can't be read as it should.

use super::rules::RULES;

/// Codes that no rule gives: reading the files gives them, so that no other finding would make sense without.
pub const READING: &[&str] = &[
    "acknowledgement-idle",
    "amount-below-one-yen",
    "asset-name",
    "comment-after-text",
    "document-above-missing",
    "field-doubled",
    "field-missing",
    "field-unknown",
    "file-misplaced",
    "file-not-text",
    "frontmatter-missing",
    "frontmatter-no-fields",
    "frontmatter-open",
    "heading-level",
    "image-in-body",
    "phrase-doubled",
    "phrase-unreadable",
    "raw-html",
    "template-broken",
    "theme-unknown",
    "toml-syntax",
    "value-cut-at-comma",
    "value-mistyped",
    "value-without-year",
    "yaml-refused",
    "yaml-syntax",
];

/// Every code, in order.
#[must_use]
pub fn all() -> Vec<&'static str> {
    let mut all: Vec<&str> = RULES
        .iter()
        .map(|rule| rule.code)
        .chain(READING.iter().copied())
        .collect();
    all.sort_unstable();
    all
}
