//! The marks of errata on live pages: a banner above the page of the document, and a word at the very figure. Both lead to the
//! reason.

use super::figure_name::figure_name;
use super::parts::{Cell, CorrectedBanner, Here, Mark};
use super::route::Route;
use super::words;
use crate::document::address::{Address, Kind};
use crate::document::link::ROOT;
use crate::model::erratum::Corrected;
use crate::model::plan::Plan;
use crate::published;
use crate::source::Place;

/// The corrected figures of the documents that this page shows, oldest first.
pub fn marks(here: &Here<'_>, plan: &Plan) -> Vec<CorrectedBanner> {
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
            marks.push(CorrectedBanner {
                word: here.say("corrected-word"),
                text,
                link: link.at(&Route::erratum_fragment(erratum.number)),
            });
        }
    }
    marks
}

impl Here<'_> {
    /// The mark of a figure, if it was corrected. `place` is anywhere in its document; `figure` is the way to it there, by
    /// keys, or to what holds it.
    #[must_use]
    pub fn mark(&self, place: Place, figure: &str) -> Option<Mark> {
        // Most sites have none: nothing more is asked of their figures.
        if self.site.plans.plans.iter().all(|plan| plan.errata.is_empty()) {
            return None;
        }
        let path = self.site.paths.of(place).strip_prefix(ROOT)?;
        let kind = Address::of(path).ok().flatten()?.kind;
        let (Kind::Item(ward, year, _) | Kind::Reform(ward, year, _)) = &kind else {
            return None;
        };
        let plan = self.site.plan(ward, *year)?;
        let folder = format!("{ward}/fy{year}/");
        let document = published::name(&kind)?;
        let document = document.strip_prefix(&folder)?;
        let is_meant = |one: &&Corrected| {
            let rest = one.figure.value.strip_prefix(figure);
            one.document.value == document && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
        };
        let mut newest = plan.errata.iter().rev();
        let (erratum, one) =
            newest.find_map(|erratum| Some((erratum, erratum.corrects.iter().rev().find(is_meant)?)))?;
        let after = one.after.as_ref().map(|after| after.value.as_str());
        let values = [
            ("before", one.before.value.as_str()),
            ("after", after.unwrap_or_default()),
        ];
        let fragment = Route::erratum_fragment(erratum.number);
        Some(Mark {
            word: self.say("corrected-word"),
            text: self.say_with(after.map_or("corrected-from", |_| "corrected-from-to"), &values),
            href: format!("{}#{fragment}", self.href(&Route::Errata(ward.clone(), *year))),
        })
    }

    /// A cell with the mark of its figure, if that was corrected.
    #[must_use]
    pub fn marked(&self, cell: Cell, place: Place, figure: &str) -> Cell {
        match self.mark(place, figure) {
            Some(mark) => Cell::Corrected {
                cell: Box::new(cell),
                mark,
            },
            None => cell,
        }
    }
}

/// Whether a document of the plan is shown on this page; the whole plan shows all of them.
fn is_shown(here: &Here<'_>, plan: &Plan, document: &str) -> bool {
    let whole = matches!(here.route, Route::Whole(..));
    whole || Route::of_file(plan, document).is_some_and(|(route, _)| route == *here.route)
}
