//! Money rows: settled two years ago, budgeted last year, budgeted this year.

use super::few::Few;
use super::missing::Entry;
use crate::lang::Localized;
use crate::number::{FiscalYear, Money};
use crate::source::Place;

/// What an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Account {
    /// 決算額: what was spent.
    Settled,
    /// 予算額: the initial budget.
    Initial,
    /// 補正: added in the course of the year.
    Supplementary,
}

/// The amounts of one item, by account and fiscal year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Budget {
    /// The amounts, or why one is empty.
    pub amounts: Few<(FiscalYear, Account), Entry<Money>>,
    /// A remark on the amounts: why more was spent than planned.
    pub note: Option<Localized<String>>,
    /// Where they stand.
    pub place: Place,
}

impl Account {
    /// Every account.
    pub const ALL: [Self; 3] = [Self::Settled, Self::Initial, Self::Supplementary];

    /// The key in a document, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Settled => "settled",
            Self::Initial => "initial",
            Self::Supplementary => "supplementary",
        }
    }
}
