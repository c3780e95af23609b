//! A cell with nothing in it that could be said: a reader can't know whether it is nought, unknown or forgotten.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "cell-empty",
    requirements: &[Requirement(19)],
    help: Localized::both(
        "「－」に「該当なし」「未公表」などの理由を添えてください",
        "say why there is nothing, as in `－ not published`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for cell in page.all("td") {
        let said = page.spoken(cell);
        if !said.contains(char::is_alphanumeric) {
            let words = page.words(cell);
            let (ja, en) = if words.is_empty() {
                ("セルが空です".to_owned(), "the cell is empty".to_owned())
            } else {
                (
                    format!("`{words}` だけでは理由が分かりません"),
                    format!("`{words}` alone gives no reason"),
                )
            };
            wrong.push(page.wrong(cell, ja, en));
        }
    }
}
