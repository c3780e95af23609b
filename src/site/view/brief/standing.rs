//! What became of the promises: how many are met, on track, behind; or, where nothing was judged yet, what is promised.

use super::at;
use super::fact::Fact;
use crate::evaluate::rollup::{RatingCounts, Rollup, Tally};
use crate::evaluate::{Ground, Judgement, PlanEvaluation};
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::plan::Plan;
use crate::model::review::Occasion;
use crate::model::stage::Stage;
use crate::model::state::State;
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::view::{bullets, rating_tables, standing, summary};

/// What is said of a plan's targets.
pub(super) fn facts(here: &Here<'_>, plan: &Plan) -> Vec<Fact> {
    let Some(evaluation) = standing::of(here, plan) else {
        return Vec::new();
    };
    let kinds = summary::kinds(&evaluation.total);
    match kinds.iter().find(|(_, tally)| standing::any_judged(tally)) {
        Some((kind, tally)) => judged(here, plan, evaluation, kind, tally),
        None => promised(here, plan, evaluation),
    }
}

/// The counts of the first kind of thing that was judged, and what those that do not go well were rated.
fn judged(here: &Here<'_>, plan: &Plan, evaluation: &PlanEvaluation, kind: &str, tally: &Tally) -> Vec<Fact> {
    let page = Route::Plan(plan.ward.clone(), plan.year);
    let state_of = |state: State| at(here, &page, &summary::count_id(kind, state));
    let later = is_due_later(here, plan, evaluation, kind);
    let so_far = if later { "-so-far" } else { "" };
    let state = |state: &State| {
        let judged = matches!(state, State::Met | State::NotMet);
        let fact = Fact::new(format!("state-{}{}", state.key(), if judged { so_far } else { "" }));
        fact.count("count", tally.of(*state)).link("count", state_of(*state))
    };
    let told = |state: &State| *state != State::NotYetJudged && tally.of(*state) > 0;
    let mut facts = vec![
        Fact::new(occasion(plan, evaluation, kind))
            .year("year", plan.year)
            .counted("what", kind, tally.total())
            .link("total", at(here, &page, &summary::total_id(kind)))
            .list(State::ALL.iter().filter(|state| told(state)).map(state).collect()),
    ];
    if later {
        facts.push(Fact::new("due-later").year("year", plan.year));
    }
    if tally.of(State::NotYetJudged) > 0 {
        let rest = Fact::new("unjudged").count("count", tally.of(State::NotYetJudged));
        facts.push(rest.link("count", state_of(State::NotYetJudged)));
    }
    let troubles = [State::Behind, State::NotMet];
    facts.extend(
        troubles
            .iter()
            .filter_map(|state| why(here, plan, evaluation, kind, tally, *state)),
    );
    facts
}

/// Whether rated indicators of this kind have targets that fall due after the plan's year: then none is met for good.
fn is_due_later(here: &Here<'_>, plan: &Plan, evaluation: &PlanEvaluation, kind: &str) -> bool {
    let indicators = wanted(kind).map(|wanted| counted(plan, evaluation).filter(move |one| one.kind == wanted));
    indicators.is_some_and(|indicators| bullets::due_later(here, plan, indicators).is_some())
}

/// The indicators of a kind; none where the kind is no indicators.
fn wanted(kind: &str) -> Option<IndicatorKind> {
    match kind {
        "outcomes" => Some(IndicatorKind::Outcome),
        "processes" => Some(IndicatorKind::Process),
        _ => None,
    }
}

/// When the ward judged: midway, at the end of the year; or at different times.
fn occasion(plan: &Plan, evaluation: &PlanEvaluation, kind: &str) -> &'static str {
    let ended = plan.stage.standing(&plan.history) >= Stage::YearEndEvaluation;
    let grounds = judgements(plan, evaluation, kind).filter_map(|judgement| match &judgement.ground {
        Ground::Declared { occasion, year, .. } => Some((*occasion, *year)),
        Ground::None => None,
    });
    let grounds: Vec<_> = grounds.collect();
    let at_end = |(occasion, year): &(Option<Occasion>, _)| match occasion {
        Some(occasion) => *occasion == Occasion::YearEnd,
        None => ended && *year == plan.year,
    };
    if grounds.iter().all(|(occasion, _)| *occasion == Some(Occasion::MidYear)) {
        "judged-mid-year"
    } else if grounds.iter().all(at_end) {
        "judged-year-end"
    } else {
        "judged"
    }
}

