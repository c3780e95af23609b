//! A value that is still `not-yet` measured when the year is evaluated, without a word on why.

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::missing::{Entry, Missing};
use crate::model::stage::Stage;

pub const CODE: &str = "not-yet-at-year-end";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let evaluated = scope
        .plans
        .plans
        .iter()
        .filter(|plan| plan.standing() >= Stage::YearEndEvaluation);
    for plan in evaluated {
        for indicator in indicators(plan) {
            for (year, measured) in indicator.results.range(..=plan.year) {
                if !matches!(measured.value, Entry::Empty(Missing::NotYet, None)) {
                    continue;
                }
                findings.push(
                    Finding::warning(
                        CODE,
                        in_indicator(scope, indicator, &["results", &year.to_string(), "value"]),
                        "年度末の自己評価なのに、値が「まだ測っていない」のままです",
                        "the year is evaluated, but this value is still not measured",
                    )
                    .help(
                        "値を書くか、測らなかったなら `not-measured` に変え、後で分かるなら `reason` に書いてください",
                        "write the value; if it was not measured, `not-measured`; if it comes later, say so in `reason`",
                    ),
                );
            }
        }
    }
}
