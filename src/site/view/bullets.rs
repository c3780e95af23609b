//! Targets and results side by side, for the indicators that have both as numbers. A row's scale ends at what can at
//! most be reached (100 percent, all twelve districts) or, where nothing bounds it, a quarter above the greater of both.

use super::{indicator_table, standing};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::target::{Direction, Due, Goal, Target};
use crate::model::unit::Measure;
use crate::number::{Decimal, decimal};
use crate::site::parts::{Bullet, Here};
use crate::site::route::Route;
use crate::site::words;

/// The rows of these indicators, for the results of the plan's own year.
#[must_use]
pub fn rows<'a>(here: &Here<'_>, plan: &Plan, indicators: impl IntoIterator<Item = &'a Indicator>) -> Vec<Bullet> {
    (indicators.into_iter())
        .filter(|indicator| !indicator_table::is_reference(here, plan, indicator))
        .filter_map(|indicator| row(here, plan, indicator))
        .collect()
}

/// What the chart's lines mean; and where targets fall due after the plan's year, that the ward's ratings are about that
/// year, so that a result below its target may well be rated as met.
#[must_use]
pub fn note<'a>(here: &Here<'_>, plan: &Plan, indicators: impl IntoIterator<Item = &'a Indicator>) -> String {
    let lines = here.say("plan-bullets-note");
    match due_later(here, plan, indicators) {
        Some(later) => [lines, later].join(&here.say("plan-after-sentence")),
        None => lines,
    }
}

/// That ratings are about the plan's year, where rated indicators have targets that fall due later.
#[must_use]
pub fn due_later<'a>(
    here: &Here<'_>,
    plan: &Plan,
    indicators: impl IntoIterator<Item = &'a Indicator>,
) -> Option<String> {
    let known = standing::of(here, plan)?;
    let rated = |indicator: &Indicator| {
        known
            .indicators
            .get(&indicator.id.value)
            .is_some_and(|one| one.declared().is_some())
    };
    let later = |target: &Target| matches!(target.due, Some(Due::By(year)) if year > plan.year);
    let concerned = |indicator: &Indicator| rated(indicator) && indicator.target.as_ref().is_some_and(later);
    let any = indicators.into_iter().any(concerned);
    any.then(|| here.say_with("plan-due-later", &[("year", &here.year(plan.year))]))
}

/// One row; none where the result or the target is no number.
fn row(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Option<Bullet> {
    let target = indicator.target.as_ref()?;
    let level = target.goal.level()?;
    let measured = indicator.results.get(&plan.year)?;
    let result = measured.value.given()?.number()?;
    let end = end(here, indicator, target, result.max(level))?;
    let unit = indicator.unit.value.as_str();
    let values = [
        ("result", words::number(here, unit, result)),
        ("target", words::target(here, unit, target)),
    ];
    let judgement = standing::of(here, plan).and_then(|plan| plan.indicators.get(&indicator.id.value));
    let lower = target.direction() == Some(Direction::Down);
    Some(Bullet {
        link: here.link(
            indicator.name.get(here.lang),
            &Route::Indicator(plan.ward.clone(), indicator.id.value.clone()),
        ),
        words: here.say_with(
            "plan-bullet",
            &values.each_ref().map(|(key, value)| (*key, value.as_str())),
        ),
        lower_is_better: lower,
        actual: place(result, end),
        target: place(level, end),
        tag: standing::state_tag(here, judgement),
    })
}

/// Where a row's scale ends.
fn end(here: &Here<'_>, indicator: &Indicator, target: &Target, greatest: Decimal) -> Option<Decimal> {
    let unit = here.site.plans.schema.units.get(&indicator.unit.value);
    let bound = match unit.map(|unit| &unit.measure) {
        Some(Measure::Number { max, .. }) => *max,
        _ => None,
    };
    let all = match target.goal {
        Goal::All(all) => Some(all.max(greatest)),
        _ => None,
    };
    let quarter_above = greatest.checked_mul(Decimal::new(125, 2));
    bound.or(all).or(quarter_above).filter(|end| *end > Decimal::ZERO)
}

/// A value's place between 0 and 100; none below zero.
fn place(value: Decimal, end: Decimal) -> Option<String> {
    let share = decimal::percentage(value, end)?;
    (!share.is_sign_negative()).then(|| share.min(Decimal::ONE_HUNDRED).normalize().to_string())
}
