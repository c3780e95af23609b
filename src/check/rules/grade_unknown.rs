//! A word where the unit wants a number, or a grade that the unit does not have.

use super::Scope;
use crate::check::walk::{measured, values};
use crate::document::address::is_id;
use crate::finding::{Finding, likely};
use crate::model::unit::{Measure, Unit};
use crate::number::decimal;
use crate::source::Place;

pub const CODE: &str = "grade-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (unit, node) in measured(scope) {
        for value in values(node) {
            if let Some(word) = value.text() {
                findings.extend(odd(word, unit, value.place));
            }
        }
    }
}

/// A text that is neither number nor id was found by the schema's table.
fn odd(word: &str, unit: &Unit, place: Place) -> Option<Finding> {
    let is_number = decimal::parse(word).is_some();
    let is_id = |word: &str| is_id(word) && word.starts_with(|c: char| c.is_ascii_lowercase());
    match &unit.measure {
        Measure::Number { .. } if !is_number && is_id(word) => Some(
            Finding::error(
                CODE,
                place,
                format!("単位 `{}` の値に `{word}` は書けません", unit.id),
                format!("`{word}` can't be a value in the unit `{}`", unit.id),
            )
            .help("半角の数を書いてください", "write a plain number"),
        ),
        Measure::Grade(_) | Measure::Deed if is_number => Some(numbered(word, unit, place)),
        Measure::Grade(grades) if is_id(word) && unit.rank(word).is_none() => {
            let known: Vec<&str> = grades.iter().map(|(id, _)| id.as_str()).collect();
            Some(unknown(word, unit, &known, place))
        }
        _ => None,
    }
}

fn numbered(number: &str, unit: &Unit, place: Place) -> Finding {
    Finding::error(
        CODE,
        place,
        format!("単位 `{}` の値に数 `{number}` は書けません", unit.id),
        format!("the number `{number}` can't be a value in the unit `{}`", unit.id),
    )
    .help(
        "単位を数の単位に変えるか、段階の識別子を書いてください",
        "choose a unit of numbers, or write the id of a grade",
    )
}

fn unknown(grade: &str, unit: &Unit, known: &[&str], place: Place) -> Finding {
    let finding = Finding::error(
        CODE,
        place,
        format!("単位 `{}` に段階 `{grade}` はありません", unit.id),
        format!("the unit `{}` has no grade `{grade}`", unit.id),
    );
    if let Some(meant) = likely(grade, known.iter().copied()) {
        return finding.perhaps(meant);
    }
    let all: Vec<String> = known.iter().map(|grade| format!("`{grade}`")).collect();
    finding.help(
        format!("書ける段階：{}", all.join("、")),
        format!("write one of {}", all.join(", ")),
    )
}
