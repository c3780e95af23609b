//! Reform items (取組項目, 様式3): what the ward does under the city's reform plan.

use std::sync::Arc;

use super::budget::Budget;
use super::indicator::Indicator;
use super::review::Review;
use super::section::Section;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// A reform item as one plan states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReformItem {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// This year's number.
    pub number: u16,
    /// Its name.
    pub title: Localized<String>,
    /// Id of the reform pillar it stands under.
    pub pillar: Option<Spanned<String>>,
    /// Its money.
    pub budget: Budget,
    /// What it must reach.
    pub indicators: Vec<Arc<Indicator>>,
    /// The ward's ratings.
    pub reviews: Vec<Review>,
    /// Its text.
    pub sections: Vec<Section>,
    /// Its document.
    pub place: Place,
}
