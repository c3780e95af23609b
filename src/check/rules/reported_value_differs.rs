//! A value that a ward reports for the framework and that its own plan states otherwise.

use super::Scope;
use crate::check::walk::indicators;
use crate::finding::Finding;
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::ward_report::{Reported, WardReport};

pub const CODE: &str = "reported-value-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for report in &scope.plans.ward_reports {
        for reported in report.indicators.values() {
            let stated = stated(scope, report, reported);
            let own = reported
                .measured
                .as_ref()
                .and_then(|own| Some((own, own.value.given()?)));
            let (Some((own, value)), Some((plan, stated))) = (own, stated) else {
                continue;
            };
            if *value != stated {
                let (value, stated) = (word(value), word(&stated));
                findings.push(
                    Finding::warning(
                        CODE,
                        own.place,
                        format!("{}年度の値は {value} ですが、{plan} では {stated} です", report.year),
                        format!("the value of FY{} is {value}, but {stated} in {plan}", report.year),
                    )
                    .help(
                        "どちらが正しいか確かめ、片方を直すか、ここの値を消してください",
                        "check which is right and correct the other, or leave the value out here",
                    ),
                );
            }
        }
    }
}

/// What the ward's newest plan states for the same indicator and year, and where.
fn stated(scope: &Scope<'_>, report: &WardReport, reported: &Reported) -> Option<(String, Value)> {
    let measures = |one: &&Indicator| one.measures.as_ref().is_some_and(|id| id.value == reported.id.value);
    let value = |measured: &Measured| measured.value.given().cloned();
    let plans: Vec<_> = scope.plans.plans_of(&report.ward).collect();
    plans.into_iter().rev().find_map(|plan| {
        let mut same = indicators(plan).filter(measures);
        let result = same.find_map(|one| value(one.results.get(&report.year)?))?;
        Some((scope.sources.get(plan.place.source).path.clone(), result))
    })
}

fn word(value: &Value) -> String {
    match value {
        Value::Number(number) => number.to_string(),
        Value::Grade(grade) => grade.clone(),
    }
}
