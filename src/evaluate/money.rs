//! Money up the tree: sums by account and fiscal year, with what is missing said.

use crate::model::budget::{Account, Budget};
use crate::model::few::Few;
use crate::model::issue::Issue;
use crate::model::missing::Entry;
use crate::number::{FiscalYear, Money};

/// Sums by fiscal year and account.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MoneyRows(pub Few<(FiscalYear, Account), Sum>);

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

impl MoneyRows {
    /// The sum of one year and account; none where no item speaks of it.
    #[must_use]
    pub fn of(&self, year: FiscalYear, account: Account) -> Option<Sum> {
        self.0.get(&(year, account)).copied()
    }

    /// Whether no item speaks of money.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The amounts of one more item.
    pub fn add(&mut self, budget: &Budget) {
        for (key, entry) in &budget.amounts {
            let sum = self.0.or_default(*key);
            match entry {
                Entry::Given(amount) => {
                    sum.amount = sum.amount + *amount;
                    sum.given += 1;
                }
                Entry::Empty(..) => sum.missing += 1,
            }
        }
    }

    /// All of other sums, too.
    pub fn merge(&mut self, other: &Self) {
        for (key, other) in &other.0 {
            let sum = self.0.or_default(*key);
            sum.amount = sum.amount + other.amount;
            sum.given += other.given;
            sum.missing += other.missing;
        }
    }
}

/// The money of some items.
pub(super) fn sums<'a>(budgets: impl Iterator<Item = &'a Budget>) -> MoneyRows {
    let mut rows = MoneyRows::default();
    budgets.for_each(|budget| rows.add(budget));
    rows
}

/// The money of an issue: what it states itself, if it states any, be it only that an amount is missing; else what its
/// initiatives state. Never both, or a form with money on both levels would count each yen twice.
pub(super) fn of_issue(issue: &Issue) -> MoneyRows {
    if !issue.budget.amounts.is_empty() {
        return sums(std::iter::once(&issue.budget));
    }
    let initiatives = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
    let own = initiatives.filter(|initiative| initiative.relists.is_none());
    sums(own.map(|initiative| &initiative.budget))
}

#[cfg(test)]
mod tests {
    use super::super::sample::{budget, no_amount, year, yen};
    use super::{MoneyRows, Sum, sums};
    use crate::model::budget::Account::{Initial, Settled, Supplementary};
    use crate::model::missing::Missing;

    #[test]
    fn accounts_and_years_stay_apart() {
        let first = budget(&[(2020, Settled, yen(3_683_000)), (2022, Initial, yen(10_613_000))]);
        let second = budget(&[(2022, Initial, yen(4_080_000)), (2022, Supplementary, yen(500_000))]);
        let rows = sums([&first, &second].into_iter());
        let amount = |y, account| rows.of(year(y), account).map(|sum| sum.amount.yen());
        assert_eq!(amount(2022, Initial), Some(14_693_000));
        assert_eq!(amount(2022, Supplementary), Some(500_000));
        assert_eq!(amount(2020, Settled), Some(3_683_000));
        assert_eq!(amount(2020, Initial), None);
    }

    #[test]
    fn zero_is_given_and_missing_is_counted() {
        let items = [
            budget(&[(2022, Initial, yen(0))]),
            budget(&[(2022, Initial, no_amount(Missing::NotPublished))]),
            budget(&[]),
        ];
        let rows = sums(items.iter());
        assert_eq!(
            rows.of(year(2022), Initial),
            Some(Sum {
                given: 1,
                missing: 1,
                ..Sum::default()
            })
        );
        assert!(sums(items[2..].iter()).is_empty());
    }

    #[test]
    fn merging_adds_every_part() {
        let one = sums([&budget(&[(2022, Initial, yen(1))])].into_iter());
        let mut total = MoneyRows::default();
        total.merge(&one);
        total.merge(&one);
        let sum = total.of(year(2022), Initial).unwrap_or_default();
        assert_eq!((sum.amount.yen(), sum.given, sum.missing), (2, 2, 0));
    }
}
