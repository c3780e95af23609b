//! A Sustainable Development Goal that an issue names twice.

use super::Scope;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "sdg-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let goals = document.head.get("sdgs").map(Node::items).unwrap_or_default();
        for (index, goal) in goals.iter().enumerate() {
            let Some(first) = goals[..index].iter().find(|earlier| earlier.text() == goal.text()) else {
                continue;
            };
            let number = goal.text().unwrap_or_default();
            findings.push(
                Finding::error(
                    CODE,
                    goal.place,
                    format!("SDGsのゴール `{number}` が2回あります"),
                    format!("the goal `{number}` is named twice"),
                )
                .also(first.place, "最初の記載", "named here first")
                .help("どちらかを消してください", "remove one of them"),
            );
        }
    }
}
