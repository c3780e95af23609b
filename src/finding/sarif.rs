//! SARIF 2.1.0 (OASIS), which code scanning services and editors read. Columns are units of UTF-16.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Finding, Report, Severity};
use crate::lang::Lang;
use crate::source::{Encoding, Place};

/// All findings as one SARIF log with one run, with a line end.
///
/// # Errors
/// The serializer's, which has none for these values.
pub fn draw(report: &Report<'_>) -> Result<String, serde_json::Error> {
    let codes: BTreeSet<&str> = report.findings.iter().map(|finding| finding.code).collect();
    let rules: Vec<Value> = codes.iter().map(|code| json!({ "id": code })).collect();
    let result = |finding| result(finding, &codes, report);
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "hoshin",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            }},
            "language": match report.lang { Lang::Ja => "ja-JP", Lang::En => "en-GB" },
            "columnKind": "utf16CodeUnits",
            "results": report.findings.iter().map(result).collect::<Vec<_>>(),
        }],
    });
    let mut text = serde_json::to_string_pretty(&log)?;
    text.push('\n');
    Ok(text)
}

fn result(finding: &Finding, codes: &BTreeSet<&str>, report: &Report<'_>) -> Value {
    let lang = report.lang;
    let mut words = finding.message.get(lang).clone();
    if let Some(help) = &finding.help {
        words.push('\n');
        words.push_str(help.get(lang));
    }
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut result = Map::new();
    result.insert("ruleId".into(), json!(finding.code));
    result.insert(
        "ruleIndex".into(),
        json!(codes.iter().position(|code| *code == finding.code)),
    );
    result.insert("level".into(), json!(level));
    result.insert("message".into(), json!({ "text": words }));
    result.insert("locations".into(), json!([location(finding.place, report)]));
    if !finding.also.is_empty() {
        let others = finding.also.iter().map(|(place, words)| {
            let mut location = location(*place, report);
            location["message"] = json!({ "text": words.get(lang) });
            location
        });
        result.insert("relatedLocations".into(), others.collect());
    }
    if let Some(reason) = &finding.acknowledged {
        let suppression = json!([{ "kind": "inSource", "justification": reason.get(lang) }]);
        result.insert("suppressions".into(), suppression);
    }
    if !finding.fix.is_empty() {
        result.insert("fixes".into(), json!([fix(finding, report)]));
    }
    Value::Object(result)
}

/// One change of one or more files.
fn fix(finding: &Finding, report: &Report<'_>) -> Value {
    let changes = finding.fix.iter().map(|(place, text)| {
        json!({
            "artifactLocation": { "uri": uri(&report.path(*place)) },
            "replacements": [{ "deletedRegion": region(*place, report), "insertedContent": { "text": text } }],
        })
    });
    json!({ "artifactChanges": changes.collect::<Vec<_>>() })
}

fn location(place: Place, report: &Report<'_>) -> Value {
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&report.path(place)) },
        "region": region(place, report),
    }})
}

/// Lines and columns count from 1; an end column is the one after the last character.
fn region(place: Place, report: &Report<'_>) -> Value {
    let source = report.sources.get(place.source);
    let start = source.position(place.start as usize, Encoding::Utf16);
    let end = source.position(place.end as usize, Encoding::Utf16);
    json!({
        "startLine": start.line + 1,
        "startColumn": start.column + 1,
        "endLine": end.line + 1,
        "endColumn": end.column + 1,
    })
}

/// A path as a relative reference, or a whole address if it begins at the root of the disk.
fn uri(path: &str) -> String {
    let begin = if path.starts_with('/') { "file://" } else { "" };
    let byte = |byte: u8| match byte {
        b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    };
    begin.chars().map(String::from).chain(path.bytes().map(byte)).collect()
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(uri("content/港 1.md"), "content/%E6%B8%AF%201.md");
        assert_eq!(uri("/srv/a.md"), "file:///srv/a.md");
    }
}
