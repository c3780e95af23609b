//! The glossary.

use serde::Serialize;

use crate::model::glossary::FreePage;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, glossary: &FreePage) -> GlossaryPage {
    GlossaryPage {
        title: here.text(&glossary.title).to_owned(),
    }
}
