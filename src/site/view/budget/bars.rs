//! Issues side by side: this year's budget and the year before as two bars, with the figures in words beside them.

use serde::Serialize;

use crate::evaluate::PlanEvaluation;
use crate::evaluate::money::MoneyRows;
use crate::model::budget::Account;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::number::{FiscalYear, Money, decimal};
use crate::site::money::Ledger;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;
use crate::site::words;

/// The chart.
#[derive(Clone, Debug, Serialize)]
pub struct Bars {
    /// What it shows, as a statement.
    pub message: String,
    /// What the two bars are.
    pub note: String,
    /// One for each issue, in the order of the plan.
    pub rows: Vec<BarsRow>,
}

/// An issue's two bars.
#[derive(Clone, Debug, Serialize)]
pub struct BarsRow {
    /// 経営課題3.
    pub code: String,
    /// The issue.
    pub link: Link,
    /// 2022年度 58,152千円（全体の65.3%）.
    pub now: String,
    /// 2021年度 57,424千円; none where the plan does not state it.
    pub before: Option<String>,
    /// Length of this year's bar, 0 to 100.
    pub now_length: String,
    /// Length of last year's bar, 0 to 100.
    pub before_length: Option<String>,
}

/// The chart, where at least two issues have a budget this year.
pub fn of(here: &Here<'_>, plan: &Plan, evaluation: &PlanEvaluation, ledger: &Ledger<'_>) -> Option<Bars> {
    let (year, before) = (plan.year, plan.year.before(1));
    let money = |issue: &Issue| evaluation.issues.get(&issue.code).map(|rollup| &rollup.money);
    let stated: Vec<(&Issue, Money, Option<Money>)> = (plan.issues.iter())
        .filter_map(|issue| Some((issue, sum(money(issue)?, year)?, sum(money(issue)?, before))))
        .collect();
    if stated.len() < 2 {
        return None;
    }
    let greatest = stated
        .iter()
        .flat_map(|(_, now, before)| [Some(*now), *before])
        .flatten()
        .max()?;
    let total: Money = stated.iter().map(|(_, now, _)| *now).sum();
    let pair = stated.iter().any(|(.., before)| before.is_some());
    let row = |(issue, now, last): &(&Issue, Money, Option<Money>)| BarsRow {
        code: here.say_with("budget-code-issue", &[("code", &issue.code.to_string())]),
        link: here.link(
            here.text(&issue.title),
            &Route::Issue(plan.ward.clone(), year, issue.code),
        ),
        now: now_words(here, ledger, year, *now, total),
        before: last.map(|last| amount(here, ledger, before, last)),
        now_length: length(*now, greatest),
        before_length: last.map(|last| length(last, greatest)),
    };
    Some(Bars {
        message: message(here, &stated, total),
        note: here.say_with(
            if pair { "budget-bars-pair" } else { "budget-bars-one" },
            &[("year", &here.year(year)), ("before", &here.year(before))],
        ),
        rows: stated.iter().map(row).collect(),
    })
}

/// A year's initial budget of an issue.
fn sum(money: &MoneyRows, year: FiscalYear) -> Option<Money> {
    let sum = money.0.get(&(year, Account::Initial)).filter(|sum| sum.given > 0)?;
    Some(sum.amount)
}

/// Which issue takes most, or which ones.
fn message(here: &Here<'_>, stated: &[(&Issue, Money, Option<Money>)], total: Money) -> String {
    let greatest = stated.iter().map(|(_, now, _)| *now).max().unwrap_or_default();
    let most: Vec<&Issue> = stated
        .iter()
        .filter(|(_, now, _)| *now == greatest)
        .map(|(issue, ..)| *issue)
        .collect();
    let codes: Vec<String> = most.iter().map(|issue| issue.code.to_string()).collect();
    let share = decimal::percentage(greatest.in_unit(1), total.in_unit(1));
    let share = share.map_or_else(String::new, |share| format!("{share}%"));
    let codes = words::list(here.lang, &codes);
    match most.as_slice() {
        [alone] => {
            let words = [
                ("code", codes.as_str()),
                ("title", here.text(&alone.title)),
                ("share", &share),
            ];
            here.say_with("budget-bars-message", &words)
        }
        _ => here.say_with("budget-bars-message-tied", &[("codes", &codes), ("share", &share)]),
    }
}

/// 2021年度 57,424千円.
fn amount(here: &Here<'_>, ledger: &Ledger<'_>, year: FiscalYear, amount: Money) -> String {
    here.say_with(
        "budget-bars-amount",
        &[("year", &here.year(year)), ("amount", &ledger.words(amount))],
    )
}

/// 2022年度 58,152千円（全体の65.3%）.
fn now_words(here: &Here<'_>, ledger: &Ledger<'_>, year: FiscalYear, now: Money, total: Money) -> String {
    let share = decimal::percentage(now.in_unit(1), total.in_unit(1));
    let words = [
        ("year", &*here.year(year)),
        ("amount", &ledger.words(now)),
        ("share", &share.map_or_else(String::new, |share| format!("{share}%"))),
    ];
    here.say_with("budget-bars-now", &words)
}

/// A bar's length, as a part of the greatest amount.
fn length(part: Money, greatest: Money) -> String {
    let share = decimal::percentage(part.in_unit(1), greatest.in_unit(1));
    share.unwrap_or_default().normalize().to_string()
}
