//! Initiatives (具体的取組): what the ward does in the year, what it costs and what it must reach.

use std::sync::Arc;

use super::budget::Budget;
use super::code::Code;
use super::indicator::Indicator;
use super::review::Review;
use super::section::Section;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// An initiative as one plan states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initiative {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// This year's code.
    pub code: Code,
    /// Its name.
    pub title: Localized<String>,
    /// 再掲: the initiative this entry only shows again. Counted there, never here.
    pub relists: Option<Spanned<Code>>,
    /// The plan and code it was last seen under.
    pub continues: Option<Spanned<String>>,
    /// Its money.
    pub budget: Budget,
    /// Process indicators.
    pub indicators: Vec<Arc<Indicator>>,
    /// The ward's ratings.
    pub reviews: Vec<Review>,
    /// Its text.
    pub sections: Vec<Section>,
    /// Its document.
    pub place: Place,
}
