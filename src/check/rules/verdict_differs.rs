//! A rating that the figures contradict: rated as met though the result misses the target, or the reverse. It goes by the
//! method that the form or the indicator declares. Where none is declared, only a target is compared that falls due in
//! the plan's year, holds in every year, or has a milestone for it; one of later years says nothing about this one, unless
//! it is reached already.

use std::sync::Arc;

use super::Scope;
use crate::check::item::{Item, items};
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::check::working::{Working, by_method, reached_early, state_of, working};
use crate::evaluate::method::declared;
use crate::evaluate::target::Verdict;
use crate::finding::Finding;
use crate::model::form::Form;
use crate::model::indicator::Indicator;
use crate::model::method::MethodKind;
use crate::model::plan::Plan;
use crate::model::review::{Occasion, Review};
use crate::model::state::State;
use crate::number::FiscalYear;
use crate::source::Place;

pub const CODE: &str = "verdict-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        let Some(form) = scope.plans.form_of(plan) else {
            continue;
        };
        for indicator in indicators(plan).filter(|indicator| !indicator.reference) {
            findings.extend(of_indicator(scope, plan, form, indicator));
        }
        for item in items(plan) {
            for review in item.reviews {
                findings.extend(of_review(scope, plan, &item, review));
            }
        }
    }
}

/// The rating of this year's result.
fn of_indicator(scope: &Scope<'_>, plan: &Plan, form: &Form, indicator: &Indicator) -> Option<Finding> {
    let rated = indicator.results.get(&plan.year)?.rated.as_ref()?;
    let scale = scope.plans.schema.scales.get(&form.scales.get("indicator")?.value)?;
    let axis = scale.axes.iter().find(|axis| axis.words(&rated.value).is_some())?;
    let state = scale.state(&[(&axis.id, &rated.value)])?;
    let evaluation = scope.evaluation.of(plan)?;
    let computed = evaluation.computed.get(&indicator.id.value);
    if let Some(computed) = computed.filter(|computed| computed.why.is_none() && computed.year == plan.year) {
        let shown = (indicator, by_method(computed));
        return computed
            .contradicts(state)
            .then(|| differs(scope, (rated.place, &rated.value), &[shown], plan.year));
    }
    if is_left_to_ward(form, indicator) {
        return None;
    }
    let early = || reached_early(scope, indicator, plan.year).filter(|_| state == State::NotMet);
    let working = working(scope, indicator, plan.year, None).or_else(early)?;
    let disagree = matches!(
        (state, working.verdict),
        (State::Met, Verdict::NotMet) | (State::NotMet, Verdict::Met)
    );
    disagree.then(|| differs(scope, (rated.place, &rated.value), &[(indicator, working)], plan.year))
}

/// The review of an item, against all its indicators.
fn of_review(scope: &Scope<'_>, plan: &Plan, item: &Item<'_>, review: &Review) -> Option<Finding> {
    let state = state_of(scope, plan, item, review)?;
    let form = scope.plans.form_of(plan)?;
    let counted = || {
        let judged = |indicator: &&Indicator| !indicator.reference && !is_left_to_ward(form, indicator);
        item.indicators.iter().map(Arc::as_ref).filter(judged)
    };
    let value = |indicator: &Indicator| match review.occasion {
        Occasion::MidYear => indicator.forecast.get(&plan.year).copied(),
        Occasion::YearEnd => None,
    };
    let told = |indicator: &Indicator| match review.occasion {
        Occasion::MidYear if value(indicator).is_none() => None,
        _ => working(scope, indicator, plan.year, value(indicator)),
    };
    let workings: Vec<_> = counted().filter_map(|i| Some((i, told(i)?))).collect();
    let missed: Vec<_> = workings
        .iter()
        .filter(|(_, w)| w.verdict == Verdict::NotMet)
        .cloned()
        .collect();
    let all_met = workings.len() == counted().count()
        && !workings.is_empty()
        && workings.iter().all(|(_, w)| w.verdict == Verdict::Met);
    let word = review
        .ratings
        .iter()
        .map(|(_, rating)| rating.value.as_str())
        .collect::<Vec<_>>()
        .join(", ");
    let said = (
        review.ratings.first().map_or(review.place, |(_, rating)| rating.place),
        word.as_str(),
    );
    match (review.occasion, state) {
        (Occasion::MidYear, State::OnTrack) | (Occasion::YearEnd, State::Met) if !missed.is_empty() => {
            Some(differs(scope, said, &missed, plan.year))
        }
        (Occasion::YearEnd, State::NotMet) if all_met => Some(differs(scope, said, &workings, plan.year)),
        _ => None,
    }
}

/// Whether the form, or the indicator, says that the ward alone judges it.
fn is_left_to_ward(form: &Form, indicator: &Indicator) -> bool {
    declared(Some(form), indicator).is_some_and(|rule| rule.kind == MethodKind::Declared)
}

fn differs(
    scope: &Scope<'_>,
    (place, word): (Place, &str),
    workings: &[(&Indicator, Working)],
    year: FiscalYear,
) -> Finding {
    let shown = |pick: fn(&Working) -> &str| workings.iter().map(|(_, w)| pick(w)).collect::<Vec<_>>();
    let mut finding = Finding::warning(
        CODE,
        place,
        format!("評価 `{word}` が計算と合いません（{}）", shown(|w| &w.ja).join("、")),
        format!(
            "the rating `{word}` does not agree with the figures ({})",
            shown(|w| &w.en).join("; ")
        ),
    );
    for (indicator, working) in workings {
        let list = if working.forecast { "forecast" } else { "results" };
        let at = in_indicator(scope, indicator, &[list, &year.to_string(), "value"]);
        finding = finding.also(at, "計算のもとの値", "the figure used");
    }
    finding.help(
        "値と評価を確かめ、区の判断なら理由を付けて `acknowledge` に書いてください",
        "check the figure and the rating; if the ward judged so, say why under `acknowledge`",
    )
}
