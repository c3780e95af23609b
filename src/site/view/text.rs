//! Pieces of text and tables that the pages of a plan share.

use serde::Serialize;

use crate::evaluate::money::MoneyRows;
use crate::model::budget::Budget;
use crate::model::plan::Plan;
use crate::model::section::Section;
use crate::number::Money;
use crate::site::money::Ledger;
use crate::site::parts::{Column, Here, Link, Prose, Row, RowKind, Table};
use crate::source::Spanned;

/// Words that may be in another language than the page.
#[derive(Clone, Debug, Serialize)]
pub struct Foreign {
    /// The words.
    pub text: String,
    /// Their language, if it is not the page's.
    pub lang: Option<&'static str>,
}

/// The name of the ward a plan belongs to.
#[must_use]
pub fn ward_name(here: &Here<'_>, plan: &Plan) -> String {
    here.ward_name(&plan.ward)
}

/// Several sections as prose.
#[must_use]
pub fn proses(here: &Here<'_>, sections: &[Section]) -> Vec<Prose> {
    sections.iter().map(|section| here.prose(section)).collect()
}

/// A caption that names where and which year; the phrase says what.
#[must_use]
pub fn caption(here: &Here<'_>, plan: &Plan, key: &str) -> String {
    caption_of(here, plan, key, "")
}

/// A caption that names what, where and which year.
#[must_use]
pub fn caption_of(here: &Here<'_>, plan: &Plan, key: &str, what: &str) -> String {
    let (ward, year) = (ward_name(here, plan), here.year(plan.year));
    here.say_with(key, &[("ward", ward.as_str()), ("year", &year), ("what", what)])
}

/// The words of a reform pillar: 改革の柱4-1 …; its id where the schema does not know it, which is a finding.
#[must_use]
pub fn pillar(here: &Here<'_>, pillar: Option<&Spanned<String>>) -> Option<String> {
    let id = pillar?.value.as_str();
    let words = here.site.plans.schema.pillars.get(id);
    Some(words.map_or_else(|| id.to_owned(), |words| here.text(words).to_owned()))
}

/// A money table with the columns of the plan and its total at the end; `head` is the phrase over the row heads.
#[must_use]
pub fn money_table(
    plan: &Plan,
    ledger: &Ledger<'_>,
    caption: String,
    head: &str,
    mut rows: Vec<Row>,
    total: &MoneyRows,
) -> Table {
    let here = ledger.here();
    let first = Column {
        text: here.say(head),
        number: false,
    };
    let heads = ledger.heads();
    rows.push(Row {
        head: Link::words(here.say("plan-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: ledger.sum_cells(total),
    });
    let notes: Vec<String> = std::iter::once(ledger.note()).chain(ledger.gaps(total)).collect();
    Table {
        id: "t-money".to_owned(),
        caption,
        note: Some(notes.join(&here.say("plan-after-sentence"))),
        wide: heads.len() > 2,
        columns: std::iter::once(first).chain(heads).collect(),
        rows,
        data: here.files(&["budgets"]),
        provenance: super::source::line(here, plan),
    }
}

/// The money of one item, one account a row: it fits a phone.
#[must_use]
pub fn account_table(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, caption: String, budget: &Budget) -> Table {
    let rows = ledger.heads().into_iter().zip(ledger.cells(budget));
    let row = |(head, cell): (Column, _)| Row {
        head: Link::words(head.text),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![cell],
    };
    let column = |key, number| Column {
        text: here.say(key),
        number,
    };
    Table {
        id: "t-money".to_owned(),
        caption,
        note: Some(match &budget.note {
            Some(note) => here.say_with(
                "plan-money-notes",
                &[("unit", &ledger.note()), ("note", here.text(note))],
            ),
            None => ledger.note(),
        }),
        wide: false,
        columns: vec![column("plan-col-account", false), column("plan-col-amount", true)],
        rows: rows.map(row).collect(),
        data: here.files(&["budgets"]),
        provenance: super::source::line(here, plan),
    }
}

/// This year's budget and its change on the year before, in a sentence.
#[must_use]
pub fn money_sentence(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, sums: &MoneyRows) -> Option<String> {
    let (amount, change) = ledger.this_year(sums)?;
    let (amount, year) = (ledger.words(amount), here.year(plan.year));
    let zero = Money::default();
    let (key, by) = match change {
        None => ("plan-money", String::new()),
        Some(change) if change > zero => ("plan-money-more", ledger.words(change)),
        Some(change) if change < zero => ("plan-money-less", ledger.words(zero - change)),
        Some(_) => ("plan-money-same", String::new()),
    };
    Some(here.say_with(key, &[("year", year.as_str()), ("amount", &amount), ("by", &by)]))
}
