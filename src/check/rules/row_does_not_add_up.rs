//! A row of a framework's tables that contradicts itself: wards on track and behind that are not the wards counted, or
//! more wards that met the target than are on track.

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
                    look(place(table, &year.to_string()), &progress_sums(progress), findings);
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
