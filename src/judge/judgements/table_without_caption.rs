//! A table that does not say, where one can see it, what it is about.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "table-without-caption",
    requirements: &[Requirement(15)],
    help: Localized::both(
        "`table` の最初に、何の表かを見える `caption` で書いてください",
        "begin the table with a visible caption that says what it shows",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for table in page.all("table") {
        let first = page.children(table).find(|id| !page.tree.name(*id).is_empty());
        let Some(caption) = first.filter(|id| page.tree.name(*id) == "caption") else {
            wrong.push(page.wrong(
                table,
                "表が `caption` で始まっていません",
                "the table does not begin with a caption",
            ));
            continue;
        };
        if page.spoken(caption).is_empty() {
            wrong.push(page.wrong(caption, "`caption` が空です", "the caption is empty"));
        }
        let hidden = |id: Id| page.is_of(id, "vh");
        if hidden(caption)
            || page
                .children(caption)
                .filter(|id| !page.tree.name(*id).is_empty())
                .all(hidden)
                && own_words(page, caption).is_empty()
        {
            wrong.push(page.wrong(caption, "`caption` が見えません", "the caption can't be seen"));
        }
    }
}

/// The words right in an element, not in others inside of it.
fn own_words(page: &Page<'_>, id: Id) -> String {
    page.children(id)
        .filter_map(|child| page.tree.text(child))
        .map(str::trim)
        .collect()
}
