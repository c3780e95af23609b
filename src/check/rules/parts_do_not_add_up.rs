//! Parts of a figure whose sum is neither the target, nor the forecast, nor a result.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::finding::Finding;
use crate::model::indicator::Value;
use crate::number::{Decimal, decimal};

pub const CODE: &str = "parts-do-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans).filter(|indicator| !indicator.parts.is_empty()) {
        let sum: Decimal = indicator.parts.iter().map(|part| part.value).sum();
        let target = indicator.target.as_ref().and_then(|target| target.goal.level());
        let results = indicator
            .results
            .values()
            .filter_map(|measured| measured.value.given())
            .filter_map(Value::number);
        let stated: Vec<Decimal> = target
            .into_iter()
            .chain(indicator.forecast.values().copied())
            .chain(results)
            .collect();
        if stated.contains(&sum) {
            continue;
        }
        let figures: Vec<String> = stated.iter().map(|figure| decimal::grouped(*figure)).collect();
        let sum = decimal::grouped(sum);
        findings.push(
            Finding::warning(
                CODE,
                indicator.parts_place.unwrap_or(indicator.id.place),
                format!(
                    "内訳の合計 {sum} は、示された額（{}）のどれとも一致しません",
                    figures.join("、")
                ),
                format!(
                    "the parts come to {sum}, which is none of the figures stated ({})",
                    figures.join("; ")
                ),
            )
            .help(
                "内訳を確かめ、出典のとおりなら理由を付けて `acknowledge` に書いてください",
                "check the parts; if the source has it so, say so under `acknowledge` with a reason",
            ),
        );
    }
}
