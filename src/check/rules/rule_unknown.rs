//! An acknowledgement, or a level in `hoshin.toml`, of a rule that does not exist.

use super::Scope;
use crate::check::codes;
use crate::finding::{Finding, likely};
use crate::source::Place;

pub const CODE: &str = "rule-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let known = codes::all();
    let acknowledged = scope.plans.acknowledged.iter();
    let named = acknowledged.map(|acknowledgement| (acknowledgement.rule.as_str(), acknowledgement.place));
    let levels = scope
        .config
        .rules
        .iter()
        .map(|(rule, level)| (rule.as_str(), level.place));
    for (word, place) in named.chain(levels) {
        if !known.contains(&word) {
            findings.push(unknown(word, place, &known));
        }
    }
}

fn unknown(word: &str, place: Place, known: &[&str]) -> Finding {
    let finding = Finding::error(
        CODE,
        place,
        format!("`{word}` という規則はありません"),
        format!("there is no rule `{word}`"),
    );
    match likely(word, known.iter().copied()) {
        Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => finding.help(
            "警告に書かれている規則の名前を写してください",
            "copy the name of the rule from the warning",
        ),
    }
}
