//! Management issues (経営課題): what a ward has to change, and why.

use std::sync::Arc;

use super::budget::Budget;
use super::code::Code;
use super::evidence::Evidence;
use super::indicator::Indicator;
use super::section::Section;
use super::strategy::Strategy;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// A management issue as one plan states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// This year's code.
    pub code: Code,
    /// Its name.
    pub title: Localized<String>,
    /// Sustainable Development Goals it serves, 1 to 17.
    pub sdgs: Vec<u8>,
    /// Its own money, where the form has money per issue.
    pub budget: Budget,
    /// The figures it rests on.
    pub evidence: Vec<Evidence>,
    /// Named themes, where the form has them.
    pub themes: Vec<Theme>,
    /// Outcome indicators of the issue itself.
    pub indicators: Vec<Arc<Indicator>>,
    /// Its text.
    pub sections: Vec<Section>,
    /// Its strategies, by code.
    pub strategies: Vec<Strategy>,
    /// Its document.
    pub place: Place,
}

/// A named theme of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Unique in the issue.
    pub id: Spanned<String>,
    /// Its name.
    pub name: Localized<String>,
    /// Ids of the indicators that measure it.
    pub indicators: Vec<Spanned<String>>,
}
