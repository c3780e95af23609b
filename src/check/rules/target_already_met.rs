//! A target that the last value before the plan's year meets already: it asks for no more than there was, or it stands on
//! the wrong side of that value. A target to be held in every year may be met from the beginning.

use super::Scope;
use crate::check::walk::indicators;
use crate::evaluate::target::{Verdict, verdict};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::indicator::Value;
use crate::model::target::{Due, Goal};

pub const CODE: &str = "target-already-met";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for indicator in indicators(plan).filter(|indicator| !indicator.reference) {
            let Some(target) = &indicator.target else { continue };
            let Some(Due::By(due)) = target.due.filter(|due| due.year() >= plan.year) else {
                continue;
            };
            let mut before = indicator.results.range(..plan.year).rev();
            let baseline = before.find_map(|(year, m)| Some((*year, m.value.given()?, m.place)));
            let Some((year, value, place)) = baseline.filter(|_| sets_a_level(&target.goal)) else {
                continue;
            };
            let unit = scope.plans.schema.units.get(&indicator.unit.value);
            if year >= due || verdict(target, &indicator.results, year, unit) != Verdict::Met {
                continue;
            }
            let value = match value {
                Value::Number(number) => number.to_string(),
                Value::Grade(grade) => grade.clone(),
            };
            findings.push(
                Finding::warning(
                    CODE,
                    target.place,
                    format!("{}の実績 {value} が、すでにこの目標を満たしています", year.short(Ja)),
                    format!("the result of {}, {value}, meets this target already", year.short(En)),
                )
                .also(place, "前の実績", "the earlier result")
                .help(
                    "`at_least` と `at_most` の取り違えでなければ、目標を上げるか、毎年度保つ目標として `every-year-until` で書いてください",
                    "unless `at_least` and `at_most` are mixed up, ask for more, or write it as a level to hold with `every-year-until`",
                ),
            );
        }
    }
}

/// Goals that ask for a level to be reached; "no worse than last year" and deeds ask for none.
fn sets_a_level(goal: &Goal) -> bool {
    match goal {
        Goal::AtLeast(_) | Goal::AtMost(_) | Goal::All(_) => true,
        Goal::AllOf(goals) => goals.iter().all(sets_a_level),
        _ => false,
    }
}
