//! A table with two rows of headers and cells that do not name theirs, or with `scope=rowgroup`, which NVDA does not read.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "header-rows-doubled",
    requirements: &[Requirement(17)],
    help: Localized::both(
        "見出しの行は1つにするか、`td` ごとに `headers` を書いてください",
        "use one row of headers, or name them in `headers` on each cell",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for table in page.all("table") {
        let rows = page
            .inside(table, "thead")
            .flat_map(|head| page.inside(head, "tr"))
            .count();
        let lacking = page
            .inside(table, "td")
            .find(|cell| page.attribute(*cell, "headers").is_none());
        if let Some(cell) = lacking.filter(|_| rows > 1) {
            wrong.push(page.wrong(
                cell,
                format!("見出しの行が{rows}つあるのに、`headers` がありません"),
                format!("there are {rows} rows of headers, and the cell names none"),
            ));
        }
    }
    for cell in page.all("th").filter(|cell| page.has(*cell, "scope", "rowgroup")) {
        wrong.push(page.wrong(
            cell,
            "`scope=rowgroup` は読まれません",
            "`scope=rowgroup` is not read out",
        ));
    }
}
