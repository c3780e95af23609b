//! A city-wide framework's progress.

use serde::Serialize;

use crate::model::framework::Framework;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FrameworkPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, framework: &Framework) -> FrameworkPage {
    FrameworkPage {
        title: here.text(&framework.title).to_owned(),
    }
}
