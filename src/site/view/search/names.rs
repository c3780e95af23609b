//! Every name of the site with the place it leads to.

use super::Name;
use super::order::Head;
use crate::lang::Lang;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::site::branches;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;

/// A name and one place that bears it.
pub(super) struct Found {
    pub(super) text: String,
    kana: Option<String>,
    pub(super) place: Link,
}

impl Found {
    pub(super) fn head(&self, lang: Lang) -> Head {
        Head::of(lang, &self.text, self.kana.as_deref())
    }

    pub(super) fn into_name(self) -> Name {
        Name {
            text: self.text,
            kana: self.kana,
            places: vec![self.place],
        }
    }
}

/// The names of each kind, in the order of the plans: newest first.
pub(super) fn all(here: &Here<'_>) -> [(&'static str, Vec<Found>); 3] {
    let site = here.site;
    let newest_first = site.plans.wards.iter().flat_map(|ward| {
        let mut plans: Vec<&Plan> = site.plans.plans_of(&ward.id).collect();
        plans.reverse();
        plans
    });
    let things = newest_first.flat_map(|plan| of_plan(here, plan)).collect();
    let indicators = of_wards(here).chain(of_frameworks(here)).collect();
    let words = terms(here).chain(goals(here)).chain(pages(here)).collect();
    [("initiatives", things), ("indicators", indicators), ("words", words)]
}

/// The issues, initiatives and reform items of a plan.
fn of_plan(here: &Here<'_>, plan: &Plan) -> Vec<Found> {
    let (ward, year) = (&plan.ward, plan.year);
    let found = |title: &str, what: String, route: &Route, fragment: Option<String>| {
        let words = [here.ward_name(ward), here.year(year), what].join(" ");
        let link = here.link(words, route);
        Found {
            text: title.to_owned(),
            kana: None,
            place: match fragment {
                Some(fragment) => link.at(&fragment),
                None => link,
            },
        }
    };
    let issues = plan.issues.iter().map(|issue| {
        let what = here.say_with("crumb-issue", &[("code", &issue.code.to_string())]);
        let route = Route::Issue(ward.clone(), year, issue.code);
        found(here.text(&issue.title), what, &route, None)
    });
    let leaves = branches(plan).map(|(.., leaf)| {
        let what = here.say_with("crumb-initiative", &[("code", &leaf.code.to_string())]);
        let route = Route::Initiative(ward.clone(), year, leaf.code);
        found(here.text(&leaf.title), what, &route, None)
    });
    let reform = plan.reform_items.iter().map(|item| {
        let route = Route::Reform(ward.clone(), year);
        let fragment = Route::reform_fragment(item.number);
        found(here.text(&item.title), here.say("crumb-reform"), &route, Some(fragment))
    });
    issues.chain(leaves).chain(reform).collect()
}

/// The indicators of the wards, under the name that the newest plan gives them.
fn of_wards<'a>(here: &'a Here<'_>) -> impl Iterator<Item = Found> + 'a {
    let wards = here.site.plans.wards.iter();
    let series = wards.flat_map(|ward| {
        let of_ward = here.site.evaluation.series.of_ward(&ward.id);
        of_ward.map(move |(id, series)| (&ward.id, id, series))
    });
    series.filter_map(|(ward, id, series)| {
        let newest = series.stated.last()?;
        let route = Route::Indicator(ward.clone(), id.clone());
        here.site.has(&route).then(|| Found {
            text: here.text(&newest.indicator.name).to_owned(),
            kana: None,
            place: here.link(here.ward_name(ward), &route),
        })
    })
}

/// The indicators that all wards share; where one has no page of its own, its framework's.
fn of_frameworks<'a>(here: &'a Here<'_>) -> impl Iterator<Item = Found> + 'a {
    let frameworks = here.site.plans.frameworks.iter().rev();
    frameworks.flat_map(move |framework| {
        framework.indicators.iter().map(move |indicator| {
            let own = Route::Across(framework.year, indicator.id.value.clone());
            let route = if here.site.has(&own) {
                own
            } else {
                Route::Framework(framework.year)
            };
            Found {
                text: here.text(&indicator.name).to_owned(),
                kana: None,
                place: here.link(shared(here, framework.year), &route),
            }
        })
    })
}

fn shared(here: &Here<'_>, year: FiscalYear) -> String {
    format!("{} {}", here.say("search-all-wards"), here.year(year))
}

/// The words of the glossary, by their readings.
fn terms<'a>(here: &'a Here<'_>) -> impl Iterator<Item = Found> + 'a {
    here.site.plans.pages.iter().flat_map(move |page| {
        page.terms.iter().map(move |term| {
            let link = here.link(here.text(&page.title), &Route::Free(page.name.clone()));
            Found {
                text: here.text(&term.words).to_owned(),
                kana: term.kana.clone().filter(|_| here.lang == Lang::Ja),
                place: link.at(&term.id),
            }
        })
    })
}

/// The Sustainable Development Goals that issues name, by what they are called: `目標` stands before all of them.
fn goals<'a>(here: &'a Here<'_>) -> impl Iterator<Item = Found> + 'a {
    here.site.routes.iter().filter_map(|route| {
        let Route::Goal(number) = route else { return None };
        let number = number.to_string();
        Some(Found {
            text: here.say(&format!("sdg-{number}")),
            kana: None,
            place: here.link(here.say_with("search-goal", &[("number", &number)]), route),
        })
    })
}

/// The pages that are about the site itself.
fn pages<'a>(here: &'a Here<'_>) -> impl Iterator<Item = Found> + 'a {
    let about = here.site.routes.iter().filter(|route| {
        matches!(
            route,
            Route::Free(_)
                | Route::City
                | Route::Goals
                | Route::Framework(_)
                | Route::Data
                | Route::DataRules
                | Route::Archive
        )
    });
    about.map(|route| {
        let link = here.link(here.say("search-page"), route);
        Found {
            text: here.site.subject(route, here.lang).title,
            kana: None,
            place: link,
        }
    })
}
