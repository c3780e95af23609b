//! Money in tables and sentences, in the unit of the plan's form: one column for each account and fiscal year that the
//! plan states, then the change of this year's initial budget on the year before.

use std::collections::BTreeSet;

use super::parts::{Cell, Column, Figure, Here};
use crate::evaluate::money::MoneyRows;
use crate::model::budget::{Account, Budget};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::number::{FiscalYear, Money};

/// The columns of a plan's money tables, so that all its tables have the same.
#[derive(Clone, Debug)]
pub struct Ledger<'a> {
    here: Here<'a>,
    unit: &'a str,
    yen: u32,
    year: FiscalYear,
    columns: Vec<(FiscalYear, Account)>,
}

impl<'a> Ledger<'a> {
    /// The columns that any item of the plan states something in.
    #[must_use]
    pub fn of(here: &Here<'a>, plan: &'a Plan) -> Self {
        let budgets = (plan.issues.iter().map(|issue| &issue.budget))
            .chain(plan.initiatives().map(|initiative| &initiative.budget))
            .chain(plan.reform_items.iter().map(|item| &item.budget));
        Self::over(here, plan, budgets)
    }

    /// The columns that one of these states something in.
    #[must_use]
    pub fn over(here: &Here<'a>, plan: &'a Plan, budgets: impl IntoIterator<Item = &'a Budget>) -> Self {
        let schema = &here.site.plans.schema;
        let unit = here.site.plans.form_of(plan).and_then(|form| form.money_unit.as_ref());
        let unit = unit.map_or("", |unit| unit.value.as_str());
        let columns: BTreeSet<_> = budgets.into_iter().flat_map(|budget| budget.amounts.keys()).collect();
        Self {
            here: *here,
            unit,
            yen: schema
                .units
                .get(unit)
                .and_then(crate::model::unit::Unit::yen)
                .unwrap_or(1),
            year: plan.year,
            columns: columns.into_iter().copied().collect(),
        }
    }

