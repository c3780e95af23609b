//! Applies what authors and the city have said about findings: an acknowledged warning asks for nothing more, and a
//! city may raise a warning to an error, take an error down to a warning, or not want to see what a rule finds.

use std::collections::BTreeMap;

use super::rules;
use crate::config::{Config, Level};
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::{Finding, Severity};
use crate::model::plans::Plans;
use crate::source::SourceId;

/// Applies the city's levels, then the authors' acknowledgements; an acknowledgement that nothing needs is itself
/// found, so that none outlives its cause. Gives how many findings of each rule the city does not want to see.
pub fn apply(
    findings: &mut Vec<Finding>,
    documents: &[Document],
    plans: &Plans,
    config: &Config,
) -> BTreeMap<&'static str, usize> {
    let level = |finding: &Finding| config.rules.get(finding.code).and_then(|ruling| ruling.level);
    for finding in findings.iter_mut() {
        match level(finding) {
            Some(Level::Error) => finding.severity = Severity::Error,
            // What is allowed can be acknowledged, too: the acknowledgement stays right when the city looks again.
            Some(Level::Warning | Level::Allow) => finding.severity = Severity::Warning,
            None => {}
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
    let mut allowed = BTreeMap::new();
    findings.retain(|finding| {
        let hidden = level(finding) == Some(Level::Allow);
        if hidden {
            *allowed.entry(finding.code).or_default() += 1;
        }
        !hidden
    });
    allowed
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
