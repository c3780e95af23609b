//! What a plan costs.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct BudgetPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, plan: &Plan) -> BudgetPage {
    BudgetPage {
        title: here.year(plan.year),
    }
}
