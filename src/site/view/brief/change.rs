//! What changed since the ward's plan before: counts of what the page that compares the two plans shows row by row.

use super::at;
use super::fact::Fact;
use crate::model::plan::Plan;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::view::comparison;

/// What is said of the change since the plan before; nothing where none is held.
pub(super) fn facts(here: &Here<'_>, plan: &Plan) -> Vec<Fact> {
    let neighbours = here.site.neighbours(&plan.ward);
    let before = neighbours.iter().find(|(_, to)| *to == plan.year);
    let Some(from) = before.and_then(|(from, _)| here.site.plan(&plan.ward, *from)) else {
        return Vec::new();
    };
    let page = Route::Comparison(plan.ward.clone(), from.year, plan.year);
    let changes = comparison::changes(here, from, plan);
    let said = |key: &str| {
        let draft = if from.stage.is_provisional() { "-draft" } else { "" };
        let fact = Fact::new(format!("{key}{draft}"))
            .year("from", from.year)
            .year("to", plan.year);
        fact.link("comparison", at(here, &page, "changes"))
    };
    if changes.is_empty() {
        return vec![said("change-none")];
    }
    let part = |(key, count): (String, usize)| {
        let row = at(here, &page, &comparison::count_id(&key));
        Fact::new(format!("change-{key}"))
            .count("count", count)
            .link("count", row)
    };
    vec![said("change").list(changes.into_iter().map(part).collect())]
}
