//! What is kept of a plan: its sealed editions, and what was corrected since.

use super::archive;
use crate::archive::shelf::Sealed;
use crate::model::plan::Plan;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;

/// Links to the plan's editions, the newest first, and to its errata.
#[must_use]
pub fn links(here: &Here<'_>, plan: &Plan) -> Vec<Link> {
    let editions = here.site.shelf.map_or(&[][..], |shelf| &shelf.editions);
    let own = editions
        .iter()
        .rev()
        .filter(|edition| edition.id.scope == plan.ward && edition.id.year == plan.year);
    let edition = |edition: &Sealed| {
        let values = [
            ("edition", edition.id.to_string()),
            ("kind", here.say(&format!("edition-kind-{}", edition.kind.key()))),
            ("date", archive::day(here, edition)),
        ];
        let words = here.say_with(
            "plan-kept",
            &values.each_ref().map(|(key, value)| (*key, value.as_str())),
        );
        here.link(words, &Route::Edition(edition.id.clone()))
    };
    let mut links: Vec<Link> = own.map(edition).collect();
    let errata = Route::Errata(plan.ward.clone(), plan.year);
    links.extend((!plan.errata.is_empty()).then(|| here.link(here.say("edition-to-errata"), &errata)));
    links
}
