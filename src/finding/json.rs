//! Findings for machines: one object a finding, each with its place as a person counts it and as bytes.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Finding, Report, Severity};
use crate::lang::Lang;
use crate::source::{Place, Sources};

#[derive(Serialize)]
struct Document<'a> {
    findings: Vec<Entry<'a>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    allowed: &'a BTreeMap<&'static str, usize>,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'a str,
    severity: &'static str,
    #[serde(flatten)]
    place: Position<'a>,
    message: Words<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Words<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    also: Vec<Position<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acknowledged: Option<Words<'a>>,
}

#[derive(Serialize)]
struct Words<'a> {
    ja: &'a str,
    en: &'a str,
}

#[derive(Serialize)]
struct Position<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: u32,
    end_byte: u32,
    text: &'a str,
}

/// All findings as one JSON document, with a line end.
///
/// # Errors
/// The serializer's, which has none for these types.
pub fn draw(report: &Report<'_>) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string_pretty(&document(report))? + "\n")
}

/// The same document on one line, with a line end, for who reads one after the other (JSON Lines).
///
/// # Errors
/// The serializer's, which has none for these types.
pub fn line(report: &Report<'_>) -> Result<String, serde_json::Error> {
    Ok(serde_json::to_string(&document(report))? + "\n")
}

fn document<'a>(report: &Report<'a>) -> Document<'a> {
    let entries = report.findings.iter().map(|finding| entry(finding, report.sources));
    Document {
        findings: entries.collect(),
        allowed: report.allowed,
    }
}

fn entry<'a>(finding: &'a Finding, sources: &'a Sources) -> Entry<'a> {
    let words = |words: &'a crate::lang::Localized<String>| Words {
        ja: words.get(Lang::Ja),
        en: words.get(Lang::En),
    };
    Entry {
        code: finding.code,
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        place: position(finding.place, sources),
        message: words(&finding.message),
        help: finding.help.as_ref().map(words),
        also: finding
            .also
            .iter()
            .map(|(place, _)| position(*place, sources))
            .collect(),
        acknowledged: finding.acknowledged.as_ref().map(words),
    }
}

fn position(place: Place, sources: &Sources) -> Position<'_> {
    let source = sources.get(place.source);
    let start = source.line_column(place.start as usize);
    let end = source.line_column(place.end as usize);
    Position {
        file: &source.path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: place.start,
        end_byte: place.end,
        text: sources.words(place),
    }
}
