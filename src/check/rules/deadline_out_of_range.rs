//! A deadline outside the plan's horizon: before the plan's own year, or further ahead than the form says.

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::target::Due;

pub const CODE: &str = "deadline-out-of-range";

/// Where the form names no horizon: no plan looks further ahead than its vision, which is of 10 to 20 years.
const FURTHEST: u16 = 20;

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let horizon = scope.plans.form_of(plan).and_then(|form| form.target_years);
        let years = horizon.unwrap_or(FURTHEST);
        for indicator in indicators(plan) {
            let Some(due) = indicator.target.as_ref().and_then(|target| target.due) else {
                continue;
            };
            let key = match due {
                Due::By(_) => "by",
                Due::EveryYearUntil(_) => "every-year-until",
            };
            let place = || in_indicator(scope, indicator, &["target", key]);
            let (of, until) = (plan.year, due.year());
            if until < of {
                findings.push(
                    Finding::warning(
                        CODE,
                        place(),
                        format!("期限の{}は、この計画の{}より前です", until.short(Ja), of.short(Ja)),
                        format!(
                            "the deadline {} is before the plan's year, {}",
                            until.short(En),
                            of.short(En)
                        ),
                    )
                    .help(
                        "期限を確かめ、過ぎた目標なら新しい目標に改めてください",
                        "check the deadline; if it has passed, set a new target",
                    ),
                );
            } else if until.number() - of.number() > years {
                findings.push(
                    Finding::warning(
                        CODE,
                        place(),
                        format!("期限の{}は、計画の年度から{years}年を超えて先です", until.short(Ja)),
                        format!(
                            "the deadline {} is more than {years} years after the plan's year",
                            until.short(En)
                        ),
                    )
                    .help(
                        "期限を確かめてください。正しければ、様式の `target-years` を広げてください",
                        "check the deadline; if it is right, widen `target-years` in the form",
                    ),
                );
            }
        }
    }
}
