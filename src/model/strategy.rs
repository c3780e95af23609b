//! Strategies (めざす成果及び戦略): the state to be reached in three to five years, and how.

use std::sync::Arc;

use super::code::Code;
use super::indicator::Indicator;
use super::initiative::Initiative;
use super::review::Review;
use super::section::Section;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// A strategy as one plan states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strategy {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// This year's code.
    pub code: Code,
    /// Its name.
    pub title: Localized<String>,
    /// Id of the reform pillar it serves.
    pub pillar: Option<Spanned<String>>,
    /// Outcome indicators.
    pub indicators: Vec<Arc<Indicator>>,
    /// The ward's ratings.
    pub reviews: Vec<Review>,
    /// Its text.
    pub sections: Vec<Section>,
    /// Its initiatives, by code.
    pub initiatives: Vec<Initiative>,
    /// Its document.
    pub place: Place,
}
