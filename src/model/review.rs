//! Reviews: the ward's ratings at mid-year and at year-end, each axis on a scale of the form.

use crate::source::{Place, Spanned};

/// When a rating was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// 中間振り返り
    MidYear,
    /// 年度末の自己評価
    YearEnd,
}

/// The ratings of an item on one occasion: axis and rating, both words of the form's scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// When.
    pub occasion: Occasion,
    /// Axis → rating, in the order written.
    pub ratings: Vec<(Spanned<String>, Spanned<String>)>,
    /// Where it stands.
    pub place: Place,
}

impl Occasion {
    /// Both occasions in their order.
    pub const ALL: [Self; 2] = [Self::MidYear, Self::YearEnd];

    /// The key in a document, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::MidYear => "mid-year",
            Self::YearEnd => "year-end",
        }
    }
}
