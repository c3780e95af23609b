//! A weight by which nothing could be weighed: zero, less than zero, or beyond a million.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::{forms, indicator_node};
use crate::document::node::Node;
use crate::finding::Finding;
use crate::number::{Decimal, decimal};

pub const CODE: &str = "weight-out-of-range";

/// The heaviest: with it, the weights of any plan have an exact sum.
const MOST: Decimal = Decimal::from_parts(1_000_000, 0, 0, false, 0);

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, form) in forms(scope) {
        let weights = form.get("weights").map(Node::entries).unwrap_or_default();
        for (_, weight) in weights {
            judge(weight, findings);
        }
    }
    for indicator in all_indicators(scope.plans) {
        if let Some(weight) = indicator_node(scope, indicator).and_then(|node| node.get("weight")) {
            judge(weight, findings);
        }
    }
}

fn judge(weight: &Node, findings: &mut Vec<Finding>) {
    let Some(number) = weight.text().and_then(decimal::parse) else {
        return;
    };
    let (ja, en) = if number <= Decimal::ZERO {
        (
            format!("重み {number} が0より大きくありません"),
            format!("the weight {number} is not more than 0"),
        )
    } else if number > MOST {
        (
            format!("重み {number} が1000000より大きい値です"),
            format!("the weight {number} is more than 1000000"),
        )
    } else {
        return;
    };
    findings.push(Finding::error(CODE, weight.place, ja, en).help(
        "`1` や `0.5` のような値にしてください。集計に入れない指標には `reference: true` と書きます",
        "give a value such as `1` or `0.5`; an indicator that is not to be counted has `reference: true`",
    ));
}
