//! A row of a framework's tables that contradicts itself: wards on track and behind that are not the wards counted, or
//! more wards that met the target than are on track; or one that counts more wards than the city has, or fewer with the
//! reference wards than without.

use super::Scope;
use crate::check::word::item_with_id;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::framework::{Progress, Work};
use crate::source::Place;

pub const CODE: &str = "row-does-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for framework in &scope.plans.frameworks {
        for row in &framework.indicators {
            let node = item_with_id(scope, "indicators", row.id.place);
            let place = |table: &str, year: &str| {
                let value = node.and_then(|node| node.get(table)?.get(year));
                value.map_or(row.id.place, |value: &Node| value.place)
            };
            for (year, work) in &row.work {
                let wards = (*year == framework.year).then_some(framework.wards);
                look(place("work", &year.to_string()), &work_sums(work, wards), findings);
            }
            for (table, rows) in [("progress", &row.progress), ("references", &row.references)] {
                for (year, progress) in rows {
                    let mut sums = progress_sums(progress);
                    sums.push(at_most_wards(progress, framework.wards));
                    look(place(table, &year.to_string()), &sums, findings);
                }
            }
            for (year, with_references) in &row.references {
                if let Some(counted) = row.progress.get(year) {
                    look(
                        place("references", &year.to_string()),
                        &with_all_counted(counted, with_references),
                        findings,
                    );
                }
            }
        }
        for joint in &framework.joint {
            for progress in joint.progress.values() {
                look(joint.id.place, &progress_sums(progress), findings);
            }
        }
    }
}

/// A whole and its parts, by their keys.
struct Sum {
    whole: (&'static str, Option<i64>),
    parts: Vec<(&'static str, Option<i64>)>,
    /// Whether the parts may come to less.
    at_most: bool,
}

fn work_sums(work: &Work, wards: Option<u32>) -> Vec<Sum> {
    let wide = |count: Option<u32>| count.map(i64::from);
    vec![
        Sum {
            whole: ("planned", wide(work.planned)),
            parts: vec![
                ("all", wide(work.all)),
                ("part", wide(work.part)),
                ("none", wide(work.none)),
            ],
            at_most: false,
        },
        Sum {
            whole: ("wards", wide(work.wards.or(wards))),
            parts: vec![
                ("planned", wide(work.planned)),
                ("separate", wide(work.separate)),
                ("nothing", wide(work.nothing)),
            ],
            at_most: false,
        },
    ]
}

fn progress_sums(progress: &Progress) -> Vec<Sum> {
    vec![
        Sum {
            whole: ("counted", progress.counted),
            parts: vec![("on-track", progress.on_track), ("behind", progress.behind)],
            at_most: false,
        },
        Sum {
            whole: ("on-track", progress.on_track),
            parts: vec![("achieved", progress.achieved)],
            at_most: true,
        },
        // A row that can't be judged before the period ends prints no wards on track.
        Sum {
            whole: ("counted", progress.counted.filter(|_| progress.on_track.is_none())),
            parts: vec![("achieved", progress.achieved)],
            at_most: true,
        },
    ]
}

/// No row counts more than all wards of the city.
fn at_most_wards(progress: &Progress, wards: u32) -> Sum {
    Sum {
        whole: ("wards", Some(i64::from(wards))),
        parts: vec![("counted", progress.counted)],
        at_most: true,
    }
}

/// The second line of table 2 has the reference wards in, so each of its figures is at least that of the first.
fn with_all_counted(counted: &Progress, with_references: &Progress) -> Vec<Sum> {
    let column = |names: [&'static str; 2], all, part| Sum {
        whole: (names[0], all),
        parts: vec![(names[1], part)],
        at_most: true,
    };
    let (all, part) = (with_references, counted);
    vec![
        column(["references.counted", "progress.counted"], all.counted, part.counted),
        column(
            ["references.on-track", "progress.on-track"],
            all.on_track,
            part.on_track,
        ),
        column(
            ["references.achieved", "progress.achieved"],
            all.achieved,
            part.achieved,
        ),
        column(["references.behind", "progress.behind"], all.behind, part.behind),
    ]
}

/// Only what the source prints is compared.
fn look(place: Place, sums: &[Sum], findings: &mut Vec<Finding>) {
    for Sum { whole, parts, at_most } in sums {
        let figures: Option<Vec<i64>> = parts.iter().map(|(_, figure)| *figure).collect();
        let (Some(stated), Some(figures)) = (whole.1, figures) else {
            continue;
        };
        let sum: i64 = figures.iter().sum();
        if sum == stated || (*at_most && sum < stated) {
            continue;
        }
        let keys: Vec<String> = parts.iter().map(|(key, _)| format!("`{key}`")).collect();
        let (whole, keys) = (whole.0, keys.join(" + "));
        let (ja, en) = if *at_most {
            (
                format!("{keys} の {sum} が、`{whole}` の {stated} より多くなっています"),
                format!("{keys} is {sum}, more than the {stated} of `{whole}`"),
            )
        } else {
            (
                format!("{keys} は {sum} で、`{whole}` の {stated} と合いません"),
                format!("{keys} come to {sum}, not to the {stated} of `{whole}`"),
            )
        };
        findings.push(Finding::warning(CODE, place, ja, en).help(
            "数字を確かめ、出典のとおりなら理由を付けて `acknowledge` に書いてください",
            "check the figures; if the source has it so, say so under `acknowledge` with a reason",
        ));
    }
}
