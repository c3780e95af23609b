//! Full-width digits and letters, or half-width kana: each is read out in its own odd way, and no search finds it.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "letter-full-width",
    requirements: &[Requirement(43), Requirement(22)],
    help: Localized::both(
        "数字と英字は半角に、カタカナは全角にしてください",
        "write digits and letters half-width, and kana full-width",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let odd = |c| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '\u{ff61}'..='\u{ff9f}');
    for (id, text) in Lang::ALL.into_iter().flat_map(|lang| page.texts(lang)) {
        if let Some(c) = script::first(text, odd) {
            wrong.push(page.wrong(
                id,
                format!("`{c}` の幅が違います"),
                format!("`{c}` has the wrong width"),
            ));
        }
    }
}
