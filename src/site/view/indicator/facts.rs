//! What an indicator measures: how, in which unit, by which survey, and which way is better.

use serde::Serialize;

use super::Subject;
use crate::model::indicator::IndicatorKind;
use crate::model::target::Direction;
use crate::site::parts::{Here, Link};
use crate::site::words;

/// A fact.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// 単位.
    pub word: String,
    /// パーセント; a link where it names a page.
    pub meaning: Link,
}

/// The facts that the newest statement gives.
pub fn of(subject: &Subject<'_, '_>) -> Vec<Fact> {
    let (here, indicator) = (subject.here, subject.indicator());
    let survey = indicator.survey.as_ref().map(|survey| survey.value.as_str());
    let survey = survey.map(|id| {
        here.site
            .plans
            .schema
            .surveys
            .get(id)
            .map_or(id, |name| here.text(name))
    });
    let owned = str::to_owned;
    let all = [
        (
            "indicator-fact-definition",
            indicator.definition.as_ref().map(|text| here.text(text)).map(owned),
        ),
        (
            "indicator-fact-note",
            indicator.note.as_ref().map(|text| here.text(text)).map(owned),
        ),
        ("indicator-fact-direction", Some(direction(subject))),
        ("indicator-fact-unit", Some(words::unit_name(here, subject.unit()))),
        ("indicator-fact-survey", survey.map(owned)),
        ("indicator-fact-kind", Some(meaning(here, indicator.kind))),
        (
            "indicator-fact-counting",
            indicator.reference.then(|| here.say("indicator-meaning-reference")),
        ),
    ];
    let told = all.into_iter().filter_map(|(key, meaning)| Some((key, meaning?)));
    told.map(|(key, meaning)| Fact {
        word: here.say(key),
        meaning: Link::words(meaning),
    })
    .collect()
}

/// Which way is better; the target says so, or nobody does.
fn direction(subject: &Subject<'_, '_>) -> String {
    let key = match subject.target().and_then(crate::model::target::Target::direction) {
        Some(Direction::Up) => "indicator-up",
        Some(Direction::Down) => "indicator-down",
        None => "indicator-no-direction",
    };
    subject.here.say(key)
}

/// What kind of indicator it is.
pub fn kind(here: &Here<'_>, kind: IndicatorKind) -> String {
    here.say(match kind {
        IndicatorKind::Outcome => "indicator-outcome",
        IndicatorKind::Process => "indicator-process",
        IndicatorKind::Reform => "indicator-reform",
    })
}

/// The kind, and what that means.
fn meaning(here: &Here<'_>, kind: IndicatorKind) -> String {
    here.say(match kind {
        IndicatorKind::Outcome => "indicator-meaning-outcome",
        IndicatorKind::Process => "indicator-meaning-process",
        IndicatorKind::Reform => "indicator-meaning-reform",
    })
}
