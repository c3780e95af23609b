//! A management issue with its strategies.

use serde::Serialize;

use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::site::parts::Here;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IssuePage {
    /// Its heading.
    pub title: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, _plan: &Plan, issue: &Issue) -> IssuePage {
    IssuePage {
        title: here.text(&issue.title).to_owned(),
    }
}
