//! A withdrawal criterion that asks as much as the target, or more: missing the target by a little would already mean
//! withdrawal.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::indicator::{Value, Withdrawal};
use crate::model::target::Goal;
use crate::number::Decimal;

pub const CODE: &str = "withdrawal-too-strict";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        let (Some(target), Some(withdrawal)) = (&indicator.target, indicator.withdrawal) else {
            continue;
        };
        let (limit, asked, key) = match withdrawal {
            Withdrawal::Below(limit) => (limit, at_least(&target.goal).filter(|asked| limit >= *asked), "below"),
            Withdrawal::Above(limit) => (limit, at_most(&target.goal).filter(|asked| limit <= *asked), "above"),
        };
        let Some(asked) = asked else { continue };
        findings.push(
            Finding::warning(
                CODE,
                in_indicator(scope, indicator, &["withdraw", key]),
                format!("撤退・再構築基準 {limit} が、目標 {asked} と同じか、それより厳しくなっています"),
                format!("the withdrawal criterion {limit} asks as much as the target {asked}, or more"),
            )
            .also(target.place, "目標", "the target")
            .help(
                "目標より緩い値にするか、出典のとおりなら理由を付けて `acknowledge` に書いてください",
                "make it looser than the target; if the source has it so, say so under `acknowledge` with a reason",
            ),
        );
    }
}

/// The most that the goal asks for at least.
fn at_least(goal: &Goal) -> Option<Decimal> {
    match goal {
        Goal::AtLeast(Value::Number(asked)) | Goal::All(asked) => Some(*asked),
        Goal::AllOf(goals) => goals.iter().filter_map(at_least).max(),
        _ => None,
    }
}

/// The least that the goal asks for at most.
fn at_most(goal: &Goal) -> Option<Decimal> {
    match goal {
        Goal::AtMost(Value::Number(asked)) => Some(*asked),
        Goal::AllOf(goals) => goals.iter().filter_map(at_most).min(),
        _ => None,
    }
}
