//! An amount about ten times those beside it, or a tenth of them: likely a digit too many or too few, or another unit.
//! Beside it stand the other years of the same work, in its own plan and in the ward's other plans.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::item::items;
use crate::check::money::{Stated, stated};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::budget::Account;
use crate::model::plan::Plan;

pub const CODE: &str = "tenfold-change";

/// Between two amounts, this many times is as good as tenfold.
const TENFOLD: i128 = 9;

/// Where the other years are steady, a leap is told from a slip by less, in tenths: next to a year, and from any other.
const NEXT_YEAR: i128 = 65;
const ANY_YEAR: i128 = 50;

/// How much amounts that are steady may differ, in tenths.
const STEADY: i128 = 15;

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let plans: Vec<&Plan> = scope.plans.plans_of(&ward.id).collect();
        let mut amounts: BTreeMap<String, Vec<Stated>> = BTreeMap::new();
        for plan in &plans {
            for item in items(plan) {
                let id = item.id.value.clone();
                amounts.entry(id).or_default().extend(stated(scope, plan, &item));
            }
        }
        for plan in plans {
            for item in items(plan) {
                if item.budget.is_none_or(|budget| budget.note.is_some()) {
                    continue;
                }
                let source = item.place.source;
                let of_id = amounts.get(&item.id.value).into_iter().flatten().copied();
                // An id that two things of one plan share is another rule's.
                let of_work: Vec<Stated> = of_id.filter(|a| a.plan != plan.year || a.is_in(source)).collect();
                let own: Vec<Stated> = of_work.iter().copied().filter(|amount| amount.is_in(source)).collect();
                // A slip is one finding, at the amount; with its years beside it, not at each of them.
                let odd = own.iter().find_map(|amount| slip(scope, &of_work, *amount));
                match odd {
                    Some(odd) => findings.push(odd),
                    None => findings.extend(own.iter().find_map(|amount| leap(scope, &of_work, *amount))),
                }
            }
        }
    }
}

/// How many tenths of the other one amount is, the greater by the lesser; none where one of them is nothing.
fn tenths(a: Stated, b: Stated) -> Option<i128> {
    let (less, more) = (a.amount.yen().min(b.amount.yen()), a.amount.yen().max(b.amount.yen()));
    (less > 0).then(|| more.saturating_mul(10) / less)
}

/// A budget about ten times that of the year before, or a settled amount about ten times its budget.
fn leap(scope: &Scope<'_>, of_work: &[Stated], now: Stated) -> Option<Finding> {
    let of = |year, account| {
        let mut others = of_work.iter().rev();
        others.find(|other| other.year == year && other.account == account && other.plan <= now.plan)
    };
    let before = match now.account {
        Account::Initial => {
            let year = now.year.before(1);
            of(year, Account::Initial).or_else(|| of(year, Account::Settled))
        }
        Account::Settled => of(now.year, Account::Initial),
        Account::Supplementary => None,
    };
    let before = *before?;
    (tenths(before, now)? >= TENFOLD * 10).then(|| told(scope, before, now))
}

/// An amount far from all others of the same work, while these are steady.
fn slip(scope: &Scope<'_>, of_work: &[Stated], now: Stated) -> Option<Finding> {
    let is_other = |other: &&Stated| {
        let same = other.year == now.year && other.account == now.account;
        !same && other.account != Account::Supplementary && now.account != Account::Supplementary
    };
    let others: Vec<Stated> = of_work.iter().filter(is_other).copied().collect();
    let steady = others.iter().all(|a| {
        others
            .iter()
            .all(|b| tenths(*a, *b).is_some_and(|ratio| ratio <= STEADY))
    });
    let far = others.iter().all(|other| {
        let above = (now.amount > other.amount) == (now.amount > others[0].amount);
        above && tenths(now, *other).is_some_and(|ratio| ratio >= ANY_YEAR)
    });
    let gap = |other: &Stated| other.year.number().abs_diff(now.year.number());
    let nearest = others.iter().min_by_key(|other| gap(other)).copied()?;
    let leaps = tenths(now, nearest)? >= NEXT_YEAR;
    (others.len() > 1 && steady && far && leaps).then(|| told(scope, nearest, now))
}

fn told(scope: &Scope<'_>, beside: Stated, now: Stated) -> Finding {
    let (old, new) = (beside.amount.yen(), now.amount.yen());
    let ratio = tenths(beside, now).unwrap_or_default();
    let (now_is, year, was) = (now.written(), beside.year, beside.written());
    let times = ratio / 10;
    let (ja, en) = if new > old {
        (format!("の{times}倍以上です"), format!("at least {times} times"))
    } else {
        (format!("の{times}分の1以下です"), format!("at most 1/{times} of"))
    };
    let finding = Finding::warning(
        CODE,
        now.place(scope),
        format!("{now_is} は、{}の {was} {ja}", year.short(Ja)),
        format!("{now_is} is {en} the {was} of {}", year.short(En)),
    )
    .also(beside.place(scope), "比べた額", "the amount beside it");
    if ratio >= 5000 {
        finding.help(
            "別の単位（円、百万円）の額ではないか確かめ、正しければ `budget` に `note: …` を書いてください",
            "check that it is not in another unit (yen, million yen); if it is right, add a `note: …` under `budget`",
        )
    } else {
        finding.help(
            "桁を確かめ、正しければ理由を `budget` の `note: …` に書いてください",
            "check the digits; if they are right, say why in a `note: …` under `budget`",
        )
    }
}
