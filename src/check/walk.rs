//! Ways through the model that several rules take.

use crate::finding::{Finding, likely};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::source::Spanned;

/// Every indicator of a plan, in the order of the codes.
pub fn indicators(plan: &Plan) -> impl Iterator<Item = &Indicator> {
    let issues = plan.issues.iter().flat_map(|issue| {
        let strategies = issue.strategies.iter().flat_map(|strategy| {
            let initiatives = strategy
                .initiatives
                .iter()
                .flat_map(|initiative| &initiative.indicators);
            strategy.indicators.iter().chain(initiatives)
        });
        issue.indicators.iter().chain(strategies)
    });
    issues.chain(plan.reform_items.iter().flat_map(|item| &item.indicators))
}

/// Each plan of a ward that has an earlier one here, with the plan of the year before, if it is the published whole: not
/// an excerpt, not a list of main items, not a draft.
pub fn with_last_year<'a>(plans: &'a Plans) -> impl Iterator<Item = (&'a Plan, &'a Plan)> {
    let published = |plan: &Plan| !plan.stage.is_provisional() && is_whole(plans, plan);
    plans.plans.iter().filter_map(move |plan| {
        let before = plans
            .plans_of(&plan.ward)
            .find(|before| before.year == plan.year.before(1) && before.year < plan.year)?;
        published(before).then_some((plan, before))
    })
}

/// Whether a plan holds everything that its source does.
pub fn is_whole(plans: &Plans, plan: &Plan) -> bool {
    plan.excerpt.is_none() && plans.form_of(plan).is_none_or(|form| !form.gaps)
}

/// Every indicator of every plan.
pub fn all_indicators(plans: &Plans) -> impl Iterator<Item = &Indicator> {
    plans.plans.iter().flat_map(indicators)
}

/// An error about a name that is not among the known ones, with the likely one.
pub fn unknown<'a>(
    code: &'static str,
    name: &Spanned<String>,
    what: (&str, &str),
    known: impl IntoIterator<Item = &'a str>,
    defined_in: &str,
) -> Finding {
    let word = &name.value;
    let finding = Finding::error(
        code,
        name.place,
        format!("{} `{word}` は定義されていません", what.0),
        format!("the {} `{word}` is not defined", what.1),
    );
    match likely(word, known) {
        Some(meant) => finding.help(format!("もしかして `{meant}`"), format!("did you mean `{meant}`?")),
        None => finding.help(
            format!("`{defined_in}` に書き足すか、そこにある名前を使ってください"),
            format!("add it to `{defined_in}`, or use a name from there"),
        ),
    }
}
