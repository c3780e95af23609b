//! A rating against an earlier one. Forms rate on scales of their own, so what is compared is the public state that each
//! rating stands for: whether it goes well (met, on track) or does not (behind, not met).

use super::{Code, Kind, Thing};
use crate::evaluate::{Ground, Judgement, PlanEvaluation};

/// How the rating of a thing changed between two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rerated {
    /// It went well, and does not any more.
    Worse,
    /// It goes well, and did not before.
    Better,
    /// It goes as it did.
    Same,
    /// Only one of the plans has a rating, or both show the same one.
    Unknown,
}

impl Rerated {
    /// Every change, in the order a page lists them.
    pub const ALL: [Self; 4] = [Self::Worse, Self::Better, Self::Same, Self::Unknown];

    /// The end of the phrase's key, and the word in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Worse => "worse",
            Self::Better => "better",
            Self::Same => "same",
            Self::Unknown => "unknown",
        }
    }
}

/// How a rating compares with that of a later plan; none where neither plan has one.
#[must_use]
pub fn rerated(before: Option<&Judgement>, now: Option<&Judgement>) -> Option<Rerated> {
    let well = |judgement: Option<&Judgement>| judgement.and_then(|judgement| judgement.state.goes_well());
    let (older, newer) = (well(before), well(now));
    if older.is_none() && newer.is_none() {
        return None;
    }
    let year = |judgement: Option<&Judgement>| match judgement?.ground {
        Ground::Declared { year, .. } => Some(year),
        Ground::None => None,
    };
    let (Some(older), Some(newer)) = (older, newer) else {
        return Some(Rerated::Unknown);
    };
    // A newer plan without a result of its own still shows the last one, with its rating.
    if year(before) == year(now) {
        return Some(Rerated::Unknown);
    }
    Some(match (older, newer) {
        (true, false) => Rerated::Worse,
        (false, true) => Rerated::Better,
        _ => Rerated::Same,
    })
}

/// How a thing stands in its plan. An issue is not rated itself.
#[must_use]
pub fn of<'e>(known: &'e PlanEvaluation, thing: &Thing<'_>) -> Option<&'e Judgement> {
    match (thing.kind, thing.code) {
        (Kind::Initiative, Code::Tree(code)) => known.initiatives.get(code),
        (Kind::Strategy, Code::Tree(code)) => known.courses.get(code),
        (_, Code::Number(number)) => known.reform_items.get(&number),
        (_, Code::Tree(_)) => None,
    }
}
