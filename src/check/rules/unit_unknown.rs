//! A unit that `units.yaml` does not define.

use super::Scope;
use crate::check::walk::{all_indicators, unknown};
use crate::check::word;
use crate::finding::Finding;
use crate::model::target::Goal;
use crate::source::Spanned;

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
    // The schema is in sight of all, and told of where its documents are.
    let forms = scope.plans.schema.forms.values();
    let forms = forms
        .filter_map(|form| form.money_unit.as_ref())
        .filter(|unit| word::document(scope, unit.place.source).is_some());
    let named = indicators
        .chain(evidence.map(|e| &e.unit))
        .chain(frameworks.map(|i| &i.unit))
        .chain(forms);
    for unit in named.filter(|unit| !unit.value.is_empty() && !units.contains_key(&unit.value)) {
        findings.push(unknown(CODE, unit, WHAT, units.keys().map(String::as_str), FILE));
    }
    let frameworks = scope
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators);
    let targets = all_indicators(scope.plans)
        .filter_map(|indicator| indicator.target.as_ref())
        .chain(frameworks.filter_map(|indicator| indicator.target.as_ref()));
    for unit in targets.flat_map(|target| changes(&target.goal)) {
        if !units.contains_key(&unit.value) {
            let known = units.keys().map(String::as_str);
            findings.push(unknown(CODE, unit, WHAT, known, FILE));
        }
    }
}

const WHAT: (&str, &str) = ("単位", "unit");

const FILE: &str = "content/schema/units.yaml";

/// The units of the changes that a goal asks for; they stand inside the target.
fn changes(goal: &Goal) -> Vec<&Spanned<String>> {
    match goal {
        Goal::AllOf(goals) => goals.iter().flat_map(changes).collect(),
        Goal::Change { unit, .. } => vec![unit],
        _ => Vec::new(),
    }
}
