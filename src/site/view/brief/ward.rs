//! Which plans of a ward there are, and how it stands on the targets that all wards share.

use super::at;
use super::fact::Fact;
use crate::model::plan::Plan;
use crate::model::ward::Ward;
use crate::number::FiscalYear;
use crate::site::parts::Here;
use crate::site::route::{Route, WardOrder};
use crate::site::view::framework_wards;

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

/// How many of a ward's values in a city-wide framework are on track and at their target, for each framework.
pub(super) fn shared(here: &Here<'_>, ward: &Ward) -> Vec<Vec<Fact>> {
    let frameworks = here.site.evaluation.across.iter().rev();
    let with_values = frameworks.filter(|(_, across)| across.has_values());
    let told = with_values.filter_map(|(year, across)| {
        let (tally, row) = framework_wards::of_ward(here, across, ward)?;
        let row = at(here, &Route::Wards(*year, WardOrder::Official), &row);
        let fact = |key: &str| Fact::new(key).link("row", row.clone());
        let mut facts = vec![
            fact("ward-shared")
                .year("year", *year)
                .count("counted", tally.counted)
                .count("on-track", tally.on_track),
        ];
        if tally.achieved > 0 {
            facts.push(fact("ward-shared-met").count("met", tally.achieved));
        }
        (tally.counted > 0).then_some(facts)
    });
    told.collect()
}
