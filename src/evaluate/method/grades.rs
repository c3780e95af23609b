//! Ordered grades: a grade is reached or not. Grades have an order and no distances, so that before the target falls due
//! nothing can be said of the pace; milestones can say it.

use super::{Case, Found};
use crate::evaluate::target::Why;
use crate::model::indicator::Value;

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    if !matches!(case.limit()?.1, Value::Grade(_)) {
        return Err(Why::NotComparable);
    }
    case.towards(|| Err(Why::GradeOnTheWay))
}
