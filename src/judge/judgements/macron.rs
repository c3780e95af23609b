//! A macron in English text: the site's names are written without, so that they can be typed and found.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "macron",
    requirements: &[Requirement(54)],
    help: Localized::both(
        "`Tennoji-ku` のように長音の記号を付けずに書いてください",
        "write it without macrons, as in `Tennoji-ku`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::En) {
        if let Some(c) = script::first(text, |c| "āēīōūĀĒĪŌŪâêîôû".contains(c)) {
            wrong.push(page.wrong(
                id,
                format!("`{c}` に長音の記号があります"),
                format!("`{c}` has a macron"),
            ));
        }
    }
}
