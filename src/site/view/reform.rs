//! A plan's reform items.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReformPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, plan: &Plan) -> ReformPage {
    ReformPage {
        title: here.year(plan.year),
    }
}
