//! An English year that begins with its era, has only that, or is a fiscal year in other words than `FY2022`.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};
use crate::site::words::MONTHS;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "era-first",
    requirements: &[Requirement(55)],
    help: Localized::both("`FY2022 (Reiwa 4)` のように書いてください", "write `FY2022 (Reiwa 4)`"),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::En) {
        if page.around(id).any(|around| page.tree.name(around) == "code") {
            continue;
        }
        if eras(text) || letters(text) {
            wrong.push(page.wrong(id, "元号が西暦より先です", "the era comes before the western year"));
        }
        if others(text) {
            wrong.push(page.wrong(
                id,
                "年度が `FY2022` の形ではありません",
                "a fiscal year is not written as in `FY2022`",
            ));
        }
    }
}

/// `Reiwa 4`, and what machines make of it, `Reiwa April 5`, unless in brackets after a western year.
fn eras(text: &str) -> bool {
    let named = ["Reiwa ", "Heisei ", "Showa "]
        .into_iter()
        .flat_map(|era| script::around(text, era));
    named.into_iter().any(|(before, after)| {
        let dated =
            after.starts_with(|c: char| c.is_ascii_digit()) || MONTHS.iter().any(|month| after.starts_with(month));
        let open = before.rfind('(').filter(|at| !before[*at..].contains(')'));
        let western = open.is_some_and(|at| before[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()));
        dated && !western
    })
}

/// `R4`, `FY R4`, `H30`: a letter of the era and a year.
fn letters(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let short = |word: &str| {
        let digits = word.strip_prefix(['R', 'H']).unwrap_or_default();
        (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    words
        .into_iter()
        .any(|word| short(word) || word.strip_prefix("FY").is_some_and(short))
}

/// `FY 2022`, `fiscal year 2022`, `fiscal 2022`, `2022 fiscal year`, `FY22`.
fn others(text: &str) -> bool {
    let year = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let after = |word: &str, digits: usize| script::around(text, word).any(|(_, after)| year(after) == digits);
    let before = script::around(text, " fiscal year").any(|(before, _)| before.ends_with(|c: char| c.is_ascii_digit()));
    before || after("FY ", 4) || after("FY", 2) || after("iscal ", 4) || after("iscal year ", 4)
}
