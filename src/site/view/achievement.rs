//! A plan's achievement summary.

use serde::Serialize;

use crate::model::plan::Plan;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AchievementPage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, plan: &Plan) -> AchievementPage {
    AchievementPage {
        title: here.year(plan.year),
    }
}
