//! What was spent of a budget, thing by thing: only where both amounts are known for everything that has one.

use crate::evaluate::spent::{Item, Spending, Spent, spending};
use crate::model::budget::Account;
use crate::model::plan::Plan;
use crate::number::{Decimal, Money};
use crate::site::money::Ledger;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table, row_id};
use crate::site::route::Route;
use crate::site::view::{source, text, tree};

/// The table's name.
const ID: &str = "t-spent";

/// Budgets, settled amounts and shares, if they can be told.
pub fn of(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>) -> Option<Table> {
    let Some(Spending::Share(spent)) = spending(here.site.plans, plan) else {
        return None;
    };
    let cells = |budget: Money, settled: Money, share: Option<Decimal>| {
        let none = || Cell::Empty {
            reason: here.say("budget-no-share"),
        };
        vec![
            ledger.amount(budget),
            ledger.amount(settled),
            share.map_or_else(none, Cell::number),
        ]
    };
    let row = |item: &Item<'_>| {
        let (head, code) = head(here, plan, item.id);
        Row {
            head,
            code,
            kind: RowKind::Plain,
            level: 0,
            cells: cells(item.budget, item.settled, item.share()),
        }
    };
    let mut rows: Vec<Row> = spent.items.iter().map(row).collect();
    rows.push(Row {
        head: Link::words(here.say("budget-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: cells(spent.budget, spent.settled, spent.share()),
    });
    let values = [
        ("year", here.year(spent.year)),
        ("budgeted", here.year(spent.budgeted_in)),
    ];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(Table {
        id: ID.to_owned(),
        caption: text::caption_of(here, plan, "budget-caption-spent", &here.year(spent.year)),
        note: Some(format!(
            "{}{}{}",
            ledger.note(),
            here.say("plan-after-sentence"),
            here.say_with("budget-note-spent", &values)
        )),
        wide: true,
        columns: columns(here, &spent),
        rows,
        data: here.files(&["budgets"]),
        provenance: source::line(here, plan),
    })
}

/// The fragment of the total.
#[must_use]
pub fn row(spent: &Spent<'_>) -> String {
    row_id(ID, spent.items.len())
}

fn columns(here: &Here<'_>, spent: &Spent<'_>) -> Vec<Column> {
    let account = |account: Account| {
        let word = here.say(&format!("account-{}", account.key()));
        here.say_with("money-column", &[("year", &here.year(spent.year)), ("account", &word)])
    };
    let column = |text, number| Column { text, number };
    vec![
        column(here.say("budget-col-item"), false),
        column(account(Account::Initial), true),
        column(account(Account::Settled), true),
        column(here.say("budget-col-share"), true),
    ]
}

/// A thing's name and code: an issue, or an initiative.
fn head(here: &Here<'_>, plan: &Plan, id: &str) -> (Link, Option<String>) {
    if let Some(issue) = plan.issues.iter().find(|issue| issue.id.value == id) {
        let link = here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue));
        let code = here.say_with("budget-code-issue", &[("code", &issue.code.to_string())]);
        return (link, Some(code));
    }
    match plan.initiatives().find(|leaf| leaf.id.value == id) {
        Some(leaf) => {
            let route = Route::Initiative(plan.ward.clone(), plan.year, leaf.code);
            (here.link(here.text(&leaf.title), &route), Some(leaf.code.to_string()))
        }
        None => (Link::words(id), None),
    }
}
