//! An amount ten times that of the year before, or a tenth of it: likely a digit too many or too few, or another unit.

use super::Scope;
use crate::check::item::items;
use crate::check::money::{Stated, stated};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::budget::Account;

pub const CODE: &str = "tenfold-change";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for item in items(plan) {
            if item.budget.is_none_or(|budget| budget.note.is_some()) {
                continue;
            }
            let amounts = stated(scope, plan, &item);
            for now in amounts.iter().filter(|now| now.account == Account::Initial) {
                findings.extend(before(&amounts, *now).and_then(|before| leap(scope, before, *now)));
            }
        }
    }
}

/// The year before: its budget, or what was settled.
fn before(amounts: &[Stated], now: Stated) -> Option<Stated> {
    let of = |account| {
        let mut found = amounts.iter();
        found.find(|other| other.year == now.year.before(1) && other.account == account)
    };
    of(Account::Initial).or_else(|| of(Account::Settled)).copied()
}

fn leap(scope: &Scope<'_>, before: Stated, now: Stated) -> Option<Finding> {
    let (old, new) = (before.amount.yen(), now.amount.yen());
    let (less, more) = (old.min(new), old.max(new));
    if less <= 0 || more < less.saturating_mul(10) {
        return None;
    }
    let (now_is, year, was) = (now.written(), before.year, before.written());
    let (ja, en) = if new > old {
        ("の10倍以上です", "at least ten times")
    } else {
        ("の10分の1以下です", "a tenth or less of")
    };
    let finding = Finding::warning(
        CODE,
        now.place(scope),
        format!("{now_is} は、{}の {was} {ja}", year.short(Ja)),
        format!("{now_is} is {en} the {was} of {}", year.short(En)),
    )
    .also(before.place(scope), "前の年度の額", "the year before");
    let unit = more / less >= 500;
    Some(if unit {
        finding.help(
            "別の単位（円、百万円）の額ではないか確かめ、正しければ `budget` に `note: …` を書いてください",
            "check that it is not in another unit (yen, million yen); if it is right, add a `note: …` under `budget`",
        )
    } else {
        finding.help(
            "桁を確かめ、正しければ理由を `budget` の `note: …` に書いてください",
            "check the digits; if they are right, say why in a `note: …` under `budget`",
        )
    })
}
