//! A promise against an earlier one: whether the target asks for more or for less, and by when.

use std::cmp::Ordering;

use crate::model::indicator::{Indicator, Value};
use crate::model::target::{Direction, Due, Goal, Target};
use crate::model::unit::Unit;
use crate::number::{Decimal, FiscalYear};

/// How the target of an indicator changed between two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Revision {
    /// It asks for less than before: 70% or more became 60% or more; 100 hours or less became 120 hours or less.
    Lowered,
    /// It asks for more than before.
    Raised,
    /// The same, later.
    Later,
    /// The same, earlier.
    Earlier,
    /// Something else, which is neither more nor less.
    Otherwise,
    /// There was none.
    Added,
    /// There is none any more.
    Dropped,
}

impl Revision {
    /// Every revision, in the order a page lists them.
    pub const ALL: [Self; 7] = [
        Self::Lowered,
        Self::Raised,
        Self::Later,
        Self::Earlier,
        Self::Otherwise,
        Self::Added,
        Self::Dropped,
    ];

    /// The end of the phrase's key, and the word in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lowered => "lowered",
            Self::Raised => "raised",
            Self::Later => "later",
            Self::Earlier => "earlier",
            Self::Otherwise => "otherwise",
            Self::Added => "added",
            Self::Dropped => "dropped",
        }
    }
}

/// How the target changed from a plan's indicator to a later plan's; none where it did not. A target for the plan's own
/// year that is promised again for the next plan's own year is the same.
#[must_use]
pub fn revision(from: (&Indicator, FiscalYear), to: (&Indicator, FiscalYear), unit: Option<&Unit>) -> Option<Revision> {
    let (older, newer) = match (&from.0.target, &to.0.target) {
        (None, None) => return None,
        (None, Some(_)) => return Some(Revision::Added),
        (Some(_), None) => return Some(Revision::Dropped),
        (Some(older), Some(newer)) => (older, newer),
    };
    if from.0.unit.value != to.0.unit.value {
        return Some(Revision::Otherwise);
    }
    match ambition(&older.goal, &newer.goal, unit) {
        Some(Ordering::Less) => Some(Revision::Lowered),
        Some(Ordering::Greater) => Some(Revision::Raised),
        Some(Ordering::Equal) => due((older, from.1), (newer, to.1)),
        None => Some(Revision::Otherwise),
    }
}

/// Whether the newer goal asks for more than the older one; none where they are not of a kind.
fn ambition(older: &Goal, newer: &Goal, unit: Option<&Unit>) -> Option<Ordering> {
    match (older, newer) {
        (Goal::AtLeast(older), Goal::AtLeast(newer)) => order(older, newer, unit),
        (Goal::AtMost(older), Goal::AtMost(newer)) => order(newer, older, unit),
        (Goal::All(older), Goal::All(newer)) => Some(newer.cmp(older)),
        (
            Goal::Change {
                at_least: before,
                unit: old_unit,
                from: old_base,
            },
            Goal::Change { at_least, unit, from },
        ) if old_unit.value == unit.value && old_base == from => change(*before, *at_least, older, newer),
        (Goal::AllOf(older), Goal::AllOf(newer)) if older.len() == newer.len() => every(older, newer, unit),
        _ => (older == newer).then_some(Ordering::Equal),
    }
}

/// The newer value against the older one.
fn order(older: &Value, newer: &Value, unit: Option<&Unit>) -> Option<Ordering> {
    match (older, newer) {
        (Value::Number(older), Value::Number(newer)) => Some(newer.cmp(older)),
        (Value::Grade(older), Value::Grade(newer)) => Some(unit?.rank(newer)?.cmp(&unit?.rank(older)?)),
        _ => None,
    }
}

/// Ten less asks for more than five less.
fn change(before: Decimal, now: Decimal, older: &Goal, newer: &Goal) -> Option<Ordering> {
    match (older.direction(), newer.direction()) {
        (Some(Direction::Up), Some(Direction::Up)) => Some(now.cmp(&before)),
        (Some(Direction::Down), Some(Direction::Down)) => Some(before.cmp(&now)),
        _ => None,
    }
}

/// Several goals ask for more where one does and none asks for less.
fn every(older: &[Goal], newer: &[Goal], unit: Option<&Unit>) -> Option<Ordering> {
    let mut all = Ordering::Equal;
    for (older, newer) in older.iter().zip(newer) {
        match (all, ambition(older, newer, unit)?) {
            (_, Ordering::Equal) => {}
            (Ordering::Equal, one) => all = one,
            (before, one) if before == one => {}
            _ => return None,
        }
    }
    Some(all)
}

fn due(older: (&Target, FiscalYear), newer: (&Target, FiscalYear)) -> Option<Revision> {
    let own = |(target, year): (&Target, FiscalYear)| target.due.is_none_or(|due| due == Due::By(year));
    if older.0.due == newer.0.due || (own(older) && own(newer)) {
        return None;
    }
    let revised = match (older.0.due, newer.0.due) {
        (Some(Due::By(before)), Some(Due::By(now)))
        | (Some(Due::EveryYearUntil(before)), Some(Due::EveryYearUntil(now))) => now.cmp(&before),
        _ => return Some(Revision::Otherwise),
    };
    Some(if revised.is_gt() {
        Revision::Later
    } else {
        Revision::Earlier
    })
}

/// Whether the values on the way differ that lie in the newer plan's year or after it. What an older plan asked for earlier
/// years is past, and a newer plan need not repeat it. An indicator in another unit is another promise altogether.
#[must_use]
pub fn milestones_changed(from: &Indicator, to: (&Indicator, FiscalYear)) -> bool {
    let ahead = |target: &Target| -> Vec<(FiscalYear, Value)> {
        let ahead = target.milestones.range(to.1..);
        ahead.map(|(year, value)| (*year, value.clone())).collect()
    };
    both_targets(from, to.0).is_some_and(|(older, newer)| ahead(older) != ahead(newer))
}

/// Whether the value that the target is set out from was stated, dropped or stated otherwise.
#[must_use]
pub fn baseline_changed(from: &Indicator, to: &Indicator) -> bool {
    both_targets(from, to).is_some_and(|(older, newer)| older.baseline != newer.baseline)
}

/// The targets of an indicator that has one in both plans, in one unit.
fn both_targets<'t>(from: &'t Indicator, to: &'t Indicator) -> Option<(&'t Target, &'t Target)> {
    let both = from.target.as_ref().zip(to.target.as_ref());
    both.filter(|_| from.unit.value == to.unit.value)
}
