//! A site with its sealed editions, and the site that is sealed in one: fewer pages, and links to all others lead to the
//! live site.

use super::Site;
use super::route::Route;
use crate::archive::edition::{EditionId, Order};
use crate::archive::shelf::Shelf;

impl<'a> Site<'a> {
    /// The live site with its sealed editions.
    #[must_use]
    pub const fn with_shelf(mut self, editions: &'a Shelf) -> Self {
        self.shelf = Some(editions);
        self
    }

    /// The site of an edition: its plan's pages, those that lead to them, and the city's free pages.
    #[must_use]
    pub fn sealed(mut self, order: &'a Order) -> Self {
        self.routes = self.routes.reduced(|route| self.belongs(route, &order.id));
        self.sealed = Some(order);
        self
    }

    /// Whether a page is not in this edition, so that a link to it leads to the live site.
    pub(super) fn is_outside(&self, route: &Route) -> bool {
        self.sealed.is_some() && !self.routes.holds(route)
    }

    fn belongs(&self, route: &Route, id: &EditionId) -> bool {
        match route {
            Route::Home
            | Route::Ward(_)
            | Route::City
            | Route::Goals
            | Route::Goal(_)
            | Route::Search
            | Route::Free(_) => true,
            Route::Plan(_, year)
            | Route::Achievement(_, year)
            | Route::Budget(_, year)
            | Route::Whole(_, year)
            | Route::Reform(_, year)
            | Route::Errata(_, year)
            | Route::Comparison(_, _, year)
            | Route::Issue(_, year, _)
            | Route::Initiative(_, year, _)
            | Route::Framework(year)
            | Route::Wards(year, _)
            | Route::Across(year, _) => *year == id.year,
            Route::Indicator(ward, indicator) => self
                .plan(ward, id.year)
                .is_some_and(|plan| plan.indicators().any(|one| one.id.value == *indicator)),
            Route::Archive | Route::Edition(_) | Route::Data | Route::DataRules | Route::NotFound => false,
        }
    }
}
