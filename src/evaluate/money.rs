//! Money up the tree: sums by account and fiscal year, with what is missing said.

use std::collections::BTreeMap;

use crate::model::budget::Account;
use crate::number::{FiscalYear, Money};

/// Sums by fiscal year and account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyRows(pub BTreeMap<(FiscalYear, Account), Sum>);

/// A sum and how many of its parts have no amount.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The sum of the amounts given.
    pub amount: Money,
    /// How many items gave one.
    pub given: usize,
    /// How many items said that theirs is missing.
    pub missing: usize,
}
