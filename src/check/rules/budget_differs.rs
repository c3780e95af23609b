//! An amount that this plan states otherwise than an earlier published one did, beyond what rounding explains, and with
//! no note on why.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::item::items;
use crate::check::money::{Stated, stated};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::number::FiscalYear;

pub const CODE: &str = "budget-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let mut published: Vec<&Plan> = scope
            .plans
            .plans_of(&ward.id)
            .filter(|plan| !plan.stage.is_provisional())
            .collect();
        published.sort_by_key(|plan| plan.year);
        let mut known: BTreeMap<(&str, FiscalYear, Account), Stated> = BTreeMap::new();
        for plan in published {
            for item in items(plan) {
                for amount in stated(scope, plan, &item) {
                    let before = known.insert((&item.id.value, amount.year, amount.account), amount);
                    let note = item.budget.is_some_and(|budget| budget.note.is_some());
                    if let Some(before) = before.filter(|b| !note && b.plan != amount.plan && amount.differs_from(*b)) {
                        findings.push(differs(scope, amount, before));
                    }
                }
            }
        }
    }
}

fn differs(scope: &Scope<'_>, now: Stated, before: Stated) -> Finding {
    let (year, earlier) = (now.year, before.plan);
    Finding::warning(
        CODE,
        now.place(scope),
        format!(
            "{}の額 {} が、{}の計画の {} と違います",
            year.short(Ja),
            now.written(),
            earlier.short(Ja),
            before.written()
        ),
        format!(
            "the amount of {}, {}, differs from the {} in the plan of {}",
            year.short(En),
            now.written(),
            before.written(),
            earlier.short(En)
        ),
    )
    .also(before.place(scope), "前の計画の額", "the earlier plan's amount")
    .help(
        "額を確かめ、組替えなどで変わったのなら `budget` に `note: …` を書いてください",
        "check the amount; if it was rearranged since, say so in a `note: …` under `budget`",
    )
}
