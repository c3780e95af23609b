//! Pieces of text and tables that the pages of a plan share.

use crate::evaluate::money::MoneyRows;
use crate::model::plan::Plan;
use crate::model::section::Section;
use crate::number::Money;
use crate::site::money::Ledger;
use crate::site::parts::{Column, Here, Prose, Row, Table};

/// The name of the ward a plan belongs to.
#[must_use]
pub fn ward_name(here: &Here<'_>, plan: &Plan) -> String {
    let ward = here.site.plans.ward(&plan.ward);
    ward.map_or_else(|| plan.ward.clone(), |ward| ward.name.get(here.lang).clone())
}

/// A section of a document as prose.
#[must_use]
pub fn prose(here: &Here<'_>, section: &Section) -> Prose {
    let _ = (here, section);
    todo!()
}

/// Several sections as prose.
#[must_use]
pub fn proses(here: &Here<'_>, sections: &[Section]) -> Vec<Prose> {
    sections.iter().map(|section| prose(here, section)).collect()
}

/// A caption that names what, where and which year.
#[must_use]
pub fn caption(here: &Here<'_>, plan: &Plan, key: &str) -> String {
    let values = [("ward", ward_name(here, plan)), ("year", here.year(plan.year))];
    here.say_with(key, &values.each_ref().map(|(name, value)| (*name, value.as_str())))
}

/// A money table with the columns of the plan.
#[must_use]
pub fn money_table(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, caption_key: &str, head: &str, rows: Vec<Row>) -> Table {
    let first = Column {
        text: here.say(head),
        number: false,
    };
    Table {
        id: "t-money".to_owned(),
        caption: caption(here, plan, caption_key),
        note: Some(ledger.note()),
        wide: ledger.heads().len() > 2,
        columns: std::iter::once(first).chain(ledger.heads()).collect(),
        rows,
        provenance: super::source::line(here, plan),
    }
}

/// This year's budget and its change on the year before, in a sentence.
#[must_use]
pub fn money_sentence(here: &Here<'_>, plan: &Plan, ledger: &Ledger<'_>, sums: &MoneyRows) -> Option<String> {
    let (amount, change) = ledger.this_year(sums)?;
    let amount = ledger.words(amount);
    let year = here.year(plan.year);
    let zero = Money::default();
    let (key, by) = match change {
        None => ("plan-money", String::new()),
        Some(change) if change > zero => ("plan-money-more", ledger.words(change)),
        Some(change) if change < zero => ("plan-money-less", ledger.words(zero - change)),
        Some(_) => ("plan-money-same", String::new()),
    };
    Some(here.say_with(key, &[("year", &year), ("amount", &amount), ("by", &by)]))
}
