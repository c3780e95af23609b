//! A method: its word alone, or a map with what it is told.

use super::read::number;
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::method::{MethodKind, MethodRule};
use crate::model::target::Direction;

/// Reads a method; none where its word is unknown, which was reported.
pub fn lower(node: &Node, reason: impl FnOnce(&Node) -> Option<Localized<String>>) -> Option<MethodRule> {
    let word = node.get("method").unwrap_or(node);
    let kind = word.text().and_then(MethodKind::from_key)?;
    let thresholds = node.get("thresholds").map(Node::entries).unwrap_or_default();
    let limits: Vec<_> = (node.get("limits").map(Node::items).unwrap_or_default().iter())
        .filter_map(number)
        .collect();
    Some(MethodRule {
        thresholds: thresholds
            .iter()
            .filter_map(|(years, percent)| Some((years.value.parse().ok()?, number(percent)?)))
            .collect(),
        limits: limits.try_into().ok(),
        direction: node.get("direction").and_then(Node::text).and_then(direction),
        reason: node.get("reason").and_then(reason),
        ..MethodRule::plain(kind, word.place)
    })
}

fn direction(word: &str) -> Option<Direction> {
    match word {
        "up" => Some(Direction::Up),
        "down" => Some(Direction::Down),
        _ => None,
    }
}
