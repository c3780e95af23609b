//! Verdicts that were computed from the figures, beside those that the ward declared: which method, the working with the
//! numbers put in, and where the two differ. What the site counts is always the ward's.

use serde::Serialize;

use super::{indicator_table, standing};
use crate::evaluate::{Computed, Judgement, method};
use crate::model::indicator::Indicator;
use crate::model::method::MethodKind;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::site::parts::{Here, Link, Tag};
use crate::site::working;

/// One indicator's computation in full.
#[derive(Clone, Debug, Serialize)]
pub struct Computation {
    /// What the method is called.
    pub method: String,
    /// Why this method, where the indicator's own says so.
    pub reason: Option<String>,
    /// The working, line by line; or why there is none.
    pub lines: Vec<String>,
    /// The verdict; none where nothing could be computed.
    pub tag: Option<Tag>,
    /// How it compares with the ward's rating.
    pub remark: Option<String>,
}

/// A plan's computations, for the summary.
#[derive(Clone, Debug, Serialize)]
pub struct Computations {
    /// How many, and how many differ, in sentences.
    pub sentence: String,
    /// Those that differ from the ward's rating.
    pub differ: Vec<ComputedLine>,
    /// Those for which nothing could be computed.
    pub not_possible: Vec<ComputedLine>,
    /// The others.
    pub agree: Vec<ComputedLine>,
}

/// One indicator's computation in a line.
#[derive(Clone, Debug, Serialize)]
pub struct ComputedLine {
    /// To the indicator.
    pub link: Link,
    /// The ward's rating.
    pub declared: Tag,
    /// The computed verdict; none where nothing could be computed.
    pub computed: Option<Tag>,
    /// The working in a few sentences.
    pub working: String,
}

/// What was computed about an indicator of a plan.
fn of<'a>(here: &Here<'a>, plan: &Plan, indicator: &Indicator) -> Option<&'a Computed> {
    standing::of(here, plan)?.computed.get(&indicator.id.value)
}

/// The computation in full; none where no method is declared, where the year has no result yet, and for reference
/// values. That an indicator is left to the ward is told with its reason.
#[must_use]
pub fn computation(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Option<Computation> {
    let form = here.site.plans.form_of(plan);
    let own = indicator.method.as_ref();
    let reason = own.and_then(|rule| rule.reason.as_ref());
    let reason = reason.map(|reason| here.text(reason).to_owned());
    let Some(computed) = of(here, plan, indicator).filter(|one| is_told(one)) else {
        let rule = method::declared(form, indicator).filter(|_| reason.is_some())?;
        return Some(Computation {
            method: working::method(here, rule.kind),
            reason,
            lines: Vec::new(),
            tag: None,
            remark: None,
        });
    };
    Some(Computation {
        method: working::method(here, computed.method),
        reason,
        lines: working::lines(here, &indicator.unit.value, computed),
        tag: computed.why.is_none().then(|| here.tag(computed.state)),
        remark: remark(here, plan, indicator, computed),
    })
}

/// A year without a result is no news: the table of results says so already.
fn is_told(computed: &Computed) -> bool {
    use crate::evaluate::target::Why::{Empty, NoResult};
    !matches!(computed.why, Some(NoResult | Empty(_)))
}

/// The computation in a few sentences, for a line below a table; with the difference, if there is one.
#[must_use]
pub fn short(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Option<String> {
    let computed = of(here, plan, indicator).filter(|one| is_told(one))?;
    let mut sentences = vec![working::short(here, &indicator.unit.value, computed)];
    let differs = contradicts(here, plan, indicator, computed);
    sentences.extend(differs.then(|| remark(here, plan, indicator, computed)).flatten());
    Some(crate::site::words::sentences(here.lang, &sentences))
}

fn judgement<'a>(here: &Here<'a>, plan: &Plan, indicator: &Indicator) -> Option<&'a Judgement> {
    standing::of(here, plan)?.indicators.get(&indicator.id.value)
}

