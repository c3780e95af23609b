//! A milestone that does not lie on the way to its target: after the deadline, beyond the target, or a step back.

use super::Scope;
use crate::check::walk::all_indicators;
use crate::check::word::in_indicator;
use crate::finding::Finding;
use crate::model::indicator::{Indicator, Value};
use crate::model::target::{Direction, Target};
use crate::number::{Decimal, FiscalYear};

pub const CODE: &str = "milestone-off-course";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for indicator in all_indicators(scope.plans) {
        let Some(target) = &indicator.target else { continue };
        for (year, why) in off_course(target) {
            findings.push(finding(scope, indicator, year, why));
        }
    }
}

/// Why a milestone is off course, in Japanese and in English.
type Why = (String, String);

fn off_course(target: &Target) -> Vec<(FiscalYear, Why)> {
    let mut odd = Vec::new();
    let mut before: Option<Decimal> = None;
    for (year, value) in &target.milestones {
        if let Some(due) = target.due.map(crate::model::target::Due::year).filter(|due| year > due) {
            odd.push((
                *year,
                (
                    format!("期限の{due}年度より後です"),
                    format!("is after the deadline, FY{due}"),
                ),
            ));
        }
        let Some(value) = Value::number(value) else { continue };
        let Some(direction) = target.direction() else { continue };
        let worse = |a: Decimal, b: Decimal| match direction {
            Direction::Up => a < b,
            Direction::Down => a > b,
        };
        if let Some(level) = target.goal.level().filter(|level| worse(*level, value)) {
            odd.push((
                *year,
                (
                    format!("目標 {level} を越えています"),
                    format!("goes beyond the target, {level}"),
                ),
            ));
        }
        if let Some(before) = before.filter(|before| worse(value, *before)) {
            odd.push((
                *year,
                (
                    format!("その前の {before} より後戻りしています"),
                    format!("steps back from the {before} before it"),
                ),
            ));
        }
        before = Some(value);
    }
    odd
}

fn finding(scope: &Scope<'_>, indicator: &Indicator, year: FiscalYear, (ja, en): Why) -> Finding {
    let place = in_indicator(scope, indicator, &["target", "milestones", &year.to_string()]);
    Finding::warning(
        CODE,
        place,
        format!("{year}年度の途中の目標が{ja}"),
        format!("the milestone of FY{year} {en}"),
    )
    .help("年度と値を確かめてください", "check its year and its value")
}
