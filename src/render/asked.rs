//! The phrases that templates ask for by name: `t["layout-home"]`. The engine would notice a misspelt one only when a page needs it.

use super::complaint::path;
use crate::finding::likely;
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::phrases::Phrases;

/// How a template asks.
const ASK: &str = "t[\"";

/// Every name that templates ask for and that is no phrase without values in it.
pub fn unknown(templates: &[(String, String)], phrases: &Phrases) -> Vec<Mistake> {
    let known = phrases.all(Lang::ALL[0]);
    let mut mistakes = Vec::new();
    for (name, text) in templates {
        for (at, _) in text.match_indices(ASK) {
            let start = at + ASK.len();
            let (before, after) = (
                text.get(..at).unwrap_or_default(),
                text.get(start..).unwrap_or_default(),
            );
            let Some(key) = after.split_once("\"]").map(|(key, _)| key) else {
                continue;
            };
            let is_other = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.'));
            let is_remark = before.rfind("{#") > before.rfind("#}");
            if !is_other && !is_remark && !known.contains_key(key) {
                mistakes.push(mistake(name, start, key, known.keys().map(String::as_str), phrases));
            }
        }
    }
    mistakes
}

fn mistake<'a>(
    template: &str,
    start: usize,
    key: &str,
    known: impl Iterator<Item = &'a str>,
    phrases: &Phrases,
) -> Mistake {
    let takes_values = phrases.has(Lang::ALL[0], key);
    let mistake = Mistake::new(
        "template-phrase-unknown",
        &path(template),
        start..start + key.len(),
        format!("値の入らない文言 `{key}` はありません"),
        format!("there is no phrase `{key}` without values"),
    );
    match likely(key, known) {
        Some(meant) if !takes_values => {
            mistake.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?"))
        }
        _ if takes_values => mistake.help(
            "値の入る文言は、画面の項目の中にもう入っています。その項目を使ってください",
            "a phrase with values is already in the fields of the page: use the field",
        ),
        _ => mistake.help(
            "両方の言語の `strings/` に、`own-` で始まる名前で書いてください",
            "write it under `strings/` of both languages, with a name that begins with `own-`",
        ),
    }
}
