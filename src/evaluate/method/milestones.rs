//! Milestones: the target names values for years on the way; the newest of them up to the year judged is asked.

use super::working::{Amount, Equation, Side, What, When};
use super::{Case, Found, step};
use crate::evaluate::target::Why;
use crate::model::target::Goal;

/// The verdict. Before the first milestone there is none.
pub(super) fn judge(case: &Case<'_>) -> Found {
    case.towards(|| {
        let (side, _) = case.limit()?;
        let (year, asked) = case
            .milestones
            .range(..=case.year)
            .next_back()
            .ok_or(Why::NoMilestone)?;
        let goal = match side {
            Side::AtLeast => Goal::AtLeast(asked.clone()),
            Side::AtMost => Goal::AtMost(asked.clone()),
        };
        let holds = case.reached_in(&goal, case.year)?;
        let value = Equation::given(Amount::of(case.value()?));
        let limit = Equation::given(Amount::of(asked));
        Ok(Case::pace(step(
            What::Result,
            value,
            When::By(*year),
            side,
            limit,
            holds,
        )))
    })
}
