//! A drawing that is neither a chart with a name nor kept from screen readers.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "drawing-not-hidden",
    requirements: &[Requirement(31)],
    help: Localized::both(
        "飾りの絵には `aria-hidden=true` を付けてください",
        "give a drawing that only decorates `aria-hidden=true`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for drawing in page
        .all("svg")
        .filter(|id| !page.has(*id, "role", "img") && !page.is_hidden(*id))
    {
        wrong.push(page.wrong(
            drawing,
            "絵が読み上げから隠されていません",
            "the drawing is not kept from screen readers",
        ));
    }
    for picture in page.all("img").filter(|id| page.attribute(*id, "alt").is_none()) {
        wrong.push(page.wrong(picture, "画像に `alt` がありません", "the picture has no alt"));
    }
}
