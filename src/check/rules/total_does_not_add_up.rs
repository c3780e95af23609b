//! A total that a framework's source publishes and that is not the sum of the rows.

use super::Scope;
use crate::finding::Finding;
use crate::model::framework::{Framework, Progress, Work};
use crate::source::Place;

pub const CODE: &str = "total-does-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for framework in &scope.plans.frameworks {
        let Some(tables) = scope.evaluation.frameworks.get(&framework.year) else {
            continue;
        };
        let totals = &framework.totals;
        let before = framework.year.before(1);
        if let Some(stated) = totals.work.get(&framework.year) {
            compare(stated.place, work(&stated.value), work(&tables.work_total), findings);
        }
        let rows = [
            (totals.progress.get(&framework.year), &tables.progress_total),
            (totals.references.get(&framework.year), &tables.references_total),
            (totals.progress.get(&before), &tables.previous_total),
            (totals.difference.get(&framework.year), &tables.difference_total),
        ];
        for (stated, sum) in rows {
            if let Some(stated) = stated {
                compare(stated.place, progress(&stated.value), progress(sum), findings);
            }
        }
        findings.extend(beyond_period(framework));
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
fn compare(place: Place, stated: Vec<Column>, sums: Vec<Column>, findings: &mut Vec<Finding>) {
    for ((column, stated), (_, sum)) in stated.into_iter().zip(sums) {
        let (Some(stated), Some(sum)) = (stated, sum) else {
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
fn beyond_period(framework: &Framework) -> Vec<Finding> {
    let known = [framework.year, framework.year.before(1)];
    let odd = framework
        .totals
        .progress
        .iter()
        .filter(|(year, _)| !known.contains(year));
    odd.map(|(year, stated)| {
        Finding::warning(
            CODE,
            stated.place,
            format!("{year}年度の合計を確かめる行がありません"),
            format!("there are no rows to check the total of FY{year} against"),
        )
    })
    .collect()
}
