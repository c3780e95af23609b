//! The city's indicator schema: units, scales, surveys, pillars and forms.

use std::collections::BTreeMap;

use super::read::{flag, number, whole, words};
use super::{Pairs, method};
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::asks::{Ask, Asks, Line};
use crate::model::form::{Form, Level, ProgressRule, SectionRule};
use crate::model::plans::Schema;
use crate::model::scale::{Axis, Scale};
use crate::model::stage::Stage;
use crate::model::state::State;
use crate::model::unit::{Measure, Unit};
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// Reads every file below `content/schema/`.
pub fn lower(pairs: &Pairs<'_>) -> Schema {
    let entries = |kind: &Kind| pairs.get(kind).map(|pair| pair.own.head.entries()).unwrap_or_default();
    let named = |kind: &Kind, key: &str| -> BTreeMap<String, Localized<String>> {
        entries(kind)
            .iter()
            .map(|(id, node)| (id.value.clone(), words(node.get(key))))
            .collect()
    };
    let forms = pairs.iter().filter_map(|(kind, pair)| match kind {
        Kind::Form(id) => Some((id.clone(), form(id, &pair.own.head, pair.place()))),
        _ => None,
    });
    Schema {
        units: entries(&Kind::Units)
            .iter()
            .map(|(id, node)| (id.value.clone(), unit(&id.value, node)))
            .collect(),
        scales: entries(&Kind::Scales)
            .iter()
            .map(|(id, node)| (id.value.clone(), scale(&id.value, node)))
            .collect(),
        forms: forms.collect(),
        surveys: named(&Kind::Surveys, "name"),
        pillars: named(&Kind::Pillars, "words"),
    }
}

fn unit(id: &str, node: &Node) -> Unit {
    let grades = node.get("grades").map(Node::items).unwrap_or_default();
    let measure = if flag(node, "deed") {
        Measure::Deed
    } else if grades.is_empty() {
        let write = node.get("write");
        let bound = |key: &str| node.get("bounds").and_then(|bounds| bounds.get(key)).and_then(number);
        let one = write.and_then(|write| write.get("one")).and_then(Node::text);
        let pattern = words(write);
        Measure::Number {
            one: one.map(|one| Localized::say(pattern.get(crate::lang::Lang::Ja).clone(), one)),
            pattern,
            min: bound("min"),
            max: bound("max"),
            decimals: whole(node, "decimals"),
            yen: whole(node, "yen"),
        }
    } else {
        let grade = |node: &Node| Some((node.get("id")?.text()?.to_owned(), words(node.get("words"))));
        Measure::Grade(grades.iter().filter_map(grade).collect())
    };
    Unit {
        id: id.to_owned(),
        name: words(node.get("name")),
        measure,
    }
}

fn scale(id: &str, node: &Node) -> Scale {
    let entries = |key: &str| node.get(key).map(Node::entries).unwrap_or_default();
    let axis = |id: &str, node: &Node| Axis {
        id: id.to_owned(),
        name: words(node.get("name")),
        ratings: node
            .get("ratings")
            .map(Node::entries)
            .unwrap_or_default()
            .iter()
            .map(|(code, rating)| (code.value.clone(), words(rating.get("words"))))
            .collect(),
    };
    Scale {
        id: id.to_owned(),
        name: words(node.get("name")),
        axes: entries("axes").iter().map(|(id, node)| axis(&id.value, node)).collect(),
        states: node
            .get("states")
            .map(Node::items)
            .unwrap_or_default()
            .iter()
            .filter_map(state)
            .collect(),
    }
}

/// `{ outlook: expected, progress: on-schedule, state: on-track }`
fn state(node: &Node) -> Option<(Vec<(String, String)>, State)> {
    let state = node.get("state").and_then(Node::text).and_then(State::from_key)?;
    let asked = node.entries().iter().filter(|(axis, _)| axis.value != "state");
    let asked = asked.filter_map(|(axis, rating)| Some((axis.value.clone(), rating.text()?.to_owned())));
    Some((asked.collect(), state))
}

fn form(id: &str, node: &Node, place: Place) -> Form {
    let year = |key: &str| node.get("years")?.get(key)?.text().and_then(FiscalYear::parse);
    let items = |key: &str| node.get(key).map(Node::items).unwrap_or_default();
    let levels = items("levels");
    let level = |node: &Node| Level::ALL.into_iter().find(|level| node.text() == Some(level.key()));
    let entries = |key: &str| node.get(key).map(Node::entries).unwrap_or_default();
    let sections = |node: &Node| node.items().iter().filter_map(section).collect();
    Form {
        id: id.to_owned(),
        name: words(node.get("name")),
        from: year("from").unwrap_or(FiscalYear::FIRST),
        to: year("to").unwrap_or(FiscalYear::FIRST),
        money_unit: node.get("money-unit").and_then(Node::spanned),
        stages: items("stages").iter().filter_map(stage).collect(),
        levels: levels.iter().filter_map(level).collect(),
        gaps: flag(node, "gaps"),
        target_years: whole(node, "target-years"),
        asks: asks(node.get("asks").map(Node::entries).unwrap_or_default()),
        scales: entries("scales")
            .iter()
            .filter_map(|(at, scale)| Some((at.value.clone(), scale.spanned()?)))
            .collect(),
        sections: entries("sections")
            .iter()
            .map(|(kind, list)| (kind.value.clone(), sections(list)))
            .collect(),
        methods: entries("methods")
            .iter()
            .filter_map(|(at, node)| {
                Some((
                    at.value.clone(),
                    method::lower(node, |reason| Some(words(Some(reason))))?,
                ))
            })
            .collect(),
        weights: entries("weights")
            .iter()
            .filter_map(|(kind, weight)| Some((kind.value.clone(), number(weight)?)))
            .collect(),
        progress: node.get("progress").map(progress),
        place,
    }
}

fn section(node: &Node) -> Option<SectionRule> {
    let at = |key: &str| node.get(key).and_then(stage);
    Some(SectionRule {
        id: node.get("id")?.text()?.into(),
        heading: words(node.get("heading")).into(),
        required: flag(node, "required"),
        required_from: at("required-from"),
        not_before: at("not-before"),
    })
}

fn stage(node: &Node) -> Option<Stage> {
    Stage::from_key(node.text()?)
}

/// By stage, then level, then field.
fn asks(stages: &[(Spanned<String>, Node)]) -> Asks {
    let mut asks = Asks::default();
    for (from, levels) in stages {
        let Some(from) = Stage::from_key(&from.value) else {
            continue;
        };
        for (level, fields) in levels.entries() {
            for (field, word) in fields.entries() {
                if let Some(ask) = word.text().and_then(Ask::from_key) {
                    asks.add(Line {
                        level: &level.value,
                        field: &field.value,
                        from,
                        ask,
                        place: field.place,
                    });
                }
            }
        }
    }
    asks
}

fn progress(node: &Node) -> ProgressRule {
    let thresholds = node.get("thresholds").map(Node::entries).unwrap_or_default();
    ProgressRule {
        thresholds: thresholds
            .iter()
            .filter_map(|(years, percent)| Some((years.value.parse().ok()?, number(percent)?)))
            .collect(),
        minimum_answers: whole(node, "minimum-answers"),
    }
}
