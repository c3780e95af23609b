//! The site as a value: which pages there are, and each page as one plain struct in one language. Views are made when a
//! page is rendered, one at a time, so the site never holds them all.

pub mod chart;
mod cite;
mod corrected;
pub mod doorstep;
mod edition;
mod figure_name;
mod frame;
mod here;
mod kana;
pub mod money;
pub mod moved;
pub mod open_data;
pub mod parts;
pub mod prose;
pub mod route;
pub mod sentence;
mod subject;
pub mod view;
pub mod words;
pub mod working;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::archive::edition::Order;
use crate::archive::shelf::Shelf;
use crate::config::Config;
use crate::evaluate::Evaluation;
use crate::evaluate::across::Across;
use crate::exchange::opendata::Edition;
use crate::lang::Lang;
use crate::model::glossary::FreePage;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::model::strategy::Strategy;
use crate::number::FiscalYear;
use crate::phrases::Phrases;
use crate::source::Sources;
use parts::Here;
use route::{Route, WardOrder};
pub use subject::Subject;
use view::View;

/// Everything a page is made from, and the list of pages.
#[derive(Debug)]
pub struct Site<'a> {
    /// What the documents mean.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
    /// The theme's words.
    pub phrases: &'a Phrases,
    /// The sources, so that a link in prose resolves from the file it stands in.
    pub sources: &'a Sources,
    /// Every page, in the order of the sitemap.
    pub routes: Vec<Route>,
    /// The same pages, to be asked for.
    known: BTreeSet<Route>,
    /// Plans by ward and year.
    by_year: BTreeMap<(&'a str, FiscalYear), &'a Plan>,
    /// The sealed editions, on the live site.
    pub shelf: Option<&'a Shelf>,
    /// The edition this site is sealed in; none of the live site.
    pub sealed: Option<&'a Order>,
    /// The pages of that edition, to be asked for.
    within: BTreeSet<Route>,
    open_data: OnceLock<Vec<Edition>>,
}

/// One page in one language, ready for its template.
#[derive(Clone, Debug)]
pub struct Page {
    /// Which page.
    pub route: Route,
    /// In which language.
    pub lang: Lang,
    /// What surrounds it.
    pub frame: parts::Frame,
    /// What it says.
    pub view: View,
}

impl<'a> Site<'a> {
    /// Lists the pages that these documents make.
    #[must_use]
    pub fn lay_out(
        plans: &'a Plans,
        evaluation: &'a Evaluation,
        config: &'a Config,
        phrases: &'a Phrases,
        sources: &'a Sources,
    ) -> Self {
        let mut routes = vec![Route::Home];
        for ward in &plans.wards {
            routes.push(Route::Ward(ward.id.clone()));
            plans.plans_of(&ward.id).for_each(|plan| plan_routes(plan, &mut routes));
            let pairs = neighbours(plans, &ward.id).into_iter();
            routes.extend(pairs.map(|(from, to)| Route::Comparison(ward.id.clone(), from, to)));
            let series = evaluation.series.of_ward(&ward.id);
            routes.extend(series.map(|(indicator, _)| Route::Indicator(ward.id.clone(), indicator.clone())));
        }
        routes.extend(has_city(plans).then_some(Route::City));
        routes.extend(goal_routes(plans));
        for (year, across) in &evaluation.across {
            framework_routes(*year, across, &mut routes);
        }
        routes.extend([Route::Search, Route::Data, Route::DataRules]);
        routes.extend(plans.pages.iter().map(|page| Route::Free(page.name.clone())));
        routes.push(Route::NotFound);
        Self {
            plans,
            evaluation,
            config,
            phrases,
            sources,
            known: routes.iter().cloned().collect(),
            by_year: (plans.each())
                .map(|plan| ((plan.ward.as_str(), plan.year), plan))
                .collect(),
            routes,
            shelf: None,
            sealed: None,
            within: BTreeSet::new(),
            open_data: OnceLock::new(),
        }
    }

    /// A page in a language. A route that these documents do not make gives the page that says so.
    #[must_use]
    pub fn page(&self, route: &Route, lang: Lang) -> Page {
        let here = Here {
            site: self,
            route,
            lang,
        };
        let view = self
            .view(&here)
            .unwrap_or_else(|| View::NotFound(view::not_found::view(&here)));
        Page {
            route: route.clone(),
            lang,
            frame: frame::frame(&here),
            view,
        }
    }

    /// What a page is about: its title without the site's name, and a sentence.
    #[must_use]
    pub fn subject(&self, route: &Route, lang: Lang) -> Subject {
        subject::subject(&Here {
            site: self,
            route,
            lang,
        })
    }

