//! A target that promises nothing: it has no goal, or no way is better.

use super::Scope;
use crate::check::walk::indicators;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::target::Goal;

pub const CODE: &str = "target-empty";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let heads = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
        .map(|document| &document.head);
    for node in heads.filter_map(|head| head.get("indicators")).flat_map(Node::items) {
        let Some(target) = node.get("target").filter(|target| target.is_map()) else {
            continue;
        };
        let goals = [
            "at_least",
            "at_most",
            "all",
            "no-worse-than",
            "change",
            "deed",
            "all-of",
        ];
        if !goals.iter().any(|goal| target.get(goal).is_some()) {
            findings.push(
                Finding::error(CODE, target.place, "目標の内容がありません", "the target says no goal").help(
                    "`at_least: …` などを書いてください",
                    "write `at_least: …`, `at_most: …`, `deed: …` or another goal",
                ),
            );
        }
    }
    for indicator in scope.plans.plans.iter().flat_map(indicators) {
        let Some(target) = &indicator.target else { continue };
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

fn undirected(goal: &Goal) -> bool {
    match goal {
        Goal::NoWorseThanPreviousYear(direction) => direction.is_none(),
        Goal::AllOf(goals) => goals.iter().any(undirected),
        _ => false,
    }
}
