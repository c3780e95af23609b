//! A table of more columns or rows than one can keep in mind, with no file of data beside it.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "table-too-large",
    requirements: &[Requirement(23)],
    help: Localized::both(
        "経営課題ごとなどに分けるか、CSVへのリンクを添えてください",
        "split it, or put a link to its CSV beside it",
    ),
    judge,
};

const MOST_COLUMNS: usize = 12;
const MOST_ROWS: usize = 40;

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let data = |id: &Id| page.attribute(*id, "href").is_some_and(|href| href.ends_with(".csv"));
    let has_data = page.all("a").any(|id| data(&id));
    for table in page.all("table") {
        let rows: Vec<Id> = page.inside(table, "tr").collect();
        let columns = rows
            .iter()
            .map(|row| page.children(*row).filter(|id| !page.tree.name(*id).is_empty()).count())
            .max();
        let columns = columns.unwrap_or_default();
        let count = rows.len();
        if columns > MOST_COLUMNS {
            wrong.push(page.wrong(
                table,
                format!("列が{columns}あります"),
                format!("it has {columns} columns"),
            ));
        }
        if count > MOST_ROWS && !has_data {
            wrong.push(page.wrong(
                table,
                format!("行が{count}あるのに、CSVがありません"),
                format!("it has {count} rows and no CSV"),
            ));
        }
    }
}
