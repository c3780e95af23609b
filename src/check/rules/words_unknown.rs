//! Words in a translation for a thing that the document does not have.

use super::Scope;
use super::words_missing::{LISTS, ids, twins};
use crate::finding::{Finding, likely};

pub const CODE: &str = "words-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        for list in LISTS {
            let known = ids(own, list);
            let Some(words) = twin.head.get(list) else { continue };
            for (key, _) in words.entries() {
                if known.iter().any(|id| id.value == key.value) {
                    continue;
                }
                let word = &key.value;
                let finding = Finding::error(
                    CODE,
                    key.place,
                    format!("`{word}` はもとの文書の `{list}` にありません"),
                    format!("`{word}` is not among the `{list}` of the document"),
                );
                findings.push(match likely(word, known.iter().map(|id| id.value.as_str())) {
                    Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
                    None => finding.help(
                        "消すか、もとの文書に書き足してください",
                        "remove it, or add it to the document",
                    ),
                });
            }
        }
    }
}
