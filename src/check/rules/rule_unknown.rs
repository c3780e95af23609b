//! An acknowledgement, or a severity in `hoshin.toml`, of a rule that does not exist.

use super::{RULES, Scope};
use crate::finding::{Finding, likely};

pub const CODE: &str = "rule-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let known = || RULES.iter().map(|rule| rule.code);
    for acknowledgement in &scope.plans.acknowledged {
        let word = acknowledgement.rule.as_str();
        if known().any(|code| code == word) {
            continue;
        }
        let finding = Finding::error(
            CODE,
            acknowledgement.place,
            format!("`{word}` という規則はありません"),
            format!("there is no rule `{word}`"),
        );
        findings.push(match likely(word, known()) {
            Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
            None => finding.help(
                "警告に書かれている規則の名前を写してください",
                "copy the name of the rule from the warning",
            ),
        });
    }
}
