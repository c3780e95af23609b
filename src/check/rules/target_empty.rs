//! A target that promises nothing: it has no goal, or no way is better.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::document::node::Node;
use crate::finding::{Finding, likely};
use crate::model::target::Goal;
use crate::schema::target_keys;
use crate::source::Place;

pub const CODE: &str = "target-empty";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let heads = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
        .map(|document| &document.head);
    for node in heads.filter_map(|head| head.get("indicators")).flat_map(Node::items) {
        if let Some(target) = node.get("target").filter(|target| target.is_map()) {
            findings.extend(without_goal(target).into_iter().map(|node| no_goal(node.place)));
        }
    }
    let frameworks = scope
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators);
    let targets = all_indicators(scope.plans)
        .filter_map(|indicator| indicator.target.as_ref())
        .chain(frameworks.filter_map(|indicator| indicator.target.as_ref()));
    for target in targets {
        if undirected(&target.goal) {
            findings.push(
                Finding::error(
                    CODE,
                    target.place,
                    "前年度の実績と比べる目標に、良い方向がありません",
                    "a target against the previous year does not say which way is better",
                )
                .help(
                    "`direction: up` か `direction: down` を書き足してください",
                    "add `direction: up` or `direction: down`",
                ),
            );
        }
    }
}

/// Every goal a target can name by itself.
const GOALS: [&str; 6] = ["at_least", "at_most", "all", "no-worse-than", "change", "deed"];

/// The target, or those of its several goals, that name none.
fn without_goal(target: &Node) -> Vec<&Node> {
    let several = target.get("all-of").map(Node::items).unwrap_or_default();
    // A misspelt one is found as a field that nobody knows.
    let is_known = |key: &str| target_keys().any(|known| known == key);
    let is_goal = |key: &str| GOALS.contains(&key) || (!is_known(key) && likely(key, GOALS).is_some());
    let own = target.entries().iter().any(|(key, _)| is_goal(&key.value));
    if !own && several.is_empty() {
        return vec![target];
    }
    several
        .iter()
        .filter(|node| node.is_map())
        .flat_map(without_goal)
        .collect()
}

fn no_goal(place: Place) -> Finding {
    Finding::error(CODE, place, "目標の内容がありません", "the target says no goal").help(
        "`at_least: …`、`at_most: …`、`deed: …` などを書いてください",
        "write `at_least: …`, `at_most: …`, `deed: …` or another goal",
    )
}

fn undirected(goal: &Goal) -> bool {
    match goal {
        Goal::NoWorseThanPreviousYear(direction) => direction.is_none(),
        Goal::AllOf(goals) => goals.iter().any(undirected),
        _ => false,
    }
}
