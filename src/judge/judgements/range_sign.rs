//! A range written with 〜, which speech software skips: two numbers become one.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "range-sign",
    requirements: &[Requirement(46)],
    help: Localized::both("「3年から5年」のように書いてください", "write `3 to 5 years`"),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in Lang::ALL.into_iter().flat_map(|lang| page.texts(lang)) {
        let ranges = ["〜", "～"].into_iter().flat_map(|sign| script::around(text, sign));
        let number = |text: &str, last: bool| {
            let mut letters = text.chars().filter(|c| !c.is_whitespace());
            let letter = if last { letters.next_back() } else { letters.next() };
            letter.is_some_and(|c| c.is_ascii_digit() || (last && "年月日時分人件回円歳".contains(c)))
        };
        if ranges
            .into_iter()
            .any(|(before, after)| number(before, true) && number(after, false))
        {
            wrong.push(page.wrong(
                id,
                "範囲の `〜` は読み上げで飛ばされます",
                "speech software skips the sign of a range",
            ));
        }
    }
}
