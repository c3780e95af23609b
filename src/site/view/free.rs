//! A free page.

use serde::Serialize;

use crate::model::glossary::FreePage;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FreePageView {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, free: &FreePage) -> FreePageView {
    FreePageView {
        title: here.text(&free.title).to_owned(),
    }
}
