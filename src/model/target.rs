//! Targets: what the ward promised, in every shape the plans have used.

use super::few::Years;
use super::indicator::Value;
use crate::lang::Localized;
use crate::number::{Decimal, FiscalYear};
use crate::source::{Place, Spanned};

/// A promise about an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What is promised.
    pub goal: Goal,
    /// By when, or until when.
    pub due: Option<Due>,
    /// Values to be reached on the way.
    pub milestones: Years<Value>,
    /// The value the target was set out from, where it is stated.
    pub baseline: Option<Baseline>,
    /// Why this number, in the ward's words.
    pub because: Option<Localized<String>>,
    /// Where it stands.
    pub place: Place,
}

/// A value that a target was set out from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    /// The fiscal year it was measured in.
    pub year: FiscalYear,
    /// The value.
    pub value: Decimal,
}

/// What is promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// The value or more; a grade or better.
    AtLeast(Value),
    /// The value or less: lower is better.
    AtMost(Value),
    /// All of so many.
    All(Decimal),
    /// No worse than in the previous year.
    NoWorseThanPreviousYear(Option<Direction>),
    /// A change against an earlier time.
    Change {
        /// At least so much more (or, negative, less).
        at_least: Decimal,
        /// In this unit.
        unit: Spanned<String>,
        /// Against what.
        from: ChangeFrom,
    },
    /// A thing to be done, in the ward's words.
    Deed(Localized<String>),
    /// Every one of these.
    AllOf(Vec<Goal>),
}

/// Which way is better. It comes from the target and is never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// What a change is measured against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeFrom {
    /// The same month a year before.
    SameMonthLastYear,
    /// The year before.
    PreviousYear,
}

/// When a target falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// By the end of that fiscal year.
    By(FiscalYear),
    /// In each fiscal year until that one.
    EveryYearUntil(FiscalYear),
}

impl Target {
    /// Which way is better, where the target says so.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        self.goal.direction()
    }
}

impl Goal {
    /// Which way is better, where the goal says so.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        match self {
            Self::AtLeast(_) | Self::All(_) => Some(Direction::Up),
            Self::AtMost(_) => Some(Direction::Down),
            Self::NoWorseThanPreviousYear(direction) => *direction,
            Self::Change { at_least, .. } => Some(if at_least.is_sign_negative() {
                Direction::Down
            } else {
                Direction::Up
            }),
            Self::Deed(_) => None,
            Self::AllOf(goals) => goals.iter().find_map(Self::direction),
        }
    }

    /// The number a chart draws as the target line, if there is one.
    #[must_use]
    pub fn level(&self) -> Option<Decimal> {
        match self {
            Self::AtLeast(Value::Number(value)) | Self::AtMost(Value::Number(value)) | Self::All(value) => Some(*value),
            Self::AllOf(goals) => goals.iter().find_map(Self::level),
            _ => None,
        }
    }
}

impl Due {
    /// The last fiscal year it speaks of.
    #[must_use]
    pub const fn year(self) -> FiscalYear {
        match self {
            Self::By(year) | Self::EveryYearUntil(year) => year,
        }
    }
}
