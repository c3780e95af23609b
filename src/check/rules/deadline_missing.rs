//! A target that does not say by when it is to be reached.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;

pub const CODE: &str = "deadline-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        if indicator.target.as_ref().is_none_or(|target| target.due.is_some()) {
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
