//! A target that does not say by when it is to be reached.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::{in_indicator, indicator_node};
use crate::finding::Finding;

pub const CODE: &str = "deadline-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        // A deadline that is no year is found as such.
        let node = indicator_node(scope, indicator).and_then(|node| node.get("target"));
        let written = |key| node.is_some_and(|target| target.get(key).is_some());
        if node.is_none() || written("by") || written("every-year-until") {
            continue;
        }
        findings.push(
            Finding::warning(
                CODE,
                in_indicator(scope, indicator, &["target"]),
                "目標に期限がありません",
                "the target has no deadline",
            )
            .help(
                "`by: 2025`（その年度末まで）か `every-year-until: 2025`（毎年度）を書き足してください",
                "add `by: 2025` (by the end of that year) or `every-year-until: 2025` (in each year)",
            ),
        );
    }
}
