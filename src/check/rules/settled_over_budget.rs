//! More settled than was budgeted, supplementary budgets in, with no note on why.

use super::Scope;
use crate::check::spending::{Spending, spendings};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};

pub const CODE: &str = "settled-over-budget";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for Spending { settled, budget, note } in spendings(scope) {
        let Some((amount, place)) = budget.filter(|(amount, _)| amount.yen() > 0) else {
            continue;
        };
        // Both may be rounded by half a unit.
        let over = (settled.amount - amount).yen() > i128::from(settled.unit);
        if note || !over {
            continue;
        }
        let budgeted = crate::check::money::written(amount, settled.unit);
        findings.push(
            Finding::warning(
                CODE,
                settled.place(scope),
                format!("{}の決算額 {} が、予算額 {budgeted} を超えています", settled.year.short(Ja), settled.written()),
                format!("the {} settled in {} are more than the budget of {budgeted}", settled.written(), settled.year.short(En)),
            )
            .also(place, "その年度の予算額", "that year's budget")
            .help(
                "額を確かめ、正しければ補正予算を書くか、理由を `budget` の `note: …` に書いてください",
                "check the amount; if it is right, write the supplementary budget, or say why in a `note: …` under `budget`",
            ),
        );
    }
}
