//! An amount stated for an issue that its initiatives do not come to, beyond what rounding in the form's unit explains.

use super::Scope;
use crate::check::money::{unit_of, written};
use crate::check::walk::is_whole;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::model::budget::Account;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::number::{FiscalYear, Money};

pub const CODE: &str = "budget-does-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in scope.plans.plans.iter().filter(|plan| is_whole(scope.plans, plan)) {
        let Some(unit) = unit_of(scope, plan) else { continue };
        for issue in &plan.issues {
            for (key, stated) in &issue.budget.amounts {
                let (Some(stated), Some((sum, count))) = (stated.given(), sum(issue, *key)) else {
                    continue;
                };
                // Each part and the total may be rounded by half a unit.
                let slack = (count + 1) * i128::from(unit) / 2;
                if (*stated - sum).yen().abs() <= slack {
                    continue;
                }
                let (total, parts) = (written(*stated, unit), written(sum, unit));
                findings.push(
                    Finding::warning(
                        CODE,
                        in_head(scope, issue.place.source, &["budget", key.1.key(), &key.0.to_string()]),
                        format!("経営課題の額 {total} が、具体的取組の合計 {parts} と合いません"),
                        format!("the issue's {total} is not what its initiatives come to, {parts}"),
                    )
                    .help(
                        "額を確かめ、取組のほかに経費があるなら、理由を付けて `acknowledge` に書いてください",
                        "check the amounts; if there are other costs, say so under `acknowledge` with a reason",
                    ),
                );
            }
        }
    }
}

/// The sum of the initiatives and how many they are; none where one of them states no amount.
fn sum(issue: &Issue, key: (FiscalYear, Account)) -> Option<(Money, i128)> {
    let own = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
    let own: Vec<&Initiative> = own.filter(|initiative| initiative.relists.is_none()).collect();
    let amount = |initiative: &&Initiative| initiative.budget.amounts.get(&key)?.given().copied();
    let amounts: Vec<Money> = own.iter().map(amount).collect::<Option<_>>()?;
    let count = i128::try_from(amounts.len()).ok().filter(|count| *count > 0)?;
    Some((amounts.into_iter().sum(), count))
}
