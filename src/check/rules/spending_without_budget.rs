//! Money settled for which that year's published plan shows no budget, with no note on why.

use super::Scope;
use crate::check::spending::{Spending, spendings};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};

pub const CODE: &str = "spending-without-budget";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for Spending { settled, budget, note } in spendings(scope) {
        let none = budget.is_none_or(|(amount, _)| amount.yen() == 0);
        if note || !none || settled.amount.yen() <= 0 {
            continue;
        }
        let finding = Finding::warning(
            CODE,
            settled.place(scope),
            format!(
                "{}に {} の決算額がありますが、予算額がありません",
                settled.year.short(Ja),
                settled.written()
            ),
            format!(
                "{} were settled in {}, but there was no budget",
                settled.written(),
                settled.year.short(En)
            ),
        );
        let finding = match budget {
            Some((_, place)) => finding.also(place, "その年度の予算額", "that year's budget"),
            None => finding,
        };
        findings.push(finding.help(
            "その年度の計画の予算額を書くか、理由を `budget` の `note: …` に書いてください",
            "write the budget in that year's plan, or say why in a `note: …` under `budget`",
        ));
    }
}
