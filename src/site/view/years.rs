//! The same thing in other fiscal years: the year switch of a ward's plans, and where an issue or an initiative that
//! continues stands in the ward's other plans.

use serde::Serialize;

use crate::model::code::Code;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;

/// A fiscal year in the year switch.
#[derive(Clone, Debug, Serialize)]
pub struct YearEntry {
    /// The year; without an address where no plan is held.
    pub link: Link,
    /// The plan's stage, or 未公表.
    pub note: String,
}

/// Every fiscal year from the ward's first plan to its newest, newest first; `current` is the year of this page.
#[must_use]
pub fn switch(here: &Here<'_>, ward: &str, current: Option<FiscalYear>) -> Vec<YearEntry> {
    let plans: Vec<&Plan> = here.site.plans.plans_of(ward).collect();
    let (Some(first), Some(last)) = (plans.first(), plans.last()) else {
        return Vec::new();
    };
    let years = (first.year.number()..=last.year.number()).rev();
    (years.filter_map(FiscalYear::new))
        .map(|year| entry(here, &plans, year, current))
        .collect()
}

/// One year: a link to its plan, or words that there is none.
fn entry(here: &Here<'_>, plans: &[&Plan], year: FiscalYear, current: Option<FiscalYear>) -> YearEntry {
    match plans.iter().find(|plan| plan.year == year) {
        Some(plan) => YearEntry {
            link: Link {
                current: current == Some(year),
                ..here.link(year.short(here.lang), &Route::Plan(plan.ward.clone(), year))
            },
            note: here.say(&format!("stage-{}", plan.stage.key())),
        },
        None => YearEntry {
            link: Link::words(year.short(here.lang)),
            note: here.say("plan-year-not-held"),
        },
    }
}

/// Links to the issue with this id in the ward's other plans, oldest first.
#[must_use]
pub fn issues(here: &Here<'_>, plan: &Plan, id: &str) -> Vec<Link> {
    elsewhere(here, plan, |other| {
        let issue = other.issues.iter().find(|issue| issue.id.value == id)?;
        Some((issue.code.clone(), here.text(&issue.title)))
    })
}

/// Links to the initiative with this id in the ward's other plans, oldest first.
#[must_use]
pub fn initiatives(here: &Here<'_>, plan: &Plan, id: &str) -> Vec<Link> {
    elsewhere(here, plan, |other| {
        let same = other.initiatives().find(|initiative| initiative.id.value == id)?;
        Some((same.code.clone(), here.text(&same.title)))
    })
}

/// Links to what `find` finds in the ward's other plans.
fn elsewhere<'a>(here: &Here<'a>, plan: &Plan, find: impl Fn(&'a Plan) -> Option<(Code, &'a str)>) -> Vec<Link> {
    let others = (here.site.plans.plans.iter()).filter(|other| other.ward == plan.ward && other.year != plan.year);
    (others.filter_map(|other| find(other).map(|found| (other, found))))
        .map(|(other, (code, title))| {
            let year = other.year.long(here.lang);
            let words = [("year", year.as_str()), ("code", &code.to_string()), ("title", title)];
            let text = here.say_with("plan-elsewhere", &words);
            here.link(text, &coded(other, code))
        })
        .collect()
}

/// The page of a code in a plan: an issue's, or an initiative's.
fn coded(plan: &Plan, code: Code) -> Route {
    match code.depth() {
        1 => Route::Issue(plan.ward.clone(), plan.year, code),
        _ => Route::Initiative(plan.ward.clone(), plan.year, code),
    }
}
