//! What was settled, beside what was budgeted for it: the settled amount stands in a plan two years after its budget.

use std::collections::{BTreeMap, BTreeSet};

use super::Scope;
use super::item::items;
use super::money::{Stated, stated};
use super::walk::is_whole;
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::number::{FiscalYear, Money};
use crate::source::Place;

/// A settled amount, and the budget it was spent from.
#[derive(Clone, Copy, Debug)]
pub struct Spending {
    /// What was settled.
    pub settled: Stated,
    /// The year's budget, supplementary ones in, and where the initial one stands; none where the year's plan shows none.
    pub budget: Option<(Money, Place)>,
    /// Whether the author says something about it.
    pub note: bool,
}

/// By item and fiscal year.
type Key<'a> = (&'a str, FiscalYear);

/// Every settled amount whose budget can be known: a published plan states it, or the year's whole plan lists the item
/// without one. What a draft says is no budget.
pub fn spendings(scope: &Scope<'_>) -> Vec<Spending> {
    let mut spendings = Vec::new();
    for ward in &scope.plans.wards {
        let published = scope.plans.plans_of(&ward.id);
        let published: Vec<&Plan> = published.filter(|plan| !plan.stage.is_provisional()).collect();
        let budgets = budgets(scope, &published);
        let listed = listed(scope, &published);
        for plan in &published {
            for item in items(plan) {
                let note = item.budget.is_some_and(|budget| budget.note.is_some());
                for settled in stated(scope, plan, &item) {
                    let key = (item.id.value.as_str(), settled.year);
                    let budget = budgets.get(&key).copied();
                    if settled.account == Account::Settled && (budget.is_some() || listed.contains(&key)) {
                        spendings.push(Spending { settled, budget, note });
                    }
                }
            }
        }
    }
    spendings
}

/// The budget of each item and year, as the newest plan that states one has it.
fn budgets<'a>(scope: &Scope<'_>, plans: &[&'a Plan]) -> BTreeMap<Key<'a>, (Money, Place)> {
    let mut amounts: BTreeMap<(Key<'a>, Account), Stated> = BTreeMap::new();
    for plan in plans {
        for item in items(plan) {
            for amount in stated(scope, plan, &item) {
                let key = ((item.id.value.as_str(), amount.year), amount.account);
                let kept = amounts.entry(key).or_insert(amount);
                if amount.plan > kept.plan {
                    *kept = amount;
                }
            }
        }
    }
    let initial = amounts.iter().filter(|((_, account), _)| *account == Account::Initial);
    initial
        .map(|((key, _), initial)| {
            let added = amounts.get(&(*key, Account::Supplementary));
            let total = initial.amount + added.map(|added| added.amount).unwrap_or_default();
            (*key, (total, initial.place(scope)))
        })
        .collect()
}

/// Items that the whole plan of a year lists, on a form that has money.
fn listed<'a>(scope: &Scope<'_>, plans: &[&'a Plan]) -> BTreeSet<Key<'a>> {
    let whole = plans
        .iter()
        .filter(|plan| is_whole(scope.plans, plan) && super::money::unit_of(scope, plan).is_some());
    whole
        .flat_map(|plan| {
            items(plan)
                .into_iter()
                .filter(|item| item.budget.is_some_and(|budget| !budget.amounts.is_empty()))
                .map(|item| (item.id.value.as_str(), plan.year))
        })
        .collect()
}
