//! Money up and down: the initial budget of each thing that both plans have, each plan's own year.

use std::cmp::Ordering;

use super::{Both, Told};
use crate::evaluate::compare::{Budgets, Thing};
use crate::evaluate::money::Sum;
use crate::model::budget::Account;
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::number::Money;
use crate::site::money::Ledger;
use crate::site::parts::{Cell, Row};
use crate::site::view::standing;
use crate::site::view::tree::code;
use crate::site::words;

/// How money can have changed; the last one can't be compared.
const WAYS: [(&str, Option<Ordering>); 4] = [
    ("money-more", Some(Ordering::Greater)),
    ("money-less", Some(Ordering::Less)),
    ("money-same", Some(Ordering::Equal)),
    ("money-unknown", None),
];

impl Both<'_, '_> {
    /// A table for each way money changed.
    pub(super) fn money(&self) -> Vec<Told> {
        let told = WAYS.into_iter().map(|(key, way)| self.changed(key, way));
        told.filter(|told| !told.rows.is_empty()).collect()
    }

    fn changed(&self, key: &str, way: Option<Ordering>) -> Told {
        let (from, to) = (self.comparison.from, self.comparison.to);
        let ledger = Ledger::of(self.here, to);
        let rows = self.comparison.kept().filter_map(|(before, now)| {
            let budgets = self.comparison.budgets(before, now)?;
            (budgets.direction() == way).then(|| self.money_row(&ledger, now, budgets))
        });
        let column = |plan: &Plan| {
            let account = if plan.stage.is_provisional() {
                self.here.say("budget-draft")
            } else {
                self.here.say(&format!("account-{}", Account::Initial.key()))
            };
            let values = [("year", &*self.here.year(plan.year)), ("account", &account)];
            (self.here.say_with("money-column", &values), true)
        };
        let unit = self
            .here
            .site
            .plans
            .form_of(to)
            .and_then(|form| form.money_unit.as_ref());
        let unit = words::unit_name(self.here, unit.map_or("", |unit| unit.value.as_str()));
        Told {
            key: key.to_owned(),
            rows: rows.collect(),
            columns: Self::columns([
                (self.here.say("compare-col-name"), false),
                column(from),
                column(to),
                (self.here.say("compare-col-change"), true),
            ]),
            note: Some(self.here.say_with("money-unit-with-minus", &[("unit", &unit)])),
            change: way.is_some(),
        }
    }

    fn money_row(&self, ledger: &Ledger<'_>, thing: &Thing<'_>, budgets: Budgets<'_>) -> Row {
        let not_stated = || Cell::Empty {
            reason: self.here.say("money-not-stated"),
        };
        let cell = |entry: Option<&Entry<Money>>| match entry {
            Some(Entry::Given(amount)) => ledger.amount(*amount),
            Some(Entry::Empty(missing, reason)) => Cell::Empty {
                reason: words::empty(self.here, *missing, reason.as_ref()),
            },
            None => not_stated(),
        };
        let change = budgets.change().map_or_else(not_stated, |change| ledger.amount(change));
        let head = self.thing_link(self.comparison.to, thing);
        Self::row(
            head,
            Some(code(thing)),
            vec![cell(budgets.from), cell(budgets.to), change],
        )
    }

    /// What both plans come to; said only where both are whole and no amount is missing.
    pub(super) fn money_sentences(&self) -> Vec<String> {
        let (from, to) = (self.comparison.from, self.comparison.to);
        let (Some(before), Some(now)) = (self.total(from), self.total(to)) else {
            return Vec::new();
        };
        if !(self.comparison.whole.0 && self.comparison.whole.1) {
            return vec![self.here.say("compare-money-parts")];
        }
        if before.missing + now.missing > 0 {
            return vec![self.here.say("compare-money-missing")];
        }
        let (zero, by) = (Money::default(), now.amount - before.amount);
        let (key, by) = match by.cmp(&zero) {
            Ordering::Greater => ("compare-money-more", by),
            Ordering::Less => ("compare-money-less", zero - by),
            Ordering::Equal => ("compare-money-same", zero),
        };
        let words = |plan, amount| Ledger::of(self.here, plan).words(amount);
        let values = [
            ("from", self.here.year(from.year)),
            ("to", self.here.year(to.year)),
            ("before", words(from, before.amount)),
            ("now", words(to, now.amount)),
            ("by", words(to, by)),
        ];
        vec![
            self.here
                .say_with(key, &values.each_ref().map(|(k, v)| (*k, v.as_str()))),
        ]
    }

    fn total(&self, plan: &Plan) -> Option<Sum> {
        let total = &standing::of(self.here, plan)?.total.money;
        total.of(plan.year, Account::Initial).filter(|sum| sum.given > 0)
    }
}
