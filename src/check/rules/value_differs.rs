//! A value of one year that two plans of a ward state differently, with no note on why it was corrected.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::indicator::{Indicator, Value};
use crate::model::plan::Plan;
use crate::number::FiscalYear;

pub const CODE: &str = "value-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for ward in &scope.plans.wards {
        let mut oldest_first: Vec<&Plan> = scope.plans.plans_of(&ward.id).collect();
        oldest_first.sort_by_key(|plan| plan.year);
        let mut stated: BTreeMap<(&str, FiscalYear), (&Value, &Indicator)> = BTreeMap::new();
        for indicator in oldest_first.into_iter().flat_map(indicators) {
            for (year, measured) in &indicator.results {
                let Some(value) = measured.value.given() else { continue };
                let before = stated.insert((&indicator.id.value, *year), (value, indicator));
                let same_unit = |other: &Indicator| other.unit.value == indicator.unit.value;
                let before = before.filter(|(old, other)| *old != value && same_unit(other));
                if let Some((old, other)) = before.filter(|_| measured.note.is_none()) {
                    findings.push(differs(scope, (indicator, value), (other, old), *year));
                }
            }
        }
    }
}

fn differs(scope: &Scope<'_>, now: (&Indicator, &Value), before: (&Indicator, &Value), year: FiscalYear) -> Finding {
    let path = ["results", &year.to_string(), "value"];
    let (new, old) = (words(now.1), words(before.1));
    Finding::warning(
        CODE,
        in_indicator(scope, now.0, &path),
        format!("{}の値 {new} が、前の計画の {old} と違います", year.short(Ja)),
        format!(
            "the value of {}, {new}, differs from the {old} of an earlier plan",
            year.short(En)
        ),
    )
    .also(
        in_indicator(scope, before.0, &path),
        "前の計画の値",
        "the earlier plan's value",
    )
    .help(
        format!("値をそろえるか、改めた理由を `{{ value: {new}, note: … }}` のように書いてください"),
        format!("make them the same, or say why it was corrected: `{{ value: {new}, note: … }}`"),
    )
}

fn words(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Grade(grade) => grade.clone(),
    }
}
