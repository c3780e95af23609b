//! A bar for each ward on one scale, with the target as a line across all of them; reference values in outline. What the
//! bars show stands beside them in words.

use serde::Serialize;

use super::Lines;
use crate::evaluate::across::Standing;
use crate::model::unit::Measure;
use crate::model::ward::Ward;
use crate::number::{Decimal, decimal};
use crate::site::parts::{Here, Link, Tag};
use crate::site::route::Route;
use crate::site::words;

/// The chart.
#[derive(Clone, Debug, Serialize)]
pub struct Bars {
    /// What it shows, as a statement.
    pub message: String,
    /// What bar, line and outline mean.
    pub note: String,
    /// Place of the target's line, 0 to 100; none where the target is no number.
    pub target: Option<String>,
    /// A ward each.
    pub rows: Vec<WardBar>,
}

/// A ward's bar.
#[derive(Clone, Debug, Serialize)]
pub struct WardBar {
    /// The ward.
    pub ward: Link,
    /// The value in its unit.
    pub value: String,
    /// How it stands.
    pub tag: Tag,
    /// Why it is not counted.
    pub reference: Option<String>,
    /// Where the bar ends, 0 to 100.
    pub end: String,
}

/// The chart; none where no ward has a number, or where one lies below zero.
pub fn of(here: &Here<'_>, lines: &Lines<'_>) -> Option<Bars> {
    let numbers: Vec<Decimal> = lines.wards.iter().filter_map(|(_, one)| one.judged()).collect();
    if numbers.is_empty() || numbers.iter().any(Decimal::is_sign_negative) {
        return None;
    }
    let one = lines.indicator;
    let sums = lines.wards.iter().any(|(_, standing)| standing.sum().is_some());
    let target = one.target.as_ref();
    let level = target.and_then(|target| target.goal.level());
    let greatest = numbers.iter().copied().chain(level).max()?;
    let end = end(here, &one.unit.value, greatest)?;
    let place = |value: Decimal| {
        decimal::percentage(value, end).map(|share| share.min(Decimal::ONE_HUNDRED).normalize().to_string())
    };
    let references = lines.wards.iter().any(|(_, standing)| standing.reference.is_some());
    let key = match (sums, references) {
        (true, _) => "wards-bars-note-sum",
        (_, true) => "wards-bars-note",
        _ => "wards-bars-note-plain",
    };
    let asked = target
        .map(|target| words::target(here, &one.unit.value, target))
        .unwrap_or_default();
    let year = here.year(lines.across.framework.year);
    let row =
        |(ward, standing): &(&Ward, &Standing)| row(here, &one.unit.value, ward, standing, place(standing.judged()?)?);
    Some(Bars {
        message: super::span(here, lines).unwrap_or_else(|| super::lede(here, lines)),
        note: here.say_with(key, &[("target", &asked), ("year", &year)]),
        target: level.and_then(place),
        rows: lines.wards.iter().filter_map(row).collect(),
    })
}

fn row(here: &Here<'_>, unit: &str, ward: &Ward, standing: &Standing, end: String) -> Option<WardBar> {
    Some(WardBar {
        ward: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        value: match standing.sum() {
            Some(sum) => here.say_with("wards-sum", &[("value", &words::number(here, unit, sum))]),
            None => words::number(here, unit, standing.number()?),
        },
        tag: here.tag(standing.state),
        reference: super::table::why_reference(here, standing),
        end,
    })
}

/// Where the scale ends: at what can at most be reached, or a quarter above the greatest value.
fn end(here: &Here<'_>, unit: &str, greatest: Decimal) -> Option<Decimal> {
    let unit = here.site.plans.schema.units.get(unit);
    let bound = match unit.map(|unit| &unit.measure) {
        Some(Measure::Number { max, .. }) => *max,
        _ => None,
    };
    let quarter_above = greatest.checked_mul(Decimal::new(125, 2));
    bound.or(quarter_above).filter(|end| *end > Decimal::ZERO)
}
