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
    let amounts = |lang| {
        // Figures in different units may look the same.
        let unit = |stated: Stated| {
            if now.unit == before.unit {
                None
            } else {
                stated.unit_name(scope, lang)
            }
        };
        let named = |stated: Stated| match (unit(stated), lang) {
            (None, _) => stated.written(),
            (Some(name), Ja) => format!("{}（{name}）", stated.written()),
            (Some(name), En) => format!("{} ({name})", stated.written()),
        };
        (named(now), named(before))
    };
    let ((now_ja, before_ja), (now_en, before_en)) = (amounts(Ja), amounts(En));
    let (year_ja, earlier_ja) = (year.short(Ja), earlier.short(Ja));
    let (year_en, earlier_en) = (year.short(En), earlier.short(En));
    let finding = Finding::warning(
        CODE,
        now.place(scope),
        format!("{year_ja}の額 {now_ja} が、{earlier_ja}の計画の {before_ja} と違います"),
        format!("the amount of {year_en}, {now_en}, differs from the {before_en} in the plan of {earlier_en}"),
    )
    .also(before.place(scope), "前の計画の額", "the earlier plan's amount");
    if now.unit == before.unit {
        return finding.help(
            "額を確かめ、組替えなどで変わったのなら `budget` に `note: …` を書いてください",
            "check the amount; if it was rearranged since, say so in a `note: …` under `budget`",
        );
    }
    finding.help(
        "この計画の様式の単位に直した額か確かめ、組替えなどで変わったのなら `budget` に `note: …` を書いてください",
        "check that it is in the unit of this plan's form; if it was rearranged since, say so in a `note: …` under `budget`",
    )
}
