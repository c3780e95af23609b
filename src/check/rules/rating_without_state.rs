//! Ratings of a scale that stand for no public state: a page could not say how such an item stands.

use super::Scope;
use crate::check::word::schema_key;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::model::scale::Scale;

pub const CODE: &str = "rating-without-state";

/// A scale with more pairs of ratings than this is no scale that people rate on.
const MOST: usize = 1000;

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for scale in scope.plans.schema.scales.values() {
        for ratings in pairs(scale) {
            if scale.state(&ratings).is_some() {
                continue;
            }
            let words: Vec<String> = ratings
                .iter()
                .map(|(axis, rating)| format!("{axis}: {rating}"))
                .collect();
            let words = words.join(", ");
            findings.push(
                Finding::error(
                    CODE,
                    schema_key(scope, &Kind::Scales, &scale.id),
                    format!("評価 `{words}` がどの状態を表すか決まっていません"),
                    format!("the rating `{words}` stands for no public state"),
                )
                .help(
                    format!("`states` に `- {{ {words}, state: … }}` を書き足してください"),
                    format!("add `- {{ {words}, state: … }}` under `states`"),
                ),
            );
        }
    }
}

/// Every way to rate on a scale: one rating on each axis.
fn pairs(scale: &Scale) -> Vec<Vec<(&str, &str)>> {
    let mut ways: Vec<Vec<(&str, &str)>> = vec![Vec::new()];
    for axis in &scale.axes {
        if ways.len() * axis.ratings.len() > MOST {
            return Vec::new();
        }
        ways = ways
            .iter()
            .flat_map(|way| {
                axis.ratings.iter().map(move |(rating, _)| {
                    let mut way = way.clone();
                    way.push((axis.id.as_str(), rating.as_str()));
                    way
                })
            })
            .collect();
    }
    ways.retain(|way| !way.is_empty());
    ways
}
