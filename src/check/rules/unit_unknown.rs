//! A unit that `units.yaml` does not define.

use super::Scope;
use crate::check::walk::{all_indicators, unknown};
use crate::finding::Finding;
use crate::model::target::Goal;

pub const CODE: &str = "unit-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let units = &scope.plans.schema.units;
    let indicators = all_indicators(scope.plans).map(|indicator| &indicator.unit);
    let evidence = scope
        .plans
        .plans
        .iter()
        .flat_map(|plan| &plan.issues)
        .flat_map(|issue| &issue.evidence);
    let frameworks = scope
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators);
    let forms = scope
        .plans
        .schema
        .forms
        .values()
        .filter_map(|form| form.money_unit.as_ref());
    let named = indicators
        .chain(evidence.map(|e| &e.unit))
        .chain(frameworks.map(|i| &i.unit))
        .chain(forms);
    for unit in named.filter(|unit| !unit.value.is_empty() && !units.contains_key(&unit.value)) {
        findings.push(unknown(
            CODE,
            unit,
            ("単位", "unit"),
            units.keys().map(String::as_str),
            "content/schema/units.yaml",
        ));
    }
    for indicator in all_indicators(scope.plans) {
        if let Some(target) = &indicator.target {
            change_unit(&target.goal, scope, target.place, findings);
        }
    }
}

/// The unit of a change stands inside the target.
fn change_unit(goal: &Goal, scope: &Scope<'_>, place: crate::source::Place, findings: &mut Vec<Finding>) {
    match goal {
        Goal::AllOf(goals) => goals.iter().for_each(|goal| change_unit(goal, scope, place, findings)),
        Goal::Change { unit, .. } if !scope.plans.schema.units.contains_key(unit) => {
            let unit = crate::source::Spanned {
                value: unit.clone(),
                place,
            };
            let known = scope.plans.schema.units.keys().map(String::as_str);
            findings.push(unknown(
                CODE,
                &unit,
                ("単位", "unit"),
                known,
                "content/schema/units.yaml",
            ));
        }
        _ => {}
    }
}