/// The ward's rating of the very year.
fn declared<'a>(here: &Here<'a>, plan: &Plan, indicator: &Indicator, computed: &Computed) -> Option<&'a Judgement> {
    use crate::evaluate::Ground::Declared;
    let of_the_year = |one: &&Judgement| matches!(one.ground, Declared { year, .. } if year == computed.year);
    judgement(here, plan, indicator).filter(of_the_year)
}

fn contradicts(here: &Here<'_>, plan: &Plan, indicator: &Indicator, computed: &Computed) -> bool {
    declared(here, plan, indicator, computed).is_some_and(|one| computed.contradicts(one.state))
}

/// How a computed verdict compares with the ward's.
fn remark(here: &Here<'_>, plan: &Plan, indicator: &Indicator, computed: &Computed) -> Option<String> {
    if computed.why.is_some() {
        return None;
    }
    let rated = declared(here, plan, indicator, computed).filter(|one| one.state != State::NotYetJudged);
    let Some(rated) = rated else {
        return Some(here.say("computed-not-rated"));
    };
    let tag = standing::tag(here, plan, Some(rated));
    let words = tag.own.unwrap_or(tag.word);
    if computed.contradicts(rated.state) {
        let values = [("declared", &*words), ("computed", &*here.tag(computed.state).word)];
        return Some(here.say_with("computed-differs", &values));
    }
    Some(here.say_with("computed-agrees", &[("declared", &words)]))
}

/// Every indicator of a plan for which something was to be computed, or why the form leaves all to the ward.
#[must_use]
pub fn all(here: &Here<'_>, plan: &Plan) -> Option<Computations> {
    let mut sorted = Computations {
        sentence: String::new(),
        differ: Vec::new(),
        not_possible: Vec::new(),
        agree: Vec::new(),
    };
    let mut seen = Vec::new();
    for indicator in plan.indicators() {
        let Some(computed) = of(here, plan, indicator).filter(|one| is_told(one)) else {
            continue;
        };
        if seen.contains(&&indicator.id.value) {
            continue;
        }
        seen.push(&indicator.id.value);
        let line = ComputedLine {
            link: indicator_table::link(here, plan, indicator),
            declared: standing::tag(here, plan, judgement(here, plan, indicator)),
            computed: computed.why.is_none().then(|| here.tag(computed.state)),
            working: working::short(here, &indicator.unit.value, computed),
        };
        let place = if computed.why.is_some() {
            &mut sorted.not_possible
        } else if contradicts(here, plan, indicator, computed) {
            &mut sorted.differ
        } else {
            &mut sorted.agree
        };
        place.push(line);
    }
    sorted.sentence = if seen.is_empty() {
        left_to_the_ward(here, plan)?
    } else {
        sum(here, &sorted)
    };
    Some(sorted)
}

/// Why nothing is computed, where the form says so of some indicator that the plan has.
fn left_to_the_ward(here: &Here<'_>, plan: &Plan) -> Option<String> {
    let form = here.site.plans.form_of(plan)?;
    let reason = |indicator: &Indicator| {
        let rule = form.method_of(indicator.kind)?;
        rule.reason.as_ref().filter(|_| rule.kind == MethodKind::Declared)
    };
    let reason = plan.indicators().find_map(reason)?;
    Some(here.say_with("computed-left", &[("reason", here.text(reason))]))
}

/// How many were computed, and how many differ.
fn sum(here: &Here<'_>, all: &Computations) -> String {
    let [count, differ, not_possible] = [
        all.agree.len() + all.differ.len(),
        all.differ.len(),
        all.not_possible.len(),
    ]
    .map(|count| count.to_string());
    let mut sentences = Vec::new();
    if all.differ.is_empty() {
        sentences.push(here.say_with("computed-sum-none", &[("count", &count)]));
    } else {
        sentences.push(here.say_with("computed-sum", &[("count", &count), ("differ", &differ)]));
    }
    if !all.not_possible.is_empty() {
        sentences.push(here.say_with("computed-not-possible", &[("count", &not_possible)]));
    }
    sentences.push(here.say("computed-as-declared"));
    crate::site::words::sentences(here.lang, &sentences)
}
