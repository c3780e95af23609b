//! A target that its baseline, or the last value before the plan's year, meets already: it asks for no more than there was,
//! or it stands on the wrong side of that value. A target to be held in every year may be met from the beginning.

use super::Scope;
use crate::check::walk::indicators;
use crate::check::word::in_indicator;
use crate::evaluate::target::{Verdict, verdict};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::few::Years;
use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::target::{Due, Goal};
use crate::number::FiscalYear;
use crate::source::Place;

pub const CODE: &str = "target-already-met";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for plan in &scope.plans.plans {
        for indicator in indicators(plan).filter(|indicator| !indicator.reference) {
            let Some(target) = &indicator.target else { continue };
            let Some(Due::By(due)) = target.due.filter(|due| due.year() >= plan.year) else {
                continue;
            };
            if !sets_a_level(&target.goal) {
                continue;
            }
            let unit = scope.plans.schema.units.get(&indicator.unit.value);
            let meets = |start: &Start| {
                let results = start.results(indicator);
                start.year < due && verdict(target, &results, start.year, unit) == Verdict::Met
            };
            if let Some(start) = starts(scope, plan, indicator).into_iter().find(meets) {
                findings.push(met(target.place, &start));
            }
        }
    }
}

/// Where an indicator stood when its target was set.
struct Start {
    year: FiscalYear,
    value: Value,
    place: Place,
    /// Whether the target names it as its baseline.
    declared: bool,
}

impl Start {
    /// The results as they were then.
    fn results(&self, indicator: &Indicator) -> Years<Measured> {
        let mut results = indicator.results.clone();
        let measured = Measured {
            value: Entry::Given(self.value.clone()),
            rated: None,
            answers: None,
            note: None,
            place: self.place,
        };
        results.insert(self.year, measured);
        results
    }
}

/// The baseline that the target names, and the last value before the plan's year.
fn starts(scope: &Scope<'_>, plan: &Plan, indicator: &Indicator) -> Vec<Start> {
    let baseline = indicator.target.as_ref().and_then(|target| target.baseline.as_ref());
    let declared = baseline.map(|baseline| Start {
        year: baseline.year,
        value: Value::Number(baseline.value),
        place: in_indicator(scope, indicator, &["target", "baseline", "value"]),
        declared: true,
    });
    let mut before = indicator.results.range(..plan.year).rev();
    let last = before.find_map(|(year, measured)| {
        Some(Start {
            year: *year,
            value: measured.value.given()?.clone(),
            place: measured.place,
            declared: false,
        })
    });
    declared.into_iter().chain(last).collect()
}

fn met(target: Place, start: &Start) -> Finding {
    let value = match &start.value {
        Value::Number(number) => number.to_string(),
        Value::Grade(grade) => grade.clone(),
    };
    let (year_ja, year_en) = (start.year.short(Ja), start.year.short(En));
    let ((what_ja, what_en), (also_ja, also_en)) = if start.declared {
        (("基準値", "baseline"), ("基準値", "the baseline"))
    } else {
        (("実績", "result"), ("前の実績", "the earlier result"))
    };
    Finding::warning(
        CODE,
        target,
        format!("{year_ja}の{what_ja} {value} が、すでにこの目標を満たしています"),
        format!("the {what_en} of {year_en}, {value}, meets this target already"),
    )
    .also(start.place, also_ja, also_en)
    .help(
        "`at_least` と `at_most` の取り違えでなければ、目標を上げるか、毎年度保つ目標として `every-year-until` で書いてください",
        "unless `at_least` and `at_most` are mixed up, ask for more, or write it as a level to hold with `every-year-until`",
    )
}

/// Goals that ask for a level to be reached; "no worse than last year" and deeds ask for none.
fn sets_a_level(goal: &Goal) -> bool {
    match goal {
        Goal::AtLeast(_) | Goal::AtMost(_) | Goal::All(_) => true,
        Goal::AllOf(goals) => goals.iter().all(sets_a_level),
        _ => false,
    }
}