    /// Where the tables are made.
    #[must_use]
    pub const fn here(&self) -> &Here<'a> {
        &self.here
    }

    /// Whether nothing is stated about money.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.columns.is_empty()
    }

    /// Whether both years of the change are stated.
    fn has_change(&self) -> bool {
        [self.year, self.year.before(1)]
            .iter()
            .all(|year| self.columns.contains(&(*year, Account::Initial)))
    }

    /// Which cell of a row holds this year's initial budget.
    #[must_use]
    pub fn this_year_column(&self) -> Option<usize> {
        self.columns
            .iter()
            .position(|column| *column == (self.year, Account::Initial))
    }

    /// The columns' headings: 2020年度 決算額, 2021年度 予算額, 2022年度 予算額, 前年度との増減.
    #[must_use]
    pub fn heads(&self) -> Vec<Column> {
        let mut heads: Vec<Column> = self.columns.iter().map(|column| self.head(*column)).collect();
        if self.has_change() {
            heads.push(Column {
                text: self.here.say("money-change"),
                number: true,
            });
        }
        heads
    }

    /// The heading of one column.
    fn head(&self, (year, account): (FiscalYear, Account)) -> Column {
        let account = self.here.say(&format!("account-{}", account.key()));
        Column {
            text: self.here.say_with(
                "money-column",
                &[("year", &self.here.year(year)), ("account", &account)],
            ),
            number: true,
        }
    }

    /// The cells of one item.
    #[must_use]
    pub fn cells(&self, budget: &Budget) -> Vec<Cell> {
        let amount = |column| budget.amounts.get(&column);
        let cell = |column: &(FiscalYear, Account)| {
            let figure = format!("budget.{}.{}", column.1.key(), column.0);
            self.here.marked(self.cell(amount(*column)), budget.place, &figure)
        };
        let mut cells: Vec<Cell> = self.columns.iter().map(cell).collect();
        if self.has_change() {
            let given = |year| amount((year, Account::Initial)).and_then(Entry::given).copied();
            cells.push(self.amount_or_not_stated(change(given(self.year), given(self.year.before(1)))));
        }
        cells
    }

    /// The cells of a sum.
    #[must_use]
    pub fn sum_cells(&self, sums: &MoneyRows) -> Vec<Cell> {
        let given = |column| sums.0.get(&column).filter(|sum| sum.given > 0).map(|sum| sum.amount);
        let whole = |year| {
            let complete = sums
                .0
                .get(&(year, Account::Initial))
                .is_some_and(|sum| sum.missing == 0);
            given((year, Account::Initial)).filter(|_| complete)
        };
        let mut cells: Vec<Cell> = (self.columns.iter())
            .map(|column| self.amount_or_not_stated(given(*column)))
            .collect();
        if self.has_change() {
            cells.push(self.amount_or_not_stated(change(whole(self.year), whole(self.year.before(1)))));
        }
        cells
    }

    /// One amount, or why there is none.
    fn cell(&self, entry: Option<&Entry<Money>>) -> Cell {
        match entry {
            Some(Entry::Given(amount)) => self.amount(*amount),
            Some(Entry::Empty(missing, reason)) => Cell::Empty {
                reason: super::words::empty(&self.here, *missing, reason.as_ref()),
            },
            None => self.amount_or_not_stated(None),
        }
    }

    /// An amount; where there is none, the plan does not state it.
    fn amount_or_not_stated(&self, amount: Option<Money>) -> Cell {
        amount.map_or_else(
            || Cell::Empty {
                reason: self.here.say("money-not-stated"),
            },
            |amount| self.amount(amount),
        )
    }

    /// An amount in the form's unit.
    #[must_use]
    pub fn amount(&self, amount: Money) -> Cell {
        Cell::number(amount.in_unit(self.yen))
    }

    /// An amount as a figure in the form's unit, with no unit beside it.
    #[must_use]
    pub fn figure(&self, amount: Money) -> Figure {
        Figure::of(amount.in_unit(self.yen))
    }

    /// An amount in a sentence: 10,613千円.
    #[must_use]
    pub fn words(&self, amount: Money) -> String {
        super::words::number(&self.here, self.unit, amount.in_unit(self.yen))
    }

    /// This year's initial budget of a sum, and its change on the year before where both are complete.
    #[must_use]
    pub fn this_year(&self, sums: &MoneyRows) -> Option<(Money, Option<Money>)> {
        let sum = |year| sums.0.get(&(year, Account::Initial)).filter(|sum| sum.given > 0);
        let this = sum(self.year)?;
        let before = sum(self.year.before(1)).filter(|before| before.missing == 0 && this.missing == 0);
        Some((this.amount, before.map(|before| this.amount - before.amount)))
    }

    /// This year's initial budget of one item, in words: 2022年度の予算は10,613千円.
    #[must_use]
    pub fn this_year_of(&self, budget: &Budget) -> Option<String> {
        let amount = budget.amounts.get(&(self.year, Account::Initial))?.given()?;
        let (year, amount) = (self.here.year(self.year), self.words(*amount));
        Some(
            self.here
                .say_with("money-this-year", &[("year", &year), ("amount", &amount)]),
        )
    }

    /// What the caption says: the unit, and what ▲ means where there is a change.
    #[must_use]
    pub fn note(&self) -> String {
        let unit = super::words::unit_name(&self.here, self.unit);
        let key = if self.has_change() {
            "money-unit-with-minus"
        } else {
            "money-unit"
        };
        self.here.say_with(key, &[("unit", &unit)])
    }

    /// What the caption adds where a sum lacks amounts that items said are missing.
    #[must_use]
    pub fn gaps(&self, sums: &MoneyRows) -> Option<String> {
        let missing = sums
            .0
            .values()
            .map(|sum| sum.missing)
            .max()
            .filter(|count| *count > 0)?;
        Some(
            self.here
                .say_with("money-some-missing", &[("count", &missing.to_string())]),
        )
    }
}

/// So much more than the year before, where both are known.
fn change(this: Option<Money>, before: Option<Money>) -> Option<Money> {
    Some(this? - before?)
}
