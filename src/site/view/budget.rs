//! What a plan costs: a sentence, issues side by side, every initiative with its three years, and how to read it all.

mod absent;
mod bars;
mod spent;
mod tables;

use serde::Serialize;

use super::source::{self, Source};
use super::{comparison, standing, text};
use crate::evaluate::money::MoneyRows;
use crate::model::budget::{Account, Budget};
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::{FiscalYear, Money};
use crate::site::money::Ledger;
use crate::site::parts::{Here, Link, Table};
use crate::site::route::Route;
use crate::site::sentence::{self, Sentence};
use crate::site::words;
pub use absent::Absent;
pub use bars::{Bars, BarsRow};
pub use spent::row as spent_row;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BudgetPage {
    /// The ward.
    pub ward: Link,
    /// 東住吉区の予算と決算.
    pub title: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// This year's budget and its change.
    pub lede: Sentence,
    /// What was spent, and what the sums are made of.
    pub more: Option<String>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// Why there is no money, if there is none.
    pub absent: Option<Absent>,
    /// Issues side by side.
    pub bars: Option<Bars>,
    /// Every initiative, or every issue where the form has money per issue.
    pub tables: Vec<Table>,
    /// What was spent of which budget, where both are known.
    pub spent: Option<Table>,
    /// The money of reform items, which is in none of the sums above.
    pub reform: Option<Table>,
    /// What the words in the tables mean.
    pub reading: Vec<Meaning>,
    /// The published document.
    pub source: Option<Source>,
    /// The plan, and the budgets of the ward's other years.
    pub onward: Vec<Link>,
}

