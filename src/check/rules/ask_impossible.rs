//! A form that asks for what it has no level, no scale or no unit for, or for a section before it may be written.

use super::Scope;
use crate::check::word::forms;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::asks::{Ask, Line};
use crate::model::form::{Form, Level};
use crate::model::stage::Stage;
use crate::source::Place;

pub const CODE: &str = "ask-impossible";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for form in scope.plans.schema.forms.values() {
        for line in form.asks.lines().filter(|line| line.ask == Ask::Required) {
            findings.extend(without_ground(form, line));
        }
    }
    for (_, form) in forms(scope) {
        let kinds = form.get("sections").map(Node::entries).unwrap_or_default();
        for section in kinds.iter().flat_map(|(_, sections)| sections.items()) {
            findings.extend(asked_too_soon(section));
        }
    }
}

fn without_ground(form: &Form, line: Line<'_>) -> Option<Finding> {
    let Line {
        level, field, place, ..
    } = line;
    let scale = match (level, field) {
        ("indicator" | "outcome-indicator" | "process-indicator", "rated") => Some("indicator".to_owned()),
        (_, "mid-year" | "year-end") => Some(format!("{level}-{field}")),
        _ => None,
    };
    let has_level = match level {
        "issue" => form.levels.contains(&Level::Issue),
        "strategy" => form.levels.contains(&Level::Strategy),
        "initiative" => form.levels.contains(&Level::Initiative),
        _ => true,
    };
    if !has_level {
        return Some(impossible(
            place,
            (&format!("`levels` の `{level}`"), &format!("`{level}` under `levels`")),
        ));
    }
    if let Some(scale) = scale.filter(|scale| !form.scales.contains_key(scale)) {
        return Some(impossible(
            place,
            (&format!("`scales` の `{scale}`"), &format!("`{scale}` under `scales`")),
        ));
    }
    let needs_unit = field == "budget" && form.money_unit.is_none();
    needs_unit.then(|| impossible(place, ("`money-unit`", "`money-unit`")))
}

fn impossible(place: Place, (ja, en): (&str, &str)) -> Finding {
    Finding::error(
        CODE,
        place,
        format!("これを求めるには、{ja} が要ります"),
        format!("this can't be asked without {en}"),
    )
    .help(
        format!("様式に {ja} を書き足すか、この行を消してください"),
        format!("add {en} to the form, or remove this line"),
    )
}

fn asked_too_soon(section: &Node) -> Option<Finding> {
    let stage = |key| section.get(key).and_then(Node::text).and_then(Stage::from_key);
    let always = section.get("required").and_then(Node::text) == Some("true");
    let required = stage("required-from").or_else(|| always.then_some(Stage::Outline))?;
    let not_before = stage("not-before").filter(|not_before| required < *not_before)?;
    let place = section.get("not-before")?.place;
    let key = not_before.key();
    let finding = Finding::error(
        CODE,
        place,
        format!("`{key}` より前には書けない見出しが、その前から必須になっています"),
        format!("the section is required before `{key}`, when it may not be written yet"),
    );
    Some(finding.help(
        format!("`required-from: {key}` と書いてください"),
        format!("write `required-from: {key}`"),
    ))
}
