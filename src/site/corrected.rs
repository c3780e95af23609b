//! The mark of an erratum on the page of its figure: what it was, what it is, and the way to the reason.

use super::figure_name::figure_name;
use super::parts::{Corrected, Here};
use super::route::Route;
use super::words;
use crate::document::address::Address;
use crate::model::plan::Plan;

/// The corrected figures of the documents that this page shows, oldest first.
pub fn marks(here: &Here<'_>, plan: &Plan) -> Vec<Corrected> {
    let mut marks = Vec::new();
    for erratum in &plan.errata {
        let date = erratum
            .date
            .map(|date| words::date(here.lang, date).words)
            .unwrap_or_default();
        for one in erratum
            .corrects
            .iter()
            .filter(|one| is_shown(here, plan, &one.document.value))
        {
            let name = figure_name(here, plan, &one.figure.value);
            let values = [
                ("date", date.as_str()),
                ("figure", &name),
                ("before", &one.before.value),
            ];
            let text = match &one.after {
                Some(after) => {
                    let [date, figure, before] = values;
                    here.say_with("corrected-text", &[date, figure, before, ("after", &after.value)])
                }
                None => here.say_with("corrected-gone", &values),
            };
            let errata = Route::Errata(plan.ward.clone(), plan.year);
            let link = here.link(here.say("edition-to-errata"), &errata);
            let fragment = Route::erratum_fragment(erratum.number);
            marks.push(Corrected {
                word: here.say("corrected-word"),
                text,
                link: super::parts::Link {
                    href: link.href.map(|href| format!("{href}#{fragment}")),
                    ..link
                },
            });
        }
    }
    marks
}

/// Whether a document of the plan is shown on this page.
fn is_shown(here: &Here<'_>, plan: &Plan, document: &str) -> bool {
    let path = format!("{}/fy{}/{document}.md", plan.ward, plan.year);
    let address = Address::of(&path).ok().flatten();
    let route = address.and_then(|address| Route::of_document(&address.kind));
    route.is_some_and(|(route, _)| route == *here.route)
}
