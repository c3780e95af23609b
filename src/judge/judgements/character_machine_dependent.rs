//! A character that holds a word or a ringed number: some machines can't show it, speech software skips it or guesses.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "character-machine-dependent",
    requirements: &[Requirement(44), Requirement(48)],
    help: Localized::both(
        "`株式会社`、`(1)`、`平方メートル` のように書いてください",
        "write it as plain characters or in words",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let odd = |c| {
        matches!(c, '\u{2116}' | '\u{2121}' | '\u{2160}'..='\u{2188}' | '\u{2460}'..='\u{24ff}' | '\u{2776}'..='\u{2793}'
            | '\u{3200}'..='\u{33ff}' | '\u{1f100}'..='\u{1f1e5}')
    };
    for (id, text) in Lang::ALL.into_iter().flat_map(|lang| page.texts(lang)) {
        let quoted = page
            .around(id)
            .any(|around| matches!(page.tree.name(around), "q" | "blockquote" | "code"));
        if let Some(c) = script::first(text, odd).filter(|_| !quoted) {
            wrong.push(page.wrong(
                id,
                format!("`{c}` は機種依存文字です"),
                format!("some machines can't show or read `{c}`"),
            ));
        }
    }
}
