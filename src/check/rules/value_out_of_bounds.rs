//! A value beyond what its unit allows: a percentage over 100, a count below zero, more decimals than are measured.

use super::Scope;
use crate::check::walk::{measured, values};
use crate::finding::Finding;
use crate::lang::Lang::{En, Ja};
use crate::model::unit::{Measure, Unit};
use crate::number::{Decimal, decimal};
use crate::source::Place;

pub const CODE: &str = "value-out-of-bounds";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (unit, node) in measured(scope) {
        for value in values(node) {
            let number = value.text().and_then(decimal::parse);
            findings.extend(number.and_then(|number| beyond(number, unit, value.place)));
        }
    }
}

fn beyond(number: Decimal, unit: &Unit, place: Place) -> Option<Finding> {
    let Measure::Number { min, max, decimals, .. } = &unit.measure else {
        return None;
    };
    let (ja, en) = (unit.name.get(Ja), unit.name.get(En));
    let (ja, en) = match (min, max, decimals) {
        (_, Some(max), _) if number > *max => (
            format!("`{number}` は単位「{ja}」の上限 {max} を超えています"),
            format!("`{number}` is more than {max}, the most that the unit “{en}” allows"),
        ),
        (Some(min), _, _) if number < *min => (
            format!("`{number}` は単位「{ja}」の下限 {min} を下回っています"),
            format!("`{number}` is less than {min}, the least that the unit “{en}” allows"),
        ),
        (_, _, Some(decimals)) if number.normalize().scale() > *decimals => (
            format!("`{number}` は単位「{ja}」の小数の桁数 {decimals} を超えています"),
            format!("`{number}` has more decimals than the unit “{en}” allows ({decimals})"),
        ),
        _ => return None,
    };
    Some(Finding::error(CODE, place, ja, en).help(
        "値を確かめるか、範囲の違う単位を選んでください",
        "check the value, or choose a unit with other bounds",
    ))
}
