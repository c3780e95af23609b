//! Every year: a promise for each year is kept or broken in each year by itself. There is no way towards it.

use super::working::When;
use super::{Case, Found, told};
use crate::model::state::State;

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    let state = if case.reached()? { State::Met } else { State::NotMet };
    Ok(told(state, vec![case.against_goal(When::Every(case.year))?]))
}
