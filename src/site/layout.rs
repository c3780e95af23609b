//! Which pages there are, in their order; and which of them lies at an address.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Deref;
use std::sync::{Arc, OnceLock};

use super::route::{Route, WardOrder};
use super::{neighbours, view};
use crate::archive::shelf::Shelf;
use crate::evaluate::Evaluation;
use crate::evaluate::across::Across;
use crate::lang::Lang;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::FiscalYear;

/// The list of pages. It is shared: a project of which one document changed mostly keeps it.
#[derive(Clone, Debug, Default)]
pub struct Layout(Arc<List>);

#[derive(Debug, Default)]
struct List {
    /// In the order of the sitemap.
    routes: Vec<Route>,
    /// The same pages, to be asked for, and those that are elsewhere.
    known: BTreeSet<Route>,
    /// Those that are here, where some are elsewhere.
    stayed: Option<BTreeSet<Route>>,
    /// The path of each page, where it stands among the routes, and in which language.
    paths: OnceLock<BTreeMap<String, (usize, Lang)>>,
}

impl Layout {
    /// Lists the pages that these documents make, and those of sealed editions.
    #[must_use]
    pub fn of(plans: &Plans, evaluation: &Evaluation, shelf: Option<&Shelf>) -> Self {
        let mut routes = vec![Route::Home];
        for ward in &plans.wards {
            routes.extend(of_ward(plans, evaluation, &ward.id));
        }
        routes.extend(of_city(plans, evaluation));
        let editions = shelf.map_or(&[][..], |shelf| &shelf.editions);
        if !editions.is_empty() {
            routes.push(Route::Archive);
            routes.extend(editions.iter().map(|edition| Route::Edition(edition.id.clone())));
        }
        routes.push(Route::NotFound);
        Self::listed(routes)
    }

    fn listed(routes: Vec<Route>) -> Self {
        let known = routes.iter().cloned().collect();
        Self(Arc::new(List {
            routes,
            known,
            stayed: None,
            paths: OnceLock::new(),
        }))
    }

    /// The same without some pages; one can still link to them, where they are.
    #[must_use]
    pub(super) fn reduced(&self, stays: impl Fn(&Route) -> bool) -> Self {
        let routes: Vec<Route> = self.iter().filter(|route| stays(route)).cloned().collect();
        Self(Arc::new(List {
            stayed: Some(routes.iter().cloned().collect()),
            routes,
            known: self.0.known.clone(),
            paths: OnceLock::new(),
        }))
    }

    /// Whether the page is among those that are made here, and not only one that can be linked to.
    pub(super) fn holds(&self, route: &Route) -> bool {
        self.0.stayed.as_ref().unwrap_or(&self.0.known).contains(route)
    }

    /// Whether there is such a page.
    #[must_use]
    pub fn has(&self, route: &Route) -> bool {
        self.0.known.contains(route)
    }

    /// The page at a path of the site.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<(&Route, Lang)> {
        let (index, lang) = self.0.paths.get_or_init(|| self.paths()).get(path)?;
        Some((self.get(*index)?, *lang))
    }

    fn paths(&self) -> BTreeMap<String, (usize, Lang)> {
        let each = self.iter().enumerate();
        each.flat_map(|(index, route)| Lang::ALL.map(|lang| (route.path(lang), (index, lang))))
            .collect()
    }
}

impl Deref for Layout {
    type Target = [Route];

    /// Every page, in the order of the sitemap.
    fn deref(&self) -> &[Route] {
        &self.0.routes
    }
}

impl<'l> IntoIterator for &'l Layout {
    type Item = &'l Route;
    type IntoIter = std::slice::Iter<'l, Route>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Whether two states of a project have the same pages, where nothing but documents of these wards, or those that are no ward's,
/// changed between them.
#[must_use]
pub fn is_same<'w>(
    before: (&Plans, &Evaluation),
    now: (&Plans, &Evaluation),
    wards: impl IntoIterator<Item = &'w str>,
) -> bool {
    let ids = |plans: &Plans| plans.wards.iter().map(|ward| ward.id.clone()).collect::<Vec<_>>();
    let same_of = |ward| of_ward(before.0, before.1, ward) == of_ward(now.0, now.1, ward);
    ids(before.0) == ids(now.0)
        && of_city(before.0, before.1) == of_city(now.0, now.1)
        && wards.into_iter().all(same_of)
}

/// The pages of a ward.
fn of_ward(plans: &Plans, evaluation: &Evaluation, ward: &str) -> Vec<Route> {
    let mut routes = vec![Route::Ward(ward.to_owned())];
    plans.plans_of(ward).for_each(|plan| plan_routes(plan, &mut routes));
    let pairs = neighbours(plans, ward).into_iter();
    routes.extend(pairs.map(|(from, to)| Route::Comparison(ward.to_owned(), from, to)));
    let series = evaluation.series.of_ward(ward);
    routes.extend(series.map(|(indicator, _)| Route::Indicator(ward.to_owned(), indicator.clone())));
    routes
}

/// The pages that are no ward's, but for the first and the last.
fn of_city(plans: &Plans, evaluation: &Evaluation) -> Vec<Route> {
    let mut routes = Vec::new();
    routes.extend(has_city(plans).then_some(Route::City));
    routes.extend(goal_routes(plans));
    for (year, across) in evaluation.across.iter() {
        framework_routes(*year, across, &mut routes);
    }
    routes.extend([Route::Search, Route::Data, Route::DataRules]);
    routes.extend(plans.pages.iter().map(|page| Route::Free(page.name.clone())));
    routes
}

/// The wards have a page together where two of them have a plan.
fn has_city(plans: &Plans) -> bool {
    let first = plans.plans.first().map(|plan| &plan.ward);
    plans.plans.iter().any(|plan| Some(&plan.ward) != first)
}

/// Goals have pages where an issue names one.
fn goal_routes(plans: &Plans) -> Vec<Route> {
    let named = view::goals::named(plans);
    let all = (!named.is_empty()).then_some(Route::Goals);
    all.into_iter().chain(named.into_iter().map(Route::Goal)).collect()
}

/// Pages by ward are there only where wards report values.
fn framework_routes(year: FiscalYear, across: &Across, routes: &mut Vec<Route>) {
    routes.push(Route::Framework(year));
    if across.has_values() {
        routes.extend(WardOrder::ALL.map(|order| Route::Wards(year, order)));
    }
    let indicators = across.framework.indicators.iter().map(|indicator| &indicator.id.value);
    let reported = indicators.filter(|id| across.has_values_of(id));
    routes.extend(reported.map(|id| Route::Across(year, id.clone())));
}

fn plan_routes(plan: &Plan, routes: &mut Vec<Route>) {
    let (ward, year) = (&plan.ward, plan.year);
    routes.push(Route::Plan(ward.clone(), year));
    routes.push(Route::Achievement(ward.clone(), year));
    routes.push(Route::Budget(ward.clone(), year));
    routes.push(Route::Whole(ward.clone(), year));
    if !plan.reform_items.is_empty() {
        routes.push(Route::Reform(ward.clone(), year));
    }
    if !plan.errata.is_empty() {
        routes.push(Route::Errata(ward.clone(), year));
    }
    for issue in &plan.issues {
        routes.push(Route::Issue(ward.clone(), year, issue.code));
        let leaves = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
        routes.extend(leaves.map(|leaf| Route::Initiative(ward.clone(), year, leaf.code)));
    }
}
