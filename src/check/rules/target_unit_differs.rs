//! A target that asks for a change in a unit which the results are not measured in.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::indicator::Indicator;
use crate::model::target::Goal;
use crate::model::unit::{Measure, Unit};
use crate::number::Decimal;

pub const CODE: &str = "target-unit-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        if let Some(target) = &indicator.target {
            look(scope, indicator, &target.goal, findings);
        }
    }
}

fn look(scope: &Scope<'_>, indicator: &Indicator, goal: &Goal, findings: &mut Vec<Finding>) {
    let units = &scope.plans.schema.units;
    match goal {
        Goal::AllOf(goals) => goals.iter().for_each(|goal| look(scope, indicator, goal, findings)),
        Goal::Change { unit, .. } => {
            let (Some(own), Some(asked)) = (units.get(&indicator.unit.value), units.get(&unit.value)) else {
                return;
            };
            if own.id == asked.id || measures_change(asked, own) {
                return;
            }
            findings.push(
                Finding::error(
                    CODE,
                    in_indicator(scope, indicator, &["target", "change", "unit"]),
                    format!(
                        "目標の変化の単位 `{}` は、実績の単位 `{}` と合いません",
                        asked.id, own.id
                    ),
                    format!(
                        "the target's change is in `{}`, but the results are in `{}`",
                        asked.id, own.id
                    ),
                )
                .also(indicator.unit.place, "実績の単位", "the unit of the results")
                .help(
                    format!("`{}` か割合の単位で書いてください", own.id),
                    format!("write the change in `{}`, or in a unit of percent", own.id),
                ),
            );
        }
        _ => {}
    }
}

/// Any number can change by so many percent, and a percentage by so many points.
fn measures_change(asked: &Unit, own: &Unit) -> bool {
    let numbers = matches!(own.measure, Measure::Number { .. });
    numbers && (is_percentage(asked) || (is_percentage(own) && is_difference(asked)))
}

/// A unit between 0 and 100.
fn is_percentage(unit: &Unit) -> bool {
    matches!(&unit.measure, Measure::Number { max: Some(max), .. } if *max == Decimal::ONE_HUNDRED)
}

/// A unit that can be negative and is no money: percentage points.
const fn is_difference(unit: &Unit) -> bool {
    matches!(
        &unit.measure,
        Measure::Number {
            min: None,
            yen: None,
            ..
        }
    )
}
