//! A table that is more than rows and columns: merged cells, a table in a table, one for layout, lines made by `<br>`.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "cell-merged",
    requirements: &[Requirement(18)],
    help: Localized::both(
        "1つのセルに1つの値だけを書いてください",
        "write one value into one cell",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for cell in page.tree.all().filter(|id| matches!(page.tree.name(*id), "td" | "th")) {
        let merged = |key| page.attribute(cell, key).is_some_and(|span| span != "1");
        if merged("colspan") || merged("rowspan") {
            wrong.push(page.wrong(cell, "セルがつながっています", "the cell is merged"));
        }
        if page.inside(cell, "br").next().is_some() {
            wrong.push(page.wrong(
                cell,
                "`<br>` でセルの中に行を作っています",
                "lines are made within the cell by `<br>`",
            ));
        }
    }
    for table in page.all("table") {
        if page.around(table).any(|around| page.tree.name(around) == "table") {
            wrong.push(page.wrong(table, "表の中に表があります", "a table stands in a table"));
        }
        if matches!(page.attribute(table, "role"), Some("presentation" | "none")) {
            wrong.push(page.wrong(table, "表を配置に使っています", "the table is used for layout"));
        }
    }
}
