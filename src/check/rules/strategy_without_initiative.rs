//! A strategy without a single initiative, in a plan that is there as a whole: nothing would be done for it.

use super::Scope;
use crate::check::walk::is_whole;
use crate::finding::Finding;
use crate::model::form::Level;

pub const CODE: &str = "strategy-without-initiative";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let form = scope.plans.form_of(plan);
        let has_level = form.is_some_and(|form| form.levels.contains(&Level::Initiative));
        if !has_level || !is_whole(scope.plans, plan) {
            continue;
        }
        let strategies = plan.issues.iter().flat_map(|issue| &issue.strategies);
        for strategy in strategies.filter(|strategy| strategy.initiatives.is_empty()) {
            let code = &strategy.code;
            findings.push(
                Finding::warning(
                    CODE,
                    strategy.id.place,
                    format!("戦略 {code} に具体的取組がありません"),
                    format!("the strategy {code} has no initiative"),
                )
                .help(
                    format!("`{code}-1.md` に具体的取組を書いてください"),
                    format!("write an initiative in `{code}-1.md`"),
                ),
            );
        }
    }
}
