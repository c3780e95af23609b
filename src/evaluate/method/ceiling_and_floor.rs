//! Ceiling and floor: a limit that the value must stay below, or above, in every year of the period. One year beyond it
//! settles the whole period. Two goals, one each way, are a range.

use super::working::{Amount, Equation, Step, What, When};
use super::{Case, Found, limit, step, told};
use crate::evaluate::target::Why;
use crate::model::missing::Entry;
use crate::model::state::State;
use crate::model::target::Goal;
use crate::number::FiscalYear;

/// The verdict. A year without a value leaves it open whether the limit was kept, unless another year broke it.
pub(super) fn judge(case: &Case<'_>) -> Found {
    let goals = match case.goal()? {
        Goal::AllOf(goals) if goals.is_empty() => return Err(Why::NoGoal),
        Goal::AllOf(goals) => goals.as_slice(),
        goal => std::slice::from_ref(goal),
    };
    let years = (case.since.number()..=case.year.number()).filter_map(FiscalYear::new);
    let mut gap = None;
    for year in years {
        for goal in goals {
            match held(case, goal, year) {
                Ok(line) if !line.asked.as_ref().is_some_and(|asked| asked.holds) => {
                    return Ok(told(State::NotMet, vec![line]));
                }
                Ok(_) => {}
                Err(Why::NoResult | Why::Empty(_)) => gap = gap.or(Some(Why::NoResultOf(year))),
                Err(why) => return Err(why),
            }
        }
    }
    if let Some(why) = gap {
        return Err(why);
    }
    let working = goals
        .iter()
        .map(|goal| held(case, goal, case.year))
        .collect::<Result<_, _>>()?;
    Ok(told(if case.is_open() { State::OnTrack } else { State::Met }, working))
}

/// The line that holds a year's value against a limit.
fn held(case: &Case<'_>, goal: &Goal, year: FiscalYear) -> Result<Step, Why> {
    let (side, bound) = limit(goal)?;
    let holds = case.reached_in(goal, year)?;
    let Some(Entry::Given(value)) = case.results.get(&year).map(|measured| &measured.value) else {
        return Err(Why::NoResult);
    };
    let value = Equation::given(Amount::of(value));
    let bound = Equation::given(Amount::of(&bound));
    Ok(step(What::Result, value, When::In(year), side, bound, holds))
}
