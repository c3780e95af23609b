//! What one ward reports for the city's framework in one fiscal year.

use std::collections::BTreeMap;

use super::indicator::Measured;
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// A ward's report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WardReport {
    /// The ward's id.
    pub ward: String,
    /// The fiscal year it is about.
    pub year: FiscalYear,
    /// By the id of the framework's indicator.
    pub indicators: BTreeMap<String, Reported>,
    /// Surveys it names.
    pub surveys: Vec<Spanned<String>>,
    /// Its document.
    pub place: Place,
}

/// What a ward reports on one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The indicator's id.
    pub id: Spanned<String>,
    /// Whether the work was carried out.
    pub work: Option<Carried>,
    /// The result.
    pub measured: Option<Measured>,
    /// The survey it comes from.
    pub survey: Option<Spanned<String>>,
    /// Measured, but not counted.
    pub reference: bool,
}

/// Table 1 of the framework: what became of a ward's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Carried {
    /// Written into the plan, and all of it carried out.
    All,
    /// Written into the plan, and a part of it carried out.
    Part,
    /// Written into the plan, and none of it carried out.
    None,
    /// Not in the plan, but worked on.
    Separate,
    /// No work.
    Nothing,
}

impl Carried {
    /// Every one, in the order of the table.
    pub const ALL: [Self; 5] = [Self::All, Self::Part, Self::None, Self::Separate, Self::Nothing];

    /// Every word, as a document may write it.
    pub const KEYS: [&'static str; 5] = {
        let mut keys = [""; 5];
        let mut at = 0;
        while at < keys.len() {
            keys[at] = Self::ALL[at].key();
            at += 1;
        }
        keys
    };

    /// The word in a report, and the key of the column in a framework.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Part => "part",
            Self::None => "none",
            Self::Separate => "separate",
            Self::Nothing => "nothing",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|carried| carried.key() == key)
    }
}
