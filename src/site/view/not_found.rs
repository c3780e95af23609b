//! The page for an address that is not there: what may have happened, and where to go on.

use serde::Serialize;

use crate::site::parts::{Here, Link};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundPage {
    /// Its heading.
    pub title: String,
    /// Where to go on: the home and every ward.
    pub links: Vec<Link>,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> NotFoundPage {
    let home = here.link(here.say("layout-home"), &Route::Home);
    let wards = here.site.plans.wards.iter();
    let wards = wards.map(|ward| here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())));
    NotFoundPage {
        title: here.say("layout-not-found"),
        links: [home].into_iter().chain(wards).collect(),
    }
}
