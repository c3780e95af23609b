//! Why a value is empty. Zero, and each of these, are six different things, and each has its own words on a page.

use crate::lang::Localized;

/// The five reasons for an empty value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// Not yet measured: its time has not come (評価前).
    NotYet,
    /// Was to be measured and was not (測定なし).
    NotMeasured,
    /// Exists, but is not published (未公表).
    NotPublished,
    /// Withheld, because it could identify people (秘匿).
    Suppressed,
    /// There can be no value here (該当なし).
    NotApplicable,
}

/// A value, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry<T> {
    /// The value.
    Given(T),
    /// No value, why, and what the source says about it.
    Empty(Missing, Option<Localized<String>>),
}

impl Missing {
    /// Every reason, in the order the manual lists them.
    pub const ALL: [Self; 5] = [
        Self::NotYet,
        Self::NotMeasured,
        Self::NotPublished,
        Self::Suppressed,
        Self::NotApplicable,
    ];

    /// The word written in a document.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::NotMeasured => "not-measured",
            Self::NotPublished => "not-published",
            Self::Suppressed => "suppressed",
            Self::NotApplicable => "not-applicable",
        }
    }

    /// The reason with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|missing| missing.key() == key)
    }
}

impl<T> Entry<T> {
    /// The value, if there is one.
    pub const fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Empty(..) => None,
        }
    }
}
