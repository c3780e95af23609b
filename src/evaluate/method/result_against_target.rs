//! Result against target: the progress rate, result ÷ target, must reach the share of the period that has passed, as the
//! form rounds it (`thresholds`) or else exactly. The city's own method for its basic policy of FY2015 to FY2017.
//!
//! Where less is better the rate is target ÷ result, so that 100 % is the target itself either way.

use super::working::{Amount, Equation, Expression, Operator, Side, Step, What, When, rounded};
use super::{Case, Found, step};
use crate::evaluate::target::Why;
use crate::number::Decimal;

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    case.towards(|| Ok(Case::pace(rate(case)?)))
}

fn rate(case: &Case<'_>) -> Result<Step, Why> {
    let (side, target) = case.level()?;
    let (part, whole) = proportion(side, case.number()?, target)?;
    let (elapsed, total) = case.elapsed().ok_or(Why::NoBaseline)?;
    let (asked, limit) = threshold(case, elapsed, total)?;
    let whole_asked = whole.checked_mul(asked.0).ok_or(Why::TooGreat)?;
    let holds = part.checked_mul(asked.1).ok_or(Why::TooGreat)? >= whole_asked;
    let hundredfold = part.checked_mul(Decimal::ONE_HUNDRED).ok_or(Why::TooGreat)?;
    let rate = hundredfold.checked_div(whole).ok_or(Why::TooGreat)?;
    let Amount::Percent(shown) = limit.result else {
        return Err(Why::NotComparable);
    };
    let value = Equation {
        from: Some(Expression::Of(
            Operator::DividedBy,
            vec![Expression::number(part), Expression::number(whole)],
        )),
        result: Amount::Percent(rounded(rate, 1, shown)),
    };
    let when = When::After(elapsed, total);
    Ok(step(What::Rate, value, when, Side::AtLeast, limit, holds))
}

/// What is divided by what. Two negative values are in the same proportion as without their signs, the other way round.
fn proportion(side: Side, value: Decimal, target: Decimal) -> Result<(Decimal, Decimal), Why> {
    if target.is_zero() {
        return Err(Why::TargetZero);
    }
    let negative = |number: Decimal| number.is_sign_negative() && !number.is_zero();
    // A result of 0 has no sign of its own.
    if !value.is_zero() && negative(value) != negative(target) {
        return Err(Why::OppositeSigns);
    }
    let (value, target, turned) = (value.abs(), target.abs(), negative(target));
    match (side, turned) {
        (Side::AtLeast, false) | (Side::AtMost, true) => Ok((value, target)),
        (Side::AtMost, false) | (Side::AtLeast, true) if value.is_zero() => Err(Why::TargetZero),
        (Side::AtMost, false) | (Side::AtLeast, true) => Ok((target, value)),
    }
}

/// The share asked as a fraction, and as it is shown.
fn threshold(case: &Case<'_>, elapsed: u16, total: u16) -> Result<((Decimal, Decimal), Equation), Why> {
    if let Some(percent) = case.rule.thresholds.get(&elapsed) {
        let limit = Equation::given(Amount::Percent(*percent));
        return Ok(((*percent, Decimal::ONE_HUNDRED), limit));
    }
    let (part, whole) = (Decimal::from(elapsed), Decimal::from(total));
    let share = crate::number::decimal::percentage(part, whole).ok_or(Why::NoBaseline)?;
    let limit = Equation {
        from: Some(Expression::Of(
            Operator::DividedBy,
            vec![Expression::number(part), Expression::number(whole)],
        )),
        result: Amount::Percent(share.normalize()),
    };
    Ok(((part, whole), limit))
}
