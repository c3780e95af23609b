//! Errata: the record without which no published figure changes.

use super::stage::PartialDate;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// An erratum (訂正の記録).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erratum {
    /// Its number in its plan.
    pub number: u16,
    /// The day it was published; none where it can't be read, which is a finding.
    pub date: Option<PartialDate>,
    /// What was corrected, in a few words.
    pub title: Localized<String>,
    /// What went wrong.
    pub reason: Localized<String>,
    /// Each corrected figure.
    pub corrects: Vec<Corrected>,
    /// Its document.
    pub place: Place,
}

/// A corrected figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Corrected {
    /// The document that holds it: `3-1-1`.
    pub document: Spanned<String>,
    /// The keys that lead to it there: `budget.initial.2022`.
    pub figure: Spanned<String>,
    /// What was published.
    pub before: Spanned<String>,
    /// What is right; none where the figure was withdrawn.
    pub after: Option<Spanned<String>>,
}
