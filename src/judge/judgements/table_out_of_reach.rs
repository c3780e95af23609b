//! A table that may be wider than the screen, and that the keyboard can't scroll.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "table-out-of-reach",
    requirements: &[Requirement(21)],
    help: Localized::both(
        "表を `role=region aria-labelledby=（captionのid） tabindex=0` で囲み、動かせることを言葉で書いてください",
        "put the table into `role=region aria-labelledby=<caption> tabindex=0`, with a hint that it scrolls",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for table in page.all("table") {
        let Some(region) = page.around(table).find(|around| page.has(*around, "role", "region")) else {
            wrong.push(page.wrong(
                table,
                "表がキーボードで動かせる枠の中にありません",
                "the table stands in no box that the keyboard can scroll",
            ));
            continue;
        };
        let caption = page
            .inside(table, "caption")
            .next()
            .and_then(|id| page.attribute(id, "id"));
        if caption.is_none() || page.attribute(region, "aria-labelledby") != caption {
            wrong.push(page.wrong(
                region,
                "枠の名前が表の `caption` ではありません",
                "the box is not named by the table's caption",
            ));
        }
        if !page.has(region, "tabindex", "0") {
            wrong.push(page.wrong(region, "枠にキーボードで移れません", "the keyboard can't reach the box"));
        }
        let hinted = page
            .inside(region, "p")
            .any(|id| page.is_of(id, "scroll__hint") && !page.spoken(id).is_empty());
        if !hinted {
            wrong.push(page.wrong(region, "動かせることが書かれていません", "nothing says that it scrolls"));
        }
    }
}
