//! An initiative.

use serde::Serialize;

use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativePage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(
    here: &Here<'_>,
    _plan: &Plan,
    issue: &Issue,
    _strategy: &Strategy,
    initiative: &Initiative,
) -> InitiativePage {
    InitiativePage {
        title: format!("{} {}", here.text(&issue.title), here.text(&initiative.title)),
    }
}
