//! A word of two kanji with a space in it, to make it look wider: it is read out as two, and no search finds it.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "word-spaced",
    requirements: &[Requirement(43)],
    help: Localized::both(
        "空白を取り、間隔はCSSで空けてください",
        "take out the space, and space letters in CSS",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::Ja) {
        let letters: Vec<char> = text.trim().chars().collect();
        let kanji = |at: usize| letters.get(at).is_some_and(|c| script::is_kanji(*c));
        let spaced = (1..letters.len()).find(|at| {
            let lone = kanji(at - 1) && kanji(at + 1) && !(*at >= 2 && kanji(at - 2)) && !kanji(at + 2);
            match letters[*at] {
                '\u{3000}' => kanji(at - 1) && kanji(at + 1),
                ' ' => lone,
                _ => false,
            }
        });
        if let Some(at) = spaced {
            let word: String = letters[at - 1..=at + 1].iter().collect();
            wrong.push(page.wrong(
                id,
                format!("`{word}` の中に空白があります"),
                format!("a space stands within `{word}`"),
            ));
        }
    }
}
