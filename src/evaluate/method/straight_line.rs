//! Straight-line pace: the value asked on the way lies on the line from the baseline to the target. It explains the A and
//! B that Sumiyoshi Ward gave in FY2024. A baseline that is at the target already, or past it, asks for the target.

use super::working::{Amount, Equation, Expression, Operator, Step, What, When, rounded};
use super::{Case, Found, step};
use crate::evaluate::target::Why;
use crate::number::Decimal;

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    case.towards(|| Ok(Case::pace(line(case)?)))
}

fn line(case: &Case<'_>) -> Result<Step, Why> {
    let (side, target) = case.level()?;
    let value = case.number()?;
    let (from, baseline) = case.baseline.ok_or(Why::NoBaseline)?;
    let due = case.due.ok_or(Why::NoBaseline)?.year();
    let years = |to: crate::number::FiscalYear| to.number().checked_sub(from.number()).filter(|count| *count > 0);
    let (elapsed, total) = years(case.year).zip(years(due)).ok_or(Why::NoBaseline)?;
    let given = Equation::given(Amount::InUnit(value));
    let when = When::After(elapsed, total);
    if side.holds(baseline, target) {
        let limit = Equation::given(Amount::InUnit(target));
        return Ok(step(What::Result, given, when, side, limit, side.holds(value, target)));
    }
    let (n, m) = (Decimal::from(elapsed), Decimal::from(total));
    let way = target.checked_sub(baseline).ok_or(Why::TooGreat)?;
    let gone = value.checked_sub(baseline).and_then(|gone| gone.checked_mul(m));
    let asked = way.checked_mul(n).ok_or(Why::TooGreat)?;
    let holds = side.holds(gone.ok_or(Why::TooGreat)?, asked);
    let point = asked.checked_div(m).and_then(|part| part.checked_add(baseline));
    let limit = Equation {
        from: Some(expression(baseline, target, n, m)),
        result: Amount::InUnit(rounded(point.ok_or(Why::TooGreat)?, 2, value)),
    };
    Ok(step(What::Result, given, when, side, limit, holds))
}

/// b + (t − b) × n ÷ m
fn expression(baseline: Decimal, target: Decimal, n: Decimal, m: Decimal) -> Expression {
    let [baseline, target, n, m] = [baseline, target, n, m].map(Expression::number);
    let way = Expression::Of(Operator::Minus, vec![target, baseline.clone()]);
    let part = Expression::Of(
        Operator::DividedBy,
        vec![Expression::Of(Operator::Times, vec![way, n]), m],
    );
    Expression::Of(Operator::Plus, vec![baseline, part])
}
