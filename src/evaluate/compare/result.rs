//! A result against an earlier one: better, worse, or why that can't be told.

use std::cmp::Ordering;

use crate::model::indicator::{Indicator, Measured, Value};
use crate::model::target::{Direction, Target};
use crate::model::unit::Unit;
use crate::number::FiscalYear;

/// How the newest result of a plan compares with that of an earlier plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Course {
    /// Worse.
    Worse,
    /// Better.
    Better,
    /// The same.
    Same,
    /// It changed, and nothing says which way is better, or the two are not in one unit.
    Undirected,
    /// One of the plans has no result, or both have that of the same year.
    Unknown,
}

impl Course {
    /// Every course, in the order a page lists them.
    pub const ALL: [Self; 5] = [Self::Worse, Self::Better, Self::Same, Self::Undirected, Self::Unknown];

    /// The end of the phrase's key, and the word in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Better => "better",
            Self::Same => "same",
            Self::Undirected => "undirected",
            Self::Unknown => "unknown",
        }
    }
}

/// The result that a plan speaks by: its newest value up to its own year, or else what it says of that year.
#[must_use]
pub fn newest(indicator: &Indicator, year: FiscalYear) -> Option<(FiscalYear, &Measured)> {
    let mut newest_first = indicator.results.range(..=year).rev();
    let given = newest_first.find(|(_, measured)| measured.value.given().is_some());
    let given = given.map(|(year, measured)| (*year, measured));
    given.or_else(|| Some((year, indicator.results.get(&year)?)))
}

/// How the result changed from a plan's indicator to a later plan's.
#[must_use]
pub fn course(from: (&Indicator, FiscalYear), to: (&Indicator, FiscalYear), unit: Option<&Unit>) -> Course {
    let value = |(indicator, year)| {
        let (year, measured) = newest(indicator, year)?;
        Some((year, measured.value.given()?))
    };
    let (Some((before, older)), Some((now, newer))) = (value(from), value(to)) else {
        return Course::Unknown;
    };
    if before >= now {
        return Course::Unknown;
    }
    if from.0.unit.value != to.0.unit.value {
        return Course::Undirected;
    }
    let direction = |target: &Option<Target>| target.as_ref().and_then(Target::direction);
    let direction = direction(&to.0.target).or_else(|| direction(&from.0.target));
    match (older, newer) {
        (Value::Number(older), Value::Number(newer)) => judged(newer.cmp(older), direction),
        (Value::Grade(older), Value::Grade(newer)) => {
            let rank = |grade: &str| unit.and_then(|unit| unit.rank(grade));
            let ranks = rank(newer).zip(rank(older));
            ranks.map_or(Course::Undirected, |(newer, older)| {
                judged(newer.cmp(&older), Some(Direction::Up))
            })
        }
        _ => Course::Undirected,
    }
}

fn judged(ordering: Ordering, direction: Option<Direction>) -> Course {
    match (ordering, direction) {
        (Ordering::Equal, _) => Course::Same,
        (_, None) => Course::Undirected,
        (Ordering::Greater, Some(Direction::Up)) | (Ordering::Less, Some(Direction::Down)) => Course::Better,
        _ => Course::Worse,
    }
}
