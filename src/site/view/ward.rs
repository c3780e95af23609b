//! A ward: its plans over the years.

use serde::Serialize;

use crate::model::ward::Ward;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WardPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, ward: &Ward) -> WardPage {
    WardPage {
        title: here.text(&ward.name).to_owned(),
    }
}
