//! A table whose cells a screen reader can't tell what they belong to: a `th` without `scope`, an empty one, a row without its header.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "header-cell-without-scope",
    requirements: &[Requirement(16)],
    help: Localized::both(
        "`th` に `scope` と言葉を書き、行の初めは `th scope=row` にしてください",
        "give each `th` a scope and words, and begin each row with a `th scope=row`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for cell in page.all("th") {
        let scope = page.attribute(cell, "scope");
        if !matches!(scope, Some("col" | "row" | "colgroup" | "rowgroup")) {
            wrong.push(page.wrong(
                cell,
                "見出しのセルに `scope` がありません",
                "the header cell has no scope",
            ));
        }
        if page.spoken(cell).is_empty() {
            wrong.push(page.wrong(cell, "見出しのセルが空です", "the header cell is empty"));
        }
    }
    let body = |row: Id| {
        page.around(row)
            .find(|id| page.tree.name(*id) != "tr")
            .is_some_and(|id| page.tree.name(id) != "thead")
    };
    for row in page.all("tr").filter(|row| body(*row)) {
        let heads = page
            .children(row)
            .any(|cell| page.has(cell, "scope", "row") || page.has(cell, "scope", "col"));
        let cells = page.children(row).any(|cell| page.tree.name(cell) == "td");
        if cells && !heads {
            wrong.push(page.wrong(row, "行に見出しのセルがありません", "the row has no header cell"));
        }
    }
    for table in page
        .all("table")
        .filter(|table| page.inside(*table, "th").next().is_none())
    {
        wrong.push(page.wrong(table, "表に見出しのセルがありません", "the table has no header cell"));
    }
}
