//! A word where the unit wants a number, or a grade that the unit does not have.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::finding::{Finding, likely};
use crate::model::indicator::Value;
use crate::model::target::Goal;
use crate::model::unit::{Measure, Unit};
use crate::source::Place;

pub const CODE: &str = "grade-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        let Some(unit) = scope.plans.schema.units.get(&indicator.unit.value) else {
            continue;
        };
        for measured in indicator.results.values() {
            findings.extend(
                measured
                    .value
                    .given()
                    .and_then(|value| odd(value, unit, measured.place)),
            );
        }
        if let Some(target) = &indicator.target {
            odd_goal(&target.goal, unit, target.place, findings);
            findings.extend(
                target
                    .milestones
                    .values()
                    .filter_map(|value| odd(value, unit, target.place)),
            );
        }
    }
}

fn odd_goal(goal: &Goal, unit: &Unit, place: Place, findings: &mut Vec<Finding>) {
    match goal {
        Goal::AtLeast(value) | Goal::AtMost(value) => findings.extend(odd(value, unit, place)),
        Goal::AllOf(goals) => goals.iter().for_each(|inner| odd_goal(inner, unit, place, findings)),
        _ => {}
    }
}

fn odd(value: &Value, unit: &Unit, place: Place) -> Option<Finding> {
    match (value, &unit.measure) {
        (Value::Number(_), Measure::Number { .. }) => None,
        (Value::Grade(grade), Measure::Grade(grades)) => {
            if unit.rank(grade).is_some() {
                return None;
            }
            let known: Vec<&str> = grades.iter().map(|(id, _)| id.as_str()).collect();
            let meant = likely(grade, known.iter().copied()).map_or_else(|| known.join(", "), str::to_owned);
            Some(
                Finding::error(
                    CODE,
                    place,
                    format!("単位 `{}` に段階 `{grade}` はありません", unit.id),
                    format!("the unit `{}` has no grade `{grade}`", unit.id),
                )
                .help(
                    format!("`{meant}` から選んでください"),
                    format!("write one of `{meant}`"),
                ),
            )
        }
        (Value::Grade(word), _) => Some(
            Finding::error(
                CODE,
                place,
                format!("単位 `{}` の値に `{word}` は書けません", unit.id),
                format!("`{word}` can't be a value in the unit `{}`", unit.id),
            )
            .help("半角の数を書いてください", "write a plain number"),
        ),
        (Value::Number(number), _) => Some(
            Finding::error(
                CODE,
                place,
                format!("単位 `{}` の値に数 `{number}` は書けません", unit.id),
                format!("the number `{number}` can't be a value in the unit `{}`", unit.id),
            )
            .help(
                "単位を数の単位に変えるか、段階の識別子を書いてください",
                "choose a unit of numbers, or write the id of a grade",
            ),
        ),
    }
}
