//! No worse than the previous year. As a promise of its own it is kept or broken in the year it falls due, or in every
//! year; as a method for another target it says whether the way there goes on.

use super::working::{Amount, Equation, Side, Step, What, When};
use super::{Case, Found, step, told};
use crate::evaluate::target::Why;
use crate::model::missing::Entry;
use crate::model::state::State;
use crate::model::target::{Direction, Goal};

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    let Goal::NoWorseThanPreviousYear(own) = case.goal()? else {
        let side = case.limit()?.0;
        let direction = match side {
            Side::AtLeast => Direction::Up,
            Side::AtMost => Direction::Down,
        };
        return case.towards(|| Ok(Case::pace(against(case, Some(direction))?)));
    };
    let step = against(case, own.or(case.direction))?;
    if case.is_open() {
        return Ok(Case::pace(step));
    }
    let kept = step.asked.as_ref().is_some_and(|asked| asked.holds);
    Ok(told(if kept { State::Met } else { State::NotMet }, vec![step]))
}

/// The line that holds the result against the one before.
fn against(case: &Case<'_>, direction: Option<Direction>) -> Result<Step, Why> {
    let goal = Goal::NoWorseThanPreviousYear(direction);
    let holds = case.reached_in(&goal, case.year)?;
    let year = case.year.before(1);
    let previous = case.results.get(&year).map(|measured| &measured.value);
    let Some(Entry::Given(previous)) = previous else {
        return Err(Why::NoPreviousYear(None));
    };
    let side = match direction {
        Some(Direction::Down) => Side::AtMost,
        _ => Side::AtLeast,
    };
    let value = Equation::given(Amount::of(case.value()?));
    let limit = Equation::given(Amount::of(previous));
    Ok(step(What::Result, value, When::Against(year), side, limit, holds))
}
