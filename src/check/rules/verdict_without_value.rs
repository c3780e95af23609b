//! A verdict without the value it rests on: a rating beside an empty result, or a year-end review of work whose
//! indicators were not measured yet.

use std::sync::Arc;

use super::Scope;
use crate::check::item::{Item, items};
use crate::check::walk::indicators;
use crate::check::working::state_of;
use crate::finding::Finding;
use crate::model::indicator::Indicator;
use crate::model::missing::{Entry, Missing};
use crate::model::plan::Plan;
use crate::model::review::Occasion;
use crate::model::state::State;
use crate::model::unit::Measure;

pub const CODE: &str = "verdict-without-value";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for measured in indicators(plan).flat_map(|indicator| indicator.results.values()) {
            let empty = measured.value.given().is_none();
            if let Some(rated) = measured.rated.as_ref().filter(|_| empty) {
                findings.push(
                    Finding::warning(
                        CODE,
                        rated.place,
                        format!("値がないのに `{}` と評価されています", rated.value),
                        format!("there is a rating `{}`, but no value", rated.value),
                    )
                    .help(
                        "値を書くか、評価を消してください",
                        "write the value, or remove the rating",
                    ),
                );
            }
        }
        findings.extend(items(plan).iter().filter_map(|item| unmeasured(scope, plan, item)));
    }
}

/// A year-end review that says whether a target was met, though nothing of it is measured yet. A value that was not
/// measured for good may still be judged.
fn unmeasured(scope: &Scope<'_>, plan: &Plan, item: &Item<'_>) -> Option<Finding> {
    let mut reviews = item.reviews.iter();
    let review = reviews.find(|review| review.occasion == Occasion::YearEnd)?;
    let units = &scope.plans.schema.units;
    let is_deed = |i: &&Indicator| {
        units
            .get(&i.unit.value)
            .is_some_and(|unit| unit.measure == Measure::Deed)
    };
    let mut measurable = item
        .indicators
        .iter()
        .map(Arc::as_ref)
        .filter(|i| !is_deed(i) && !i.reference)
        .peekable();
    measurable.peek()?;
    let open = |indicator: &Indicator| match indicator.results.get(&plan.year).map(|measured| &measured.value) {
        None => true,
        Some(value) => matches!(value, Entry::Empty(Missing::NotYet, _)),
    };
    if !measurable.all(open) || !is_verdict(state_of(scope, plan, item, review)?) {
        return None;
    }
    let place = review.ratings.first().map_or(review.place, |(_, rating)| rating.place);
    let finding = Finding::warning(
        CODE,
        place,
        "この年度の実績が一つもないのに、年度末の評価があります",
        "there is a year-end rating, but not one result of the year",
    );
    Some(finding.help(
        "`results` に実績を書くか、値のない理由（`not-measured` など）を書いてください",
        "write the year's results, or why there is none (`not-measured`)",
    ))
}

/// Whether a state says something of a target; "on course" is said of the work.
const fn is_verdict(state: State) -> bool {
    matches!(state, State::Met | State::NotMet)
}