/// A word of the tables and what it means.
#[derive(Clone, Debug, Serialize)]
pub struct Meaning {
    /// 決算額.
    pub word: String,
    /// その年度に実際に使った金額です。
    pub meaning: String,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> BudgetPage {
    let main = Ledger::over(here, plan, own_budgets(plan));
    let empty = MoneyRows::default();
    let evaluation = standing::of(here, plan);
    let total = evaluation.map_or(&empty, |evaluation| &evaluation.total.money);
    let reform = tables::reform(here, plan);
    let absent = (main.is_empty() && reform.is_none()).then(|| absent::of(here, plan));
    let mut page = BudgetPage {
        ward: here.link(text::ward_name(here, plan), &Route::Ward(plan.ward.clone())),
        title: here.say_with("thing-budget", &[("ward", &text::ward_name(here, plan))]),
        year: plan.year.long(here.lang),
        lede: lede(here, plan, &main, total),
        more: (!main.is_empty()).then(|| more(here, plan, &main, total)),
        toc: vec![],
        bars: evaluation.and_then(|evaluation| bars::of(here, plan, evaluation, &main)),
        tables: evaluation.map_or_else(Vec::new, |evaluation| tables::of(here, plan, evaluation, &main)),
        spent: spent::of(here, plan, &main),
        reform,
        reading: if main.is_empty() { vec![] } else { reading(here, plan) },
        absent,
        source: source::of(here, plan),
        onward: onward(here, plan),
    };
    page.toc = toc(here, &page);
    page
}

/// The money that the plan's sums are made of: of issues and initiatives, not of reform items.
fn own_budgets(plan: &Plan) -> impl Iterator<Item = &Budget> {
    let issues = plan.issues.iter().map(|issue| &issue.budget);
    issues.chain(plan.initiatives().map(|initiative| &initiative.budget))
}

/// Whether the money stands at the issues, as on the form of FY2024.
fn by_issue(plan: &Plan) -> bool {
    plan.issues.iter().any(|issue| !issue.budget.amounts.is_empty())
}

/// This year's budget and its change, with the amount as people say it.
fn lede(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, total: &MoneyRows) -> Sentence {
    Sentence::read(&lede_phrase(here, plan, ledger, total), &[], &Sentence::default())
}

fn lede_phrase(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, total: &MoneyRows) -> String {
    let Some((amount, change)) = ledger.this_year(total) else {
        return here.say("budget-lede-none");
    };
    let zero = Money::default();
    let by = change.unwrap_or_default();
    let key = match change {
        None => "budget-lede",
        Some(change) if change > zero => "budget-lede-more",
        Some(change) if change < zero => "budget-lede-less",
        Some(_) => "budget-lede-same",
    };
    let draft = if plan.stage.is_provisional() {
        "budget-draft"
    } else {
        "budget-budget"
    };
    let words = [
        ("year", &*here.year(plan.year)),
        ("budget", &here.say(draft)),
        ("amount", &both_ways(here, ledger, amount)),
        (
            "by",
            &sentence::amount(&ledger.words(if by < zero { zero - by } else { by })),
        ),
    ];
    here.say_with(key, &words)
}

/// An amount in the form's unit and, where that differs, as people say it.
fn both_ways(here: &Here<'_>, ledger: &Ledger<'_>, amount: Money) -> String {
    let (printed, everyday) = (ledger.words(amount), amount.everyday(here.lang));
    let (printed, everyday) = (sentence::amount(&printed), sentence::amount(&everyday));
    if printed == everyday {
        return printed;
    }
    here.say_with("budget-amount", &[("amount", &printed), ("everyday", &everyday)])
}

/// What was spent in the years that are settled, and what the sums are made of.
fn more(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, total: &MoneyRows) -> String {
    let settled = total
        .0
        .iter()
        .filter(|((_, account), sum)| *account == Account::Settled && sum.given > 0);
    let mut sentences: Vec<String> = settled
        .map(|((year, _), sum)| {
            let words = [("year", &*here.year(*year)), ("amount", &ledger.words(sum.amount))];
            here.say_with("budget-settled-was", &words)
        })
        .collect();
    let (key, count) = if by_issue(plan) {
        ("budget-made-of-issues", plan.issues.len())
    } else {
        let own = plan.initiatives().filter(|initiative| initiative.relists.is_none());
        (
            "budget-made-of-initiatives",
            own.filter(|own| !own.budget.amounts.is_empty()).count(),
        )
    };
    sentences.push(here.say_with(key, &[("count", &count.to_string())]));
    words::sentences(here.lang, &sentences)
}

/// What the words in the tables mean, for those that stand there.
fn reading(here: &Here<'_>, plan: &Plan) -> Vec<Meaning> {
    let has = |account: Account| own_budgets(plan).any(|budget| budget.amounts.keys().any(|(_, a)| *a == account));
    let initial_in = |year| own_budgets(plan).any(|budget| budget.amounts.contains_key(&(year, Account::Initial)));
    let changes = initial_in(plan.year) && initial_in(plan.year.before(1));
    let relisted = plan.initiatives().any(|initiative| initiative.relists.is_some());
    let mut all: Vec<(bool, String, String)> = vec![];
    for account in Account::ALL {
        let word = here.say(&format!("account-{}", account.key()));
        all.push((
            has(account),
            word,
            here.say(&format!("budget-meaning-{}", account.key())),
        ));
    }
    let (year, before) = (here.year(plan.year), here.year(plan.year.before(1)));
    let years = [("year", year.as_str()), ("before", &before)];
    all.push((
        changes,
        here.say("money-change"),
        here.say_with("budget-meaning-change", &years),
    ));
    all.push((
        !changes,
        here.say("money-change"),
        here.say_with("budget-meaning-no-change", &years),
    ));
    all.push((
        relisted,
        here.say("budget-relisted"),
        here.say("budget-meaning-relisted"),
    ));
    let meant = all.into_iter().filter(|(there, ..)| *there);
    meant.map(|(_, word, meaning)| Meaning { word, meaning }).collect()
}

/// The sections that this page has.
fn toc(here: &Here<'_>, page: &BudgetPage) -> Vec<Link> {
    let money = page.absent.as_ref().is_some_and(|absent| !absent.tables.is_empty());
    let sections = [
        ("why", page.absent.is_some(), "budget-h-why"),
        ("money-indicators", money, "budget-h-money-indicators"),
        ("issues", page.bars.is_some(), "budget-h-issues"),
        ("initiatives", !page.tables.is_empty(), "budget-h-tables"),
        ("spent", page.spent.is_some(), "budget-h-spent"),
        ("reform", page.reform.is_some(), "budget-h-reform"),
        ("reading", !page.reading.is_empty(), "budget-h-reading"),
        ("source", page.source.is_some(), "plan-h-source"),
    ];
    let link = |(id, _, key): (&str, bool, &str)| Link {
        href: Some(format!("#{id}")),
        ..Link::words(here.say(key))
    };
    sections.into_iter().filter(|(_, there, _)| *there).map(link).collect()
}

/// The plan, and the budgets of the ward's other years.
fn onward(here: &Here<'_>, plan: &Plan) -> Vec<Link> {
    let to_plan = Route::Plan(plan.ward.clone(), plan.year);
    let to_plan = here.link(
        here.say_with("budget-to-plan", &[("year", &here.year(plan.year))]),
        &to_plan,
    );
    std::iter::once(to_plan)
        .chain(other_years(here, here.site.plans, plan))
        .chain(comparison::links(here, plan))
        .collect()
}

/// Links to the budgets of the ward's other plans.
fn other_years(here: &Here<'_>, plans: &Plans, plan: &Plan) -> Vec<Link> {
    let others = plans
        .plans
        .iter()
        .filter(|other| other.ward == plan.ward && other.year != plan.year);
    let years: Vec<FiscalYear> = others.map(|other| other.year).collect();
    let link = |year: FiscalYear| {
        let words = here.say_with("budget-to-year", &[("year", &here.year(year))]);
        here.link(words, &Route::Budget(plan.ward.clone(), year))
    };
    years.into_iter().map(link).collect()
}
