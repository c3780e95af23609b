//! Applies what authors and the city have said about findings: an acknowledged warning asks for nothing more, and a
//! city may raise a warning to an error or take an error down to a warning.

use std::collections::BTreeMap;

use super::rules;
use crate::config::Config;
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::{Finding, Severity};
use crate::model::plans::Plans;
use crate::source::SourceId;

/// Applies the city's severities, then the authors' acknowledgements; an acknowledgement that nothing needs is itself
/// found, so that none outlives its cause.
pub fn apply(findings: &mut Vec<Finding>, documents: &[Document], plans: &Plans, config: &Config) {
    for finding in findings.iter_mut() {
        if let Some(severity) = config.rules.get(finding.code).and_then(|ruling| ruling.severity) {
            finding.severity = severity;
        }
    }
    let twins = twins(documents);
    for acknowledgement in &plans.acknowledged {
        // A rule that nobody knows has been found already.
        let mut idle = rules::codes().any(|code| code == acknowledgement.rule.value);
        let own = acknowledgement.place.source;
        for finding in findings.iter_mut() {
            let here = finding.place.source == own || twins.get(&finding.place.source) == Some(&own);
            let meant = finding.code == acknowledgement.rule.value && here;
            if meant && finding.severity == Severity::Warning {
                finding.acknowledged = Some(acknowledgement.reason.clone());
                idle = false;
            }
        }
        if idle {
            let rule = &acknowledgement.rule.value;
            findings.push(
                Finding::warning(
                    "acknowledgement-idle",
                    acknowledgement.place,
                    format!("この文書に `{rule}` の警告はありません"),
                    format!("this document has no warning of `{rule}`"),
                )
                .help(
                    "`acknowledge` のこの項目を消してください",
                    "remove this entry of `acknowledge`",
                ),
            );
        }
    }
}

/// The document of each twin: a twin holds words only, so the document acknowledges for both.
fn twins(documents: &[Document]) -> BTreeMap<SourceId, SourceId> {
    let (owns, twins): (Vec<&Document>, Vec<&Document>) =
        documents.iter().partition(|document| document.address.twin.is_none());
    let owns: BTreeMap<&Kind, SourceId> = owns.iter().map(|own| (&own.address.kind, own.source)).collect();
    twins
        .iter()
        .filter_map(|twin| Some((twin.source, *owns.get(&twin.address.kind)?)))
        .collect()
}