    /// The plan of a ward for a year.
    #[must_use]
    pub fn plan(&self, ward: &str, year: FiscalYear) -> Option<&'a Plan> {
        self.by_year.get(&(ward, year)).copied()
    }

    /// Whether there is such a page.
    #[must_use]
    pub fn has(&self, route: &Route) -> bool {
        self.known.contains(route)
    }

    /// The fiscal years of each two plans of a ward that follow each other, oldest first.
    #[must_use]
    pub fn neighbours(&self, ward: &str) -> Vec<(FiscalYear, FiscalYear)> {
        neighbours(self.plans, ward)
    }

    /// Whether the wards have a page together.
    #[must_use]
    pub fn has_city(&self) -> bool {
        has_city(self.plans)
    }

    /// The pages about sealed editions and what was corrected since.
    fn archival(&self, here: &Here<'_>) -> Option<View> {
        use view::{archive, edition, errata};
        match here.route {
            Route::Edition(id) => Some(View::Edition(edition::view(here, self.shelf?.get(id)?))),
            Route::Errata(ward, year) => Some(View::Errata(errata::view(here, self.plan(ward, *year)?))),
            _ => Some(View::Archive(archive::view(here))),
        }
    }

    fn view(&self, here: &Here<'_>) -> Option<View> {
        use view::{
            achievement, budget, city, comparison, data, data_rules, framework, framework_indicator, framework_wards,
            goals, home, indicator, initiative, issue, not_found, plan, reform, search, ward, whole,
        };
        Some(match here.route {
            Route::Home => View::Home(home::view(here)),
            Route::Ward(id) => View::Ward(ward::view(here, self.plans.ward(id)?)),
            Route::Plan(ward, year) => View::Plan(plan::view(here, self.plan(ward, *year)?)),
            Route::Achievement(ward, year) => View::Achievement(achievement::view(here, self.plan(ward, *year)?)),
            Route::Budget(ward, year) => View::Budget(budget::view(here, self.plan(ward, *year)?)),
            Route::Whole(ward, year) => View::Whole(Box::new(whole::view(here, self.plan(ward, *year)?))),
            Route::Reform(ward, year) => View::Reform(reform::view(here, self.plan(ward, *year)?)),
            Route::Comparison(ward, from, to) => {
                View::Comparison(comparison::view(here, self.plan(ward, *from)?, self.plan(ward, *to)?))
            }
            Route::Issue(ward, year, code) => {
                let plan = self.plan(ward, *year)?;
                let mut issues = plan.issues.iter();
                View::Issue(issue::view(here, plan, issues.find(|one| one.code == *code)?))
            }
            Route::Initiative(ward, year, code) => {
                let plan = self.plan(ward, *year)?;
                let (issue, strategy, leaf) = branches(plan).find(|(_, _, leaf)| leaf.code == *code)?;
                View::Initiative(initiative::view(here, plan, issue, strategy, leaf))
            }
            Route::Indicator(ward, id) => {
                let series = self.evaluation.series.get(ward, id)?;
                View::Indicator(indicator::view(here, self.plans.ward(ward)?, series)?)
            }
            Route::City => View::City(city::view(here)),
            Route::Goals => View::Goals(goals::view(here)),
            Route::Goal(number) => View::Goal(goals::one(here, *number)?),
            Route::Framework(year) => {
                let framework = &self.evaluation.across.get(year)?.framework;
                let tables = self.evaluation.frameworks.get(year)?;
                View::Framework(framework::view(here, framework, tables))
            }
            Route::Search => View::Search(search::view(here)),
            Route::Data => View::Data(Box::new(data::view(here)?)),
            Route::DataRules => View::DataRules(data_rules::view(here)),
            Route::Wards(year, order) => {
                let across = self.evaluation.across.get(year).filter(|across| across.has_values())?;
                View::FrameworkWards(framework_wards::view(here, across, *order))
            }
            Route::Across(year, id) => {
                let across = self
                    .evaluation
                    .across
                    .get(year)
                    .filter(|across| across.has_values_of(id))?;
                View::FrameworkIndicator(framework_indicator::view(here, across, id)?)
            }
            Route::Free(name) => free_view(here, self.plans.pages.iter().find(|page| page.name == *name)?),
            Route::Archive | Route::Edition(_) | Route::Errata(..) => self.archival(here)?,
            Route::NotFound => View::NotFound(not_found::view(here)),
        })
    }
}

/// Every initiative of a plan with the issue and the strategy it stands under.
pub fn branches(plan: &Plan) -> impl Iterator<Item = (&Issue, &Strategy, &Initiative)> {
    let strategies = plan
        .issues
        .iter()
        .flat_map(|issue| issue.strategies.iter().map(move |strategy| (issue, strategy)));
    strategies.flat_map(|(issue, strategy)| strategy.initiatives.iter().map(move |leaf| (issue, strategy, leaf)))
}

fn neighbours(plans: &Plans, ward: &str) -> Vec<(FiscalYear, FiscalYear)> {
    let years: Vec<FiscalYear> = plans.plans_of(ward).map(|plan| plan.year).collect();
    years
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
        .collect()
}

/// The wards have a page together where two of them have a plan.
fn has_city(plans: &Plans) -> bool {
    let first = plans.plans.first().map(|plan| &plan.ward);
    plans.plans.iter().any(|plan| Some(&plan.ward) != first)
}

/// A free page; one with terms is a glossary.
fn free_view(here: &Here<'_>, page: &FreePage) -> View {
    if page.terms.is_empty() {
        View::Free(view::free::view(here, page))
    } else {
        View::Glossary(view::glossary::view(here, page))
    }
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
        routes.push(Route::Issue(ward.clone(), year, issue.code.clone()));
        let leaves = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
        routes.extend(leaves.map(|leaf| Route::Initiative(ward.clone(), year, leaf.code.clone())));
    }
}
