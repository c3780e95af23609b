//! A day of the week as one kanji in brackets, or a time with a colon: `(金)` is read as gold.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "clock-unspoken",
    requirements: &[Requirement(46)],
    help: Localized::both(
        "「金曜日」「午後3時」のように書いてください",
        "write the day in full, and the time as `午後3時`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::Ja) {
        let day = |(before, after): (&str, &str)| {
            let mut rest = after.chars();
            before.ends_with('日')
                && rest.next().is_some_and(|c| "月火水木金土日祝".contains(c))
                && matches!(rest.next(), Some(')' | '）'))
        };
        if ["(", "（"]
            .into_iter()
            .any(|bracket| script::around(text, bracket).any(day))
        {
            wrong.push(page.wrong(id, "曜日が1文字です", "the day of the week is one letter in brackets"));
        }
        let digit = |c: char| c.is_ascii_digit();
        let time = |(before, after): (&str, &str)| {
            before.ends_with(digit)
                && after.chars().take(2).filter(|c| digit(*c)).count() == 2
                && !after.chars().nth(2).is_some_and(digit)
        };
        let coded = page.around(id).any(|around| page.tree.name(around) == "code");
        if !coded && script::around(text, ":").any(time) {
            wrong.push(page.wrong(id, "時刻が記号で書かれています", "the time is written with a colon"));
        }
    }
}
