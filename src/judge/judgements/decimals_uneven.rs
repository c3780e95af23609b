//! A column whose figures of one unit have different numbers of decimals: `31` over `30.5` does not line up, and looks ten times
//! as small. Figures of different units in a column can't line up.

use std::collections::BTreeMap;

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "decimals-uneven",
    requirements: &[Requirement(22)],
    help: Localized::both(
        "列の同じ単位の数は、`31.0` のように小数の桁をそろえてください",
        "give all figures of one unit in a column as many decimals, as in `31.0`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for table in page.all("table") {
        // The column and the unit, with the decimals first met there.
        let mut met: BTreeMap<(usize, String), usize> = BTreeMap::new();
        for row in page.inside(table, "tr") {
            let cells = page
                .children(row)
                .filter(|id| matches!(page.tree.name(*id), "td" | "th"));
            for (column, cell) in cells
                .enumerate()
                .filter(|(_, id)| page.tree.name(*id) == "td" && page.is_of(*id, "num"))
            {
                let Some((decimals, unit)) = figure(page, cell) else {
                    continue;
                };
                let first = *met.entry((column, unit)).or_insert(decimals);
                if first != decimals {
                    wrong.push(page.wrong(
                        cell,
                        format!("小数が{decimals}桁です。上の行は{first}桁です"),
                        format!("it has {decimals} decimals, and a row above has {first}"),
                    ));
                }
            }
        }
    }
}

/// How many decimals the figure of a cell has, and in which unit it is.
fn figure(page: &Page<'_>, cell: Id) -> Option<(usize, String)> {
    let own = page.children(cell).filter_map(|id| page.tree.text(id));
    let words: String = own.collect();
    let words = words.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = words
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.'))
        .unwrap_or(words.len());
    let (number, unit) = words.split_at(end);
    let decimals = number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    (!number.is_empty()).then(|| (decimals, unit.trim().to_owned()))
}
