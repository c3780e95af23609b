//! A result of the plan's year that reaches the withdrawal criterion: by the plan's own words, the work is to be
//! stopped or rebuilt.

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::indicator::{Value, Withdrawal};

pub const CODE: &str = "withdrawal-reached";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for indicator in indicators(plan).filter(|indicator| !indicator.reference) {
            let result = indicator.results.get(&plan.year).and_then(|m| m.value.given());
            let (Some(result), Some(withdrawal)) = (result.and_then(Value::number), indicator.withdrawal) else {
                continue;
            };
            let (reached, ja, en) = match withdrawal {
                Withdrawal::Below(limit) => (result < limit, format!("{limit} を下回り"), format!("below {limit}")),
                Withdrawal::Above(limit) => (result > limit, format!("{limit} を上回り"), format!("above {limit}")),
            };
            if !reached {
                continue;
            }
            findings.push(
                Finding::warning(
                    CODE,
                    in_indicator(scope, indicator, &["results", &plan.year.to_string(), "value"]),
                    format!("実績 {result} は撤退・再構築基準 {ja}、取組の撤退か再構築が必要です"),
                    format!("the result {result} is {en}, the withdrawal criterion: the work is to be stopped or rebuilt"),
                )
                .also(
                    in_indicator(scope, indicator, &["withdraw"]),
                    "撤退・再構築基準",
                    "the withdrawal criterion",
                )
                .help(
                    "値が正しければ、本文に今後の対応を書き、`acknowledge` にその旨を書いてください",
                    "if the value is right, say in the text what becomes of the work, and acknowledge this with a reason",
                ),
            );
        }
    }
}
