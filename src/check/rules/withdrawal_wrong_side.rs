//! A withdrawal criterion on the side that the target calls better: the work would be stopped for doing well.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::indicator::Withdrawal;
use crate::model::target::Direction;

pub const CODE: &str = "withdrawal-wrong-side";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        let (Some(target), Some(withdrawal)) = (&indicator.target, indicator.withdrawal) else {
            continue;
        };
        let (key, better) = match (target.direction(), withdrawal) {
            (Some(Direction::Up), Withdrawal::Above(_)) => ("below", ("多い", "more")),
            (Some(Direction::Down), Withdrawal::Below(_)) => ("above", ("少ない", "less")),
            _ => continue,
        };
        findings.push(
            Finding::error(
                CODE,
                in_indicator(scope, indicator, &["withdraw"]),
                format!("{}ほど良い目標なのに、良いときに撤退する基準になっています", better.0),
                format!(
                    "the target says that {} is better, but the work would be withdrawn for doing well",
                    better.1
                ),
            )
            .also(target.place, "目標", "the target")
            .help(format!("`{key}: …` と書いてください"), format!("write `{key}: …`")),
        );
    }
}
