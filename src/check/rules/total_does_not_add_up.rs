//! A total that a framework's source publishes and that is not the sum of the rows.

use super::Scope;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::framework::{Progress, Work};
use crate::number::FiscalYear;

pub const CODE: &str = "total-does-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
    {
        let Kind::Framework(year) = document.address.kind else {
            continue;
        };
        let (Some(totals), Some(tables)) = (document.head.get("totals"), scope.evaluation.frameworks.get(&year)) else {
            continue;
        };
        let stated = |table: &str, year: FiscalYear| totals.get(table).and_then(|years| years.get(&year.to_string()));
        let before = year.before(1);
        let sums = [
            (stated("work", year), work(&tables.work_total)),
            (stated("progress", year), progress(&tables.progress_total)),
            (stated("references", year), progress(&tables.references_total)),
            (stated("progress", before), progress(&tables.previous_total)),
            (stated("difference", year), progress(&tables.difference_total)),
        ];
        for (stated, sums) in sums {
            if let Some(stated) = stated {
                compare(stated, sums, findings);
            }
        }
        findings.extend(beyond_period(totals, [year, before]));
    }
}

/// A column: its key in the document, and its figure.
type Column = (&'static str, Option<i64>);

fn work(work: &Work) -> Vec<Column> {
    let wide = |count: Option<u32>| count.map(i64::from);
    vec![
        ("wards", wide(work.wards)),
        ("planned", wide(work.planned)),
        ("all", wide(work.all)),
        ("part", wide(work.part)),
        ("none", wide(work.none)),
        ("separate", wide(work.separate)),
        ("nothing", wide(work.nothing)),
    ]
}

fn progress(progress: &Progress) -> Vec<Column> {
    vec![
        ("counted", progress.counted),
        ("on-track", progress.on_track),
        ("achieved", progress.achieved),
        ("behind", progress.behind),
    ]
}

/// Only what the source prints is compared.
fn compare(row: &Node, sums: Vec<Column>, findings: &mut Vec<Finding>) {
    for (column, sum) in sums {
        let printed = row
            .get(column)
            .and_then(|node| Some((node.place, node.text()?.parse::<i64>().ok()?)));
        let (Some((place, stated)), Some(sum)) = (printed, sum) else {
            continue;
        };
        if stated != sum {
            findings.push(
                Finding::warning(
                    CODE,
                    place,
                    format!("`{column}` の合計は {stated} と示されていますが、各行の合計は {sum} です"),
                    format!("the total of `{column}` is stated as {stated}, but the rows come to {sum}"),
                )
                .help(
                    "各行を確かめ、出典のとおりなら理由を付けて `acknowledge` に書いてください",
                    "check the rows; if the source has it so, say so under `acknowledge` with a reason",
                ),
            );
        }
    }
}

/// Totals of a year that the report has no rows for can't be checked, and say so.
fn beyond_period(totals: &Node, known: [FiscalYear; 2]) -> Vec<Finding> {
    let years = totals.get("progress").map(Node::entries).unwrap_or_default();
    let odd = years
        .iter()
        .filter_map(|(key, _)| Some((key.place, FiscalYear::parse(&key.value)?)))
        .filter(|(_, year)| !known.contains(year));
    odd.map(|(place, year)| {
        Finding::warning(
            CODE,
            place,
            format!("{year}年度の合計を確かめる行がありません"),
            format!("there are no rows to check the total of FY{year} against"),
        )
        .help(
            "年度を確かめ、その年度の行がなければ合計を消してください",
            "check the year; without rows of that year, remove its total",
        )
    })
    .collect()
}
