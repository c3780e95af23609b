//! One id for two things of a plan, or for two different kinds of things in a ward's plans.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::walk::indicators;
use crate::finding::Finding;
use crate::model::plan::Plan;
use crate::source::Spanned;

pub const CODE: &str = "id-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        doubled(ids(plan), findings);
    }
    for framework in &scope.plans.frameworks {
        doubled(framework.indicators.iter().map(|indicator| &indicator.id), findings);
    }
}

/// Every id of a plan.
fn ids(plan: &Plan) -> impl Iterator<Item = &Spanned<String>> {
    let issues = plan
        .issues
        .iter()
        .flat_map(|issue| std::iter::once(&issue.id).chain(issue.evidence.iter().map(|e| &e.id)));
    let strategies = plan
        .issues
        .iter()
        .flat_map(|issue| &issue.strategies)
        .map(|strategy| &strategy.id);
    let initiatives = plan.initiatives().map(|initiative| &initiative.id);
    let items = plan.reform_items.iter().map(|item| &item.id);
    let indicators = indicators(plan).map(|indicator| &indicator.id);
    issues
        .chain(strategies)
        .chain(initiatives)
        .chain(items)
        .chain(indicators)
}

fn doubled<'a>(ids: impl Iterator<Item = &'a Spanned<String>>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, &Spanned<String>> = BTreeMap::new();
    for id in ids.filter(|id| !id.value.is_empty()) {
        match seen.get(id.value.as_str()) {
            None => {
                seen.insert(&id.value, id);
            }
            Some(first) => findings.push(
                Finding::error(
                    CODE,
                    id.place,
                    format!("識別子 `{}` は別のものに使われています", id.value),
                    format!("the id `{}` is already another thing's", id.value),
                )
                .also(first.place, "最初の使用", "used here first")
                .help("別の識別子を付けてください", "give it an id of its own"),
            ),
        }
    }
}
