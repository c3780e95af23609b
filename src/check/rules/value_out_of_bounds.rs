//! A value beyond what its unit allows: a percentage over 100, a count below zero.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::finding::Finding;
use crate::model::indicator::{Value, Withdrawal};
use crate::model::target::Goal;
use crate::model::unit::{Measure, Unit};
use crate::number::Decimal;
use crate::source::Place;

pub const CODE: &str = "value-out-of-bounds";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let units = &scope.plans.schema.units;
    for indicator in all_indicators(scope.plans) {
        let Some(unit) = units.get(&indicator.unit.value) else {
            continue;
        };
        for measured in indicator.results.values() {
            if let Some(Value::Number(number)) = measured.value.given() {
                findings.extend(beyond(*number, unit, measured.place));
            }
        }
        if let Some(target) = &indicator.target {
            for number in numbers(&target.goal) {
                findings.extend(beyond(number, unit, target.place));
            }
        }
        if let (Some(limit), place) = (indicator.withdrawal, indicator.id.place) {
            let (Withdrawal::Below(number) | Withdrawal::Above(number)) = limit;
            findings.extend(beyond(number, unit, place));
        }
    }
    let issues = scope.plans.plans.iter().flat_map(|plan| &plan.issues);
    for evidence in issues.flat_map(|issue| &issue.evidence) {
        let Some(unit) = units.get(&evidence.unit.value) else {
            continue;
        };
        for number in evidence
            .values
            .values()
            .filter_map(|entry| entry.given())
            .filter_map(Value::number)
        {
            findings.extend(beyond(number, unit, evidence.id.place));
        }
    }
}

fn numbers(goal: &Goal) -> Vec<Decimal> {
    match goal {
        Goal::AtLeast(value) | Goal::AtMost(value) => value.number().into_iter().collect(),
        Goal::All(number) => vec![*number],
        Goal::AllOf(goals) => goals.iter().flat_map(numbers).collect(),
        _ => Vec::new(),
    }
}

fn beyond(number: Decimal, unit: &Unit, place: Place) -> Option<Finding> {
    let Measure::Number { min, max, .. } = &unit.measure else {
        return None;
    };
    let name = (
        unit.name.get(crate::lang::Lang::Ja),
        unit.name.get(crate::lang::Lang::En),
    );
    let finding = match (min, max) {
        (_, Some(max)) if number > *max => Finding::error(
            CODE,
            place,
            format!("`{number}` は{}の上限 {max} を超えています", name.0),
            format!("`{number}` is more than {max}, the most that {} can be", name.1),
        ),
        (Some(min), _) if number < *min => Finding::error(
            CODE,
            place,
            format!("`{number}` は{}の下限 {min} を下回っています", name.0),
            format!("`{number}` is less than {min}, the least that {} can be", name.1),
        ),
        _ => return None,
    };
    Some(finding.help(
        "値を確かめるか、範囲の違う単位を選んでください",
        "check the value, or choose a unit with other bounds",
    ))
}
