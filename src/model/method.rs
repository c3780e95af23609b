//! Methods: how a verdict is reached from target and results, as a form or an indicator declares it.

use std::collections::BTreeMap;

use super::target::Direction;
use crate::lang::Localized;
use crate::number::Decimal;
use crate::source::Place;

/// The built-in methods. Each has its file under `src/evaluate/method/` and its section in `docs/methods.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MethodKind {
    /// The ward says; nothing is computed.
    Declared,
    /// Result ÷ target, against the share of the period elapsed.
    ResultAgainstTarget,
    /// A straight line from the baseline to the target.
    StraightLine,
    /// Values on the way that the target itself names.
    Milestones,
    /// Each year by itself.
    EveryYear,
    /// The sum over the years of the period.
    Cumulative,
    /// A limit that no year may cross.
    CeilingAndFloor,
    /// No worse than the year before.
    NoWorse,
    /// Several goals: the worst of their verdicts.
    AllOf,
    /// Ordered grades.
    Grades,
    /// Compound annual growth against the growth required.
    Growth,
}

/// A method with what it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MethodRule {
    /// Which method.
    pub kind: MethodKind,
    /// Elapsed years → percent of the target asked, for result against target.
    pub thresholds: BTreeMap<u16, Decimal>,
    /// Limits of growth, highest first, in place of the published ones.
    pub limits: Option<[Decimal; 3]>,
    /// Which way is better, where there is no target to say so.
    pub direction: Option<Direction>,
    /// Why this method, in the author's words.
    pub reason: Option<Localized<String>>,
    /// Where it is declared.
    pub place: Place,
}

impl MethodKind {
    /// Every method, in the order of the manual.
    pub const ALL: [Self; 11] = [
        Self::Declared,
        Self::ResultAgainstTarget,
        Self::StraightLine,
        Self::Milestones,
        Self::EveryYear,
        Self::Cumulative,
        Self::CeilingAndFloor,
        Self::NoWorse,
        Self::AllOf,
        Self::Grades,
        Self::Growth,
    ];

    /// Every word, as a document may write it.
    pub const KEYS: [&'static str; 11] = {
        let mut keys = [""; 11];
        let mut at = 0;
        while at < keys.len() {
            keys[at] = Self::ALL[at].key();
            at += 1;
        }
        keys
    };

    /// The word in a form, and the end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Declared => "declared",
            Self::ResultAgainstTarget => "result-against-target",
            Self::StraightLine => "straight-line",
            Self::Milestones => "milestones",
            Self::EveryYear => "every-year",
            Self::Cumulative => "cumulative",
            Self::CeilingAndFloor => "ceiling-and-floor",
            Self::NoWorse => "no-worse",
            Self::AllOf => "all-of",
            Self::Grades => "grades",
            Self::Growth => "growth",
        }
    }

    /// The method with this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

impl MethodRule {
    /// A method that is told nothing further.
    #[must_use]
    pub const fn plain(kind: MethodKind, place: Place) -> Self {
        Self {
            kind,
            thresholds: BTreeMap::new(),
            limits: None,
            direction: None,
            reason: None,
            place,
        }
    }
}
