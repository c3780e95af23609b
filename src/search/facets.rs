//! By what a reader narrows a search: ward, fiscal year, kind of page.

use std::collections::{BTreeMap, BTreeSet};

use crate::number::FiscalYear;
use crate::site::Site;
use crate::site::route::Route;

/// The ward, years and kind of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facets {
    /// The ward's id; none of a page about the city or the site.
    ward: Option<String>,
    years: BTreeSet<FiscalYear>,
    kind: &'static str,
}

impl Facets {
    pub(super) fn of(site: &Site<'_>, route: &Route) -> Self {
        Self {
            ward: route.ward().map(str::to_owned),
            years: years(site, route),
            kind: route.kind(),
        }
    }

    /// As Pagefind takes them: the name of a filter and its values.
    pub(super) fn filters(&self) -> BTreeMap<String, Vec<String>> {
        let years = self.years.iter().map(ToString::to_string).collect();
        let filters = [
            ("kind", vec![self.kind.to_owned()]),
            ("ward", self.ward.iter().cloned().collect()),
            ("year", years),
        ];
        let said = filters
            .into_iter()
            .filter(|(_, values): &(_, Vec<String>)| !values.is_empty());
        said.map(|(name, values)| (name.to_owned(), values)).collect()
    }
}

/// An indicator's page is about every year whose plan states it, a comparison about both.
fn years(site: &Site<'_>, route: &Route) -> BTreeSet<FiscalYear> {
    match route {
        Route::Comparison(_, from, to) => BTreeSet::from([*from, *to]),
        Route::Indicator(ward, id) => {
            let series = site.evaluation.series.get(ward, id);
            let stated = series.iter().flat_map(|series| &series.stated);
            stated.map(|stated| stated.plan).collect()
        }
        route => route.year().into_iter().collect(),
    }
}
