//! A plan: what the ward promises for one fiscal year.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PlanPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, plan: &Plan) -> PlanPage {
    PlanPage {
        title: here.year(plan.year),
    }
}
