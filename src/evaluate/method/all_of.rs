//! All of: several goals in one target. Each is judged by its own method, and the worst verdict is that of all. One that
//! goes badly settles it, whatever can't be told about the others.

use super::{Case, Found, Told, kind, told};
use crate::evaluate::target::Why;
use crate::model::method::{MethodKind, MethodRule};
use crate::model::state::State;
use crate::model::target::Goal;

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    let goals = match case.goal()? {
        Goal::AllOf(goals) => goals.as_slice(),
        goal => std::slice::from_ref(goal),
    };
    let rule = MethodRule {
        // A form or an indicator that says `all-of` says nothing about the parts.
        kind: match case.rule.kind {
            MethodKind::AllOf => MethodKind::StraightLine,
            kind => kind,
        },
        ..case.rule.clone()
    };
    let part = |goal| {
        let part = Case {
            goal: Some(goal),
            rule: &rule,
            ..*case
        };
        part.found(kind(&part))
    };
    let parts: Vec<Found> = goals.iter().map(part).collect();
    let known: Vec<&Told> = parts.iter().filter_map(|part| part.as_ref().ok()).collect();
    let worst = known.iter().map(|told| told.state).max().ok_or(Why::NoGoal);
    let unknown = parts.iter().find_map(|part| part.as_ref().err().copied());
    match (worst, unknown) {
        (Ok(State::Met | State::OnTrack) | Err(_), Some(why)) | (Err(why), None) => Err(why),
        (Ok(worst), _) => {
            let working = known.iter().flat_map(|told| told.working.clone()).collect();
            Ok(told(worst, working))
        }
    }
}
