//! The year switch: every fiscal year of a ward's plans, with those that are not held.

use serde::Serialize;

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
