//! The page for an address that is not there.

use serde::Serialize;

use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> NotFoundPage {
    NotFoundPage {
        title: here.say("layout-home"),
    }
}
