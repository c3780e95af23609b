//! Parts of a figure whose sum is neither the target, nor the forecast, nor a result, beyond what rounding explains.
//! Only values of a measuring unit are rounded, money or percent; people and cases are counted.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::finding::Finding;
use crate::model::indicator::{Indicator, Value};
use crate::model::unit::Measure;
use crate::number::{Decimal, decimal};

pub const CODE: &str = "parts-do-not-add-up";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let whole = |indicator: &&Indicator| !indicator.parts.is_empty() && scope.is_complete(indicator.id.place.source);
    for indicator in all_indicators(scope.plans).filter(whole) {
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
        let slack = slack(scope, indicator);
        if stated.is_empty() || stated.iter().any(|figure| (*figure - sum).abs() <= slack) {
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

/// How far the sum may be off: half of the last digit for each part and for the figure itself.
fn slack(scope: &Scope<'_>, indicator: &Indicator) -> Decimal {
    let unit = scope.plans.schema.units.get(&indicator.unit.value);
    let Some(Measure::Number { decimals, yen, .. }) = unit.map(|unit| &unit.measure) else {
        return Decimal::ZERO;
    };
    let rounded = yen.is_some_and(|yen| yen > 1) || decimals.is_some_and(|decimals| decimals > 0);
    if !rounded {
        return Decimal::ZERO;
    }
    let coarsest = indicator.parts.iter().map(|part| part.value.scale()).min().unwrap_or(0);
    let half = Decimal::new(5, coarsest + 1);
    Decimal::from(indicator.parts.len() + 1) * half
}
