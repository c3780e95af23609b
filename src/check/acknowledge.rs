//! Applies what authors and the city have said about findings: an acknowledged warning asks for nothing more, and a
//! city may raise a warning to an error or take an error down to a warning.

use crate::config::Config;
use crate::finding::{Finding, Severity};
use crate::model::plans::Plans;

/// Applies the city's severities, then the authors' acknowledgements; an acknowledgement that nothing needs is itself
/// found, so that none outlives its cause.
pub fn apply(findings: &mut Vec<Finding>, plans: &Plans, config: &Config) {
    for finding in findings.iter_mut() {
        if let Some(severity) = config.rules.get(finding.code).copied().flatten() {
            finding.severity = severity;
        }
    }
    for acknowledgement in &plans.acknowledged {
        let mut idle = true;
        for finding in findings.iter_mut() {
            let meant = finding.code == acknowledgement.rule && finding.place.source == acknowledgement.place.source;
            if meant && finding.severity == Severity::Warning {
                finding.acknowledged = Some(acknowledgement.reason.clone());
                idle = false;
            }
        }
        if idle {
            let rule = &acknowledgement.rule;
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
