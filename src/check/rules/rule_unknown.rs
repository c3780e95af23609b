//! An acknowledgement, or a severity in `hoshin.toml`, of a rule that does not exist.

use super::{Scope, codes};
use crate::finding::{Finding, likely};
use crate::source::Place;

pub const CODE: &str = "rule-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let acknowledged = scope
        .plans
        .acknowledged
        .iter()
        .map(|known| (known.rule.value.as_str(), known.rule.place));
    let ruled = scope
        .config
        .rules
        .iter()
        .map(|(code, ruling)| (code.as_str(), ruling.place));
    for (word, place) in acknowledged.chain(ruled) {
        if !codes().any(|code| code == word) {
            findings.push(unknown(word, place));
        }
    }
}

fn unknown(word: &str, place: Place) -> Finding {
    let finding = Finding::error(
        CODE,
        place,
        format!("`{word}` という規則はありません"),
        format!("there is no rule `{word}`"),
    );
    match likely(word, codes()) {
        Some(meant) => finding.perhaps(meant),
        None => finding.help(
            "警告に書かれている規則の名前を写してください",
            "copy the name of the rule from the warning",
        ),
    }
}
