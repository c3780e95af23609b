//! Words in a language that the page does not say they are in: speech software reads Japanese with English sounds, and English with Japanese ones.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "language-unmarked",
    requirements: &[Requirement(9)],
    help: Localized::both(
        "その言葉を囲む要素に `lang` を付けてください",
        "give the element around these words a `lang`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page
        .texts(Lang::En)
        .filter(|(_, text)| text.chars().any(script::is_japanese))
    {
        let words: String = text.trim().chars().take(20).collect();
        wrong.push(page.wrong(
            id,
            format!("日本語の `{words}` が英語になっています"),
            format!("the Japanese `{words}` is marked as English"),
        ));
    }
    for (id, text) in page.texts(Lang::Ja).filter(|(_, text)| has_sentence(text)) {
        if page.around(id).any(|around| page.tree.name(around) == "code") {
            continue;
        }
        let words: String = text.trim().chars().take(40).collect();
        wrong.push(page.wrong(
            id,
            format!("英語の `{words}` が日本語になっています"),
            format!("the English `{words}` is marked as Japanese"),
        ));
    }
}

/// Whether four English words stand in a row, the later ones in small letters: names seldom do.
fn has_sentence(text: &str) -> bool {
    let mut row = 0;
    for word in text.split(' ') {
        let small = word.chars().take_while(char::is_ascii_lowercase).count();
        let letters = word.chars().rev().take_while(char::is_ascii_alphabetic).count();
        if row > 0 && small >= 2 {
            row += 1;
        } else {
            row = u8::from(letters >= 2);
        }
        if row >= 4 {
            return true;
        }
        let whole = word.chars().all(|c| c.is_ascii_alphabetic());
        if row > 1 && !whole {
            row = u8::from(letters >= 2);
        }
    }
    false
}
