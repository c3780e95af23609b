//! What has not been judged, and why: the things of one kind that share a reason, together.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{indicator_table, initiative, standing};
use crate::evaluate::PlanEvaluation;
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::stage::Stage;
use crate::model::state::State;
use crate::site::parts::{Here, Link};

/// Things of one kind that nobody has judged, for one reason.
#[derive(Clone, Debug, Serialize)]
pub struct Unjudged {
    /// 過程指標.
    pub name: String,
    /// 52件.
    pub count: String,
    /// Why: 実績が未測定のため.
    pub reason: String,
    /// To each of them.
    pub links: Vec<Link>,
}

/// What has not been judged: initiatives, outcome and process indicators, reform items.
#[must_use]
pub fn of(here: &Here<'_>, plan: &Plan) -> Vec<Unjudged> {
    let Some(known) = standing::of(here, plan) else {
        return Vec::new();
    };
    let unreviewed = unreviewed(here, plan);
    let initiatives = (plan.initiatives().filter(|initiative| initiative.relists.is_none()))
        .filter(|initiative| is_unjudged(known.initiatives.get(&initiative.code).map(|judgement| judgement.state)))
        .map(|entry| (unreviewed.clone(), initiative::numbered(here, plan, entry)));
    let reform = (plan.reform_items.iter())
        .filter(|item| is_unjudged(known.reform_items.get(&item.number).map(|judgement| judgement.state)))
        .map(|item| (unreviewed.clone(), super::reform::link(here, plan, item)));
    let indicators = |kind| indicators(here, plan, known, kind);
    let mut all = together(here, "initiatives", initiatives);
    all.extend(together(
        here,
        "outcomes",
        indicators(IndicatorKind::Outcome).into_iter(),
    ));
    all.extend(together(
        here,
        "processes",
        indicators(IndicatorKind::Process).into_iter(),
    ));
    all.extend(together(here, "reform-items", reform));
    all
}

/// Whether nobody has judged it.
fn is_unjudged(state: Option<State>) -> bool {
    state.is_none_or(|state| state == State::NotYetJudged)
}

/// Why something that the ward reviews has no rating.
fn unreviewed(here: &Here<'_>, plan: &Plan) -> String {
    if plan.stage < Stage::MidYearReview {
        let stage = here.say(&format!("stage-{}", plan.stage.key()));
        here.say_with("plan-why-stage", &[("stage", &stage)])
    } else {
        here.say("plan-why-no-rating")
    }
}

/// The indicators of a kind that nobody has judged, each once, with the reason. Reference values are not to be judged.
fn indicators(here: &Here<'_>, plan: &Plan, known: &PlanEvaluation, kind: IndicatorKind) -> Vec<(String, Link)> {
    let mut seen = std::collections::BTreeSet::new();
    plan.indicators()
        .filter(|indicator| indicator.kind == kind && !known.references.contains(&indicator.id.value))
        .filter(|indicator| {
            is_unjudged(
                known
                    .indicators
                    .get(&indicator.id.value)
                    .map(|judgement| judgement.state),
            )
        })
        .filter(|indicator| seen.insert(indicator.id.value.as_str()))
        .map(|indicator| (why(here, plan, indicator), indicator_table::link(here, plan, indicator)))
        .collect()
}

/// Why an indicator is not judged: there is no result, or the form asks for no rating of indicators, or none is given.
fn why(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> String {
    match indicator.results.get(&plan.year).map(|measured| &measured.value) {
        Some(Entry::Empty(missing, _)) => {
            let missing = here.say(&format!("missing-{}", missing.key()));
            here.say_with("plan-why-empty", &[("missing", &missing)])
        }
        None => here.say("plan-why-no-result"),
        Some(Entry::Given(_)) => {
            let form = here.site.plans.form_of(plan);
            let rates = form.is_some_and(|form| form.scales.contains_key("indicator"));
            here.say(if rates { "plan-why-no-rating" } else { "plan-why-form" })
        }
    }
}

/// Those with the same reason together, in the order the reasons first come.
fn together(here: &Here<'_>, kind: &str, things: impl Iterator<Item = (String, Link)>) -> Vec<Unjudged> {
    let mut order: Vec<String> = Vec::new();
    let mut links: BTreeMap<String, Vec<Link>> = BTreeMap::new();
    for (reason, link) in things {
        if !order.contains(&reason) {
            order.push(reason.clone());
        }
        links.entry(reason).or_default().push(link);
    }
    (order.into_iter())
        .map(|reason| {
            let links = links.remove(&reason).unwrap_or_default();
            Unjudged {
                name: here.say(&format!("plan-group-{kind}")),
                count: standing::items(here, links.len()),
                reason,
                links,
            }
        })
        .collect()
}
