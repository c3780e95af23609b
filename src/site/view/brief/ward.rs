//! Which plans of a ward there are.

use super::fact::Fact;
use crate::model::plan::Plan;
use crate::number::FiscalYear;
use crate::site::parts::Here;
use crate::site::route::Route;

/// The years of the plans, the years between them without one, and the newest.
pub(super) fn plans(here: &Here<'_>, plans: &[&Plan]) -> Vec<Fact> {
    let year = |plan: &&Plan| {
        let page = Route::Plan(plan.ward.clone(), plan.year);
        Fact::new("ward-year")
            .year("year", plan.year)
            .link("plan", here.href(&page))
    };
    let mut facts = vec![Fact::new("ward-years").list(plans.iter().map(year).collect())];
    let (Some(first), Some(last)) = (plans.first(), plans.last()) else {
        return Vec::new();
    };
    let held = |year: &FiscalYear| plans.iter().any(|plan| plan.year == *year);
    let between = (first.year.number()..last.year.number()).filter_map(FiscalYear::new);
    let missing = between.filter(|year| !held(year));
    let missing: Vec<Fact> = missing
        .map(|year| Fact::new("ward-missing-year").year("year", year))
        .collect();
    if !missing.is_empty() {
        facts.push(Fact::new("ward-missing").list(missing));
    }
    if plans.len() > 1 {
        facts.push(Fact::new("ward-newest").year("year", last.year));
    }
    facts
}
