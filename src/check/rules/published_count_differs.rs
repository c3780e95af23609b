//! A published count of a framework that is not the one that the wards' own values come to.

use super::Scope;
use crate::check::word::item_with_id;
use crate::document::node::Node;
use crate::evaluate::across::{Across, Table};
use crate::finding::Finding;
use crate::model::framework::{Framework, FrameworkIndicator, Progress, Work};
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

pub const CODE: &str = "published-count-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for framework in &scope.plans.frameworks {
        let Some(across) = scope.evaluation.across.get(&framework.year) else {
            continue;
        };
        for (published, row) in framework.indicators.iter().zip(&across.framework.indicators) {
            for pair in pairs(across, published, row) {
                let written = item_with_id(scope, "indicators", published.id.place)
                    .and_then(|node| node.get(pair.table)?.get(&pair.year.to_string()));
                compare(&pair, written, published.id.place, findings);
            }
        }
        joint(scope, framework, across, findings);
    }
}

/// A published row and the computed one.
struct Pair {
    table: &'static str,
    year: FiscalYear,
    columns: Vec<(&'static str, Option<i64>, Option<i64>)>,
}

/// The published rows of an indicator that were computed as well.
fn pairs(across: &Across, published: &FrameworkIndicator, row: &FrameworkIndicator) -> Vec<Pair> {
    let id = &published.id.value;
    let is_computed = |table, year: &FiscalYear| across.computed.contains(&(table, id.clone(), *year));
    let mut pairs = Vec::new();
    for (year, work) in published.work.iter().filter(|(year, _)| is_computed(Table::Work, year)) {
        let computed = row.work.get(year).copied().unwrap_or_default();
        pairs.push(Pair {
            table: "work",
            year: *year,
            columns: of_work(work, &computed),
        });
    }
    for (table, stated, known) in [
        ("progress", &published.progress, &row.progress),
        ("references", &published.references, &row.references),
    ] {
        for (year, progress) in stated.iter().filter(|(year, _)| is_computed(Table::Progress, year)) {
            // Where no ward is a reference value, the second line is the first.
            let computed = known.get(year).or_else(|| row.progress.get(year)).copied();
            pairs.push(Pair {
                table,
                year: *year,
                columns: of_progress(progress, &computed.unwrap_or_default()),
            });
        }
    }
    pairs
}

/// Figures published for several indicators together, against the sum of theirs.
fn joint(scope: &Scope<'_>, framework: &Framework, across: &Across, findings: &mut Vec<Finding>) {
    for joint in &framework.joint {
        for (year, stated) in &joint.progress {
            let of = |id: &Spanned<String>| {
                let row = (Table::Progress, id.value.clone(), *year);
                let mut rows = across.framework.indicators.iter();
                let known = rows.find(|row| row.id.value == id.value)?.progress.get(year)?;
                across.computed.contains(&row).then_some(*known)
            };
            let Some(rows) = joint.indicators.iter().map(of).collect::<Option<Vec<Progress>>>() else {
                continue;
            };
            let sum = |column: fn(&Progress) -> Option<i64>| rows.iter().map(column).sum::<Option<i64>>();
            let computed = Progress {
                counted: sum(|row| row.counted),
                on_track: sum(|row| row.on_track),
                achieved: sum(|row| row.achieved),
                behind: sum(|row| row.behind),
            };
            let pair = Pair {
                table: "progress",
                year: *year,
                columns: of_progress(stated, &computed),
            };
            let written = item_with_id(scope, "joint", joint.id.place)
                .and_then(|node| node.get("progress")?.get(&year.to_string()));
            compare(&pair, written, joint.id.place, findings);
        }
    }
}

fn of_work(stated: &Work, computed: &Work) -> Vec<(&'static str, Option<i64>, Option<i64>)> {
    let column = |key, of: fn(&Work) -> Option<u32>| (key, of(stated).map(i64::from), of(computed).map(i64::from));
    vec![
        column("wards", |work| work.wards),
        column("planned", |work| work.planned),
        column("all", |work| work.all),
        column("part", |work| work.part),
        column("none", |work| work.none),
        column("separate", |work| work.separate),
        column("nothing", |work| work.nothing),
    ]
}

fn of_progress(stated: &Progress, computed: &Progress) -> Vec<(&'static str, Option<i64>, Option<i64>)> {
    let column = |key, of: fn(&Progress) -> Option<i64>| (key, of(stated), of(computed));
    vec![
        column("counted", |row| row.counted),
        column("on-track", |row| row.on_track),
        column("achieved", |row| row.achieved),
        column("behind", |row| row.behind),
    ]
}

/// Only what is published and can be computed is compared.
fn compare(pair: &Pair, written: Option<&Node>, row: Place, findings: &mut Vec<Finding>) {
    let year = pair.year;
    for (column, stated, computed) in &pair.columns {
        let (Some(stated), Some(computed)) = (stated, computed) else {
            continue;
        };
        if stated == computed {
            continue;
        }
        let cell = written
            .and_then(|written| written.get(column))
            .map_or(row, |node| node.place);
        findings.push(
            Finding::warning(
                CODE,
                cell,
                format!("{year}年度の `{column}` は {stated} と公表されていますが、区ごとの値からは {computed} になります"),
                format!("`{column}` of FY{year} is published as {stated}, but the wards' values come to {computed}"),
            )
            .help(
                "公表された数と、区の `framework.yaml` の値を見比べてください。ページには区ごとの値から計算した数が載ります",
                "compare the published figure with the wards' `framework.yaml`; the page shows what the wards' values come to",
            ),
        );
    }
}
