//! What a plan costs, and what was spent. An amount that is not stated is said to be missing; zero is an amount.

use super::at;
use super::fact::Fact;
use crate::evaluate::spent::{Gap, Spending, spending};
use crate::model::plan::Plan;
use crate::number::{Money, decimal};
use crate::site::money::Ledger;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::view::{budget, plan as plan_page, standing};

/// What is said of a plan's money.
pub(super) fn facts(here: &Here<'_>, plan: &Plan) -> Vec<Fact> {
    let Some(total) = standing::of(here, plan).map(|evaluation| &evaluation.total) else {
        return Vec::new();
    };
    if total.money.is_empty() {
        let none = if total.reform_money.is_empty() {
            "money-none"
        } else {
            "money-reform"
        };
        return vec![Fact::new(none)];
    }
    let ledger = Ledger::of(here, plan);
    let page = Route::Plan(plan.ward.clone(), plan.year);
    let row = at(here, &page, &plan_page::total_row(plan));
    let mut facts = vec![this_year(plan, &ledger, ledger.this_year(&total.money), row.clone())];
    if ledger.gaps(&total.money).is_some() {
        facts.push(Fact::new("money-gaps"));
    }
    facts.extend(spent(here, plan, &ledger, row));
    facts
}

/// This year's budget, and its change on the year before where both are complete.
fn this_year(plan: &Plan, ledger: &Ledger<'_>, known: Option<(Money, Option<Money>)>, row: String) -> Fact {
    let Some((amount, change)) = known else {
        return Fact::new("money-no-budget").year("year", plan.year);
    };
    let zero = Money::default();
    let (key, by) = match change {
        None => ("money", zero),
        Some(change) if change > zero => ("money-more", change),
        Some(change) if change < zero => ("money-less", zero - change),
        Some(_) => ("money-same", zero),
    };
    let provisional = plan.stage.is_provisional();
    Fact::new(key)
        .year("year", plan.year)
        .said("budget", if provisional { "budget-draft" } else { "budget" })
        .amount("amount", ledger, amount)
        .amount("by", ledger, by)
        .link("total", row)
}

/// What was spent, and of what; or why that can't be told.
fn spent(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, row: String) -> Option<Fact> {
    Some(match spending(here.site.plans, plan)? {
        Spending::NothingSettled => Fact::new("spent-nothing-settled"),
        Spending::Alone(settled, gap) => {
            let key = match gap {
                Gap::NoBudget => "spent-no-budget",
                Gap::Provisional => "spent-provisional",
                Gap::Partly => "spent-partly",
            };
            let fact = Fact::new(key).year("year", settled.year);
            fact.amount("settled", ledger, settled.amount).link("total", row)
        }
        Spending::Share(spent) => {
            let share = format!("{}%", decimal::grouped(spent.share()?));
            let page = Route::Budget(plan.ward.clone(), plan.year);
            Fact::new("spent")
                .year("year", spent.year)
                .amount("budget", ledger, spent.budget)
                .amount("settled", ledger, spent.settled)
                .figure("share", share)
                .link("total", at(here, &page, &budget::spent_row(&spent)))
        }
    })
}
