//! The city's home.

use serde::Serialize;

use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct HomePage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> HomePage {
    HomePage {
        title: here.say("layout-home"),
    }
}
