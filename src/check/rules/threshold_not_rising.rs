//! Thresholds of progress that do not rise from year to year, or that name no number of years.

use super::Scope;
use crate::check::word::forms;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::number::{Decimal, decimal};

pub const CODE: &str = "threshold-not-rising";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, form) in forms(scope) {
        let thresholds = form
            .get("progress")
            .and_then(|progress| progress.get("thresholds"))
            .map(Node::entries)
            .unwrap_or_default();
        let mut rising: Vec<(u16, Decimal, &Node)> = Vec::new();
        for (years, percent) in thresholds {
            match (years.value.parse().ok(), percent.text().and_then(decimal::parse)) {
                (Some(count), Some(asked)) => rising.push((count, asked, percent)),
                (None, _) => findings.push(
                    Finding::error(
                        CODE,
                        years.place,
                        format!("`{}` は経過年数ではありません", years.value),
                        format!("`{}` is no number of years", years.value),
                    )
                    .help(
                        "`1`、`2` のように数だけ書いてください",
                        "write the number alone: `1`, `2`",
                    ),
                ),
                _ => {}
            }
        }
        rising.sort_by_key(|(years, ..)| *years);
        for pair in rising.windows(2) {
            let [(before, less, first), (after, more, node)] = pair else {
                continue;
            };
            if more > less {
                continue;
            }
            findings.push(
                Finding::error(
                    CODE,
                    node.place,
                    format!("{after}年経過の基準 {more} が、{before}年経過の {less} より大きくありません"),
                    format!("after {after} years {more} is asked, no more than the {less} after {before}"),
                )
                .also(first.place, "前の基準", "the one before")
                .help(
                    "年数が増えるほど大きくしてください",
                    "let the thresholds rise with the years",
                ),
            );
        }
    }
}
