//! A line under `states` of a scale that names an axis or a rating which the scale lacks, or no public state.

use super::Scope;
use crate::check::word::schema_entries;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::{Finding, likely};
use crate::model::scale::Scale;
use crate::model::state::State;
use crate::source::Spanned;

pub const CODE: &str = "state-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (id, node) in schema_entries(scope, &Kind::Scales) {
        let Some(scale) = scope.plans.schema.scales.get(&id.value) else {
            continue;
        };
        let lines = node.get("states").map(Node::items).unwrap_or_default();
        for line in lines {
            for (key, value) in line.entries() {
                findings.extend(odd(scale, key, value));
            }
            if line.is_map() && line.get("state").is_none() {
                findings.push(
                    Finding::error(
                        CODE,
                        line.place,
                        "この行に公表する状態 `state` がありません",
                        "this line names no public `state`",
                    )
                    .help(
                        format!("`state: …` を書き足してください（{}）", states().join("、")),
                        format!("add `state: …`, one of {}", states().join(", ")),
                    ),
                );
            }
        }
    }
}

fn states() -> Vec<&'static str> {
    State::ALL.iter().map(|state| state.key()).collect()
}

fn odd(scale: &Scale, key: &Spanned<String>, value: &Node) -> Option<Finding> {
    let word = value.text()?;
    if key.value == "state" {
        let known = State::from_key(word).is_some();
        return (!known).then(|| unknown(("公表する状態", "public state"), word, value.place, &states()));
    }
    let Some(axis) = scale.axis(&key.value) else {
        let axes: Vec<&str> = scale.axes.iter().map(|axis| axis.id.as_str()).collect();
        return Some(unknown(
            ("この尺度の軸", "axis of this scale"),
            &key.value,
            key.place,
            &axes,
        ));
    };
    let ratings: Vec<&str> = axis.ratings.iter().map(|(rating, _)| rating.as_str()).collect();
    let known = ratings.contains(&word);
    (!known).then(|| unknown(("この軸の評価", "rating of this axis"), word, value.place, &ratings))
}

fn unknown(what: (&str, &str), word: &str, place: crate::source::Place, known: &[&str]) -> Finding {
    let finding = Finding::error(
        CODE,
        place,
        format!("`{word}` は{}にありません", what.0),
        format!("`{word}` is no {}", what.1),
    );
    match likely(word, known.iter().copied()) {
        Some(meant) => finding.perhaps(meant),
        None => finding.help(
            format!("書ける語：{}", known.join("、")),
            format!("write one of {}", known.join(", ")),
        ),
    }
}
