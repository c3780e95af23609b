//! An issue with no indicator on itself or anywhere below it, on a form that has indicators: whether it gets better
//! could not be told.

use super::Scope;
use crate::check::item::{Item, of_issue};
use crate::finding::Finding;
use crate::model::asks::Ask;
use crate::model::issue::Issue;

pub const CODE: &str = "issue-without-indicator";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let Some(form) = scope.plans.form_of(plan).filter(|_| scope.is_read(plan)) else {
            continue;
        };
        let asks = |level| form.asks.of(level, "indicators", plan.standing()) == Some(Ask::Required);
        for issue in &plan.issues {
            // Where the form asks at the issue itself, or where a strategy or an initiative is there to be asked,
            // another rule points closer.
            let below = issue.strategies.iter().any(|strategy| !strategy.initiatives.is_empty());
            let asked_below = asks("strategy") && !issue.strategies.is_empty() || asks("initiative") && below;
            let asked = asks("strategy") || asks("initiative");
            if asks("issue") || asked_below || !asked || has_indicator(issue) {
                continue;
            }
            let Item { id, code, .. } = of_issue(issue);
            findings.push(
                Finding::warning(
                    CODE,
                    id.place,
                    format!("経営課題 {code} に指標が一つもありません"),
                    format!("the issue {code} has no indicator at all"),
                )
                .help(
                    "戦略か具体的取組を書き、その `indicators` に成果を測る指標を書いてください",
                    "write its strategies or initiatives, and an indicator under their `indicators`",
                ),
            );
        }
    }
}

/// An initiative that is shown again brings its indicators along.
fn has_indicator(issue: &Issue) -> bool {
    let strategies = || issue.strategies.iter();
    let mut initiatives = strategies().flat_map(|strategy| &strategy.initiatives);
    !issue.indicators.is_empty()
        || strategies().any(|strategy| !strategy.indicators.is_empty())
        || initiatives.any(|initiative| initiative.relists.is_some() || !initiative.indicators.is_empty())
}