/// How each thing of a kind stands.
fn judgements<'a>(
    plan: &'a Plan,
    evaluation: &'a PlanEvaluation,
    kind: &str,
) -> Box<dyn Iterator<Item = &'a Judgement> + 'a> {
    match wanted(kind) {
        None if kind == "initiatives" => Box::new(evaluation.initiatives.values()),
        None => Box::new(evaluation.reform_items.values()),
        Some(wanted) => {
            let counted = counted(plan, evaluation).filter(move |indicator| indicator.kind == wanted);
            Box::new(counted.filter_map(|indicator| evaluation.indicators.get(&indicator.id.value)))
        }
    }
}

/// The indicators that are in the tallies.
fn counted<'a>(plan: &'a Plan, evaluation: &'a PlanEvaluation) -> impl Iterator<Item = &'a Indicator> {
    plan.indicators()
        .filter(|indicator| !evaluation.references.contains(&indicator.id.value))
}

/// The ward's own words for a state that has several of them: how many were rated so. Only where they come to the count.
fn why(
    here: &Here<'_>,
    plan: &Plan,
    evaluation: &PlanEvaluation,
    kind: &str,
    tally: &Tally,
    state: State,
) -> Option<Fact> {
    let (table, ratings) = rated(&evaluation.total, kind)?;
    let scales = &here.site.plans.schema.scales;
    let page = Route::Achievement(plan.ward.clone(), plan.year);
    let mut sum = 0;
    let mut parts = Vec::new();
    for ((id, ratings), count) in ratings {
        let scale = scales.get(id)?;
        let words: Vec<(&str, &str)> = ratings.iter().map(|(a, r)| (a.as_str(), r.as_str())).collect();
        let judges = judgements(plan, evaluation, kind)
            .any(|judgement| judgement.declared().is_some_and(|(judged_on, _)| judged_on == id));
        if !judges || scale.state(&words) != Some(state) {
            continue;
        }
        sum += count;
        let row = rating_tables::row_id(table, scale, ratings)?;
        let part = Fact::new("why-part").count("count", *count);
        let part = part.words("rating", standing::combination(here, scale, ratings));
        parts.push(part.link("count", at(here, &page, &row)));
    }
    let several = parts.len() > 1 && sum == tally.of(state);
    several.then(|| Fact::new(format!("why-{}", state.key())).list(parts))
}

/// How often things of a kind were rated so, and the name of the tables that show it.
fn rated<'a>(total: &'a Rollup, kind: &str) -> Option<(&'static str, &'a RatingCounts)> {
    match kind {
        "initiatives" => Some(("initiatives", &total.ratings)),
        "reform-items" => Some(("reform-items", &total.reform_ratings)),
        "outcomes" | "processes" => Some(("indicators", &total.indicator_ratings)),
        _ => None,
    }
}

/// At which stage the plan is, what work it lists and for how many indicators it sets targets.
fn promised(here: &Here<'_>, plan: &Plan, evaluation: &PlanEvaluation) -> Vec<Fact> {
    let page = Route::Plan(plan.ward.clone(), plan.year);
    let total = &evaluation.total;
    let so_many = |key: &str, kind: &str, tally: &Tally| {
        let fact = Fact::new(key).counted("what", kind, tally.total());
        fact.link("total", at(here, &page, &summary::total_id(kind)))
    };
    let stage = match plan.stage.standing(&plan.history) {
        stage @ (Stage::Outline | Stage::Draft | Stage::Adopted) => stage.key(),
        _ => "unjudged",
    };
    let mut facts = vec![Fact::new(format!("stage-{stage}")).year("year", plan.year)];
    if total.initiatives.total() > 0 {
        facts.push(so_many("work", "initiatives", &total.initiatives));
    }
    let measured = [("outcomes", &total.outcomes), ("processes", &total.processes)];
    let measured: Vec<_> = measured.into_iter().filter(|(_, tally)| tally.total() > 0).collect();
    let aimed = |indicator: &Indicator| indicator.kind == IndicatorKind::Reform || indicator.target.is_some();
    let (key, part) = match counted(plan, evaluation).all(aimed) {
        _ if measured.is_empty() => {
            facts.push(Fact::new("no-targets"));
            return facts;
        }
        true => ("promises", "promise"),
        false => ("measures", "measure"),
    };
    let list = measured.into_iter().map(|(kind, tally)| so_many(part, kind, tally));
    facts.push(Fact::new(key).list(list.collect()));
    facts
}
