//! Cumulative: the target is for the sum over the years of the period. On the way, the share of the period that has
//! passed is asked of it; a ceiling for the sum is broken once and for all.

use super::working::{Amount, Equation, Expression, Operator, Side, What, When, rounded};
use super::{Case, Found, step, told};
use crate::evaluate::target::Why;
use crate::model::state::State;
use crate::model::unit::Measure;
use crate::number::{Decimal, FiscalYear};

/// The verdict. A year without a value leaves the sum unknown, unless what is known settles it.
pub(super) fn judge(case: &Case<'_>) -> Found {
    if matches!(
        case.unit.map(|unit| &unit.measure),
        Some(Measure::Number { max: Some(_), .. })
    ) {
        // Shares and marks out of five have no sum.
        return Err(Why::NotComparable);
    }
    let (side, target) = case.level()?;
    let (values, gap) = values(case)?;
    let sum = values
        .iter()
        .try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value));
    let sum = sum.ok_or(Why::TooGreat)?;
    let within = side.holds(sum, target);
    let settled = match side {
        Side::AtLeast => within,
        Side::AtMost => !within,
    };
    let growing = values.iter().all(|value| !value.is_sign_negative() || value.is_zero());
    if let Some(year) = gap.filter(|_| !(settled && growing)) {
        return Err(Why::NoResultOf(year));
    }
    let total = Equation {
        from: (values.len() > 1)
            .then(|| Expression::Of(Operator::Plus, values.iter().copied().map(Expression::number).collect())),
        result: Amount::InUnit(sum),
    };
    if !case.is_open() || settled && growing {
        let limit = Equation::given(Amount::InUnit(target));
        let state = if within { State::Met } else { State::NotMet };
        return Ok(told(
            state,
            vec![step(What::Sum, total, case.when_due(), side, limit, within)],
        ));
    }
    let (elapsed, years) = case.elapsed().ok_or(Why::NoBaseline)?;
    let (n, m) = (Decimal::from(elapsed), Decimal::from(years));
    let asked = target.checked_mul(n).ok_or(Why::TooGreat)?;
    let holds = side.holds(sum.checked_mul(m).ok_or(Why::TooGreat)?, asked);
    let [target, n_shown, m_shown] = [target, n, m].map(Expression::number);
    let limit = Equation {
        from: Some(Expression::Of(
            Operator::DividedBy,
            vec![Expression::Of(Operator::Times, vec![target, n_shown]), m_shown],
        )),
        result: Amount::InUnit(rounded(asked.checked_div(m).ok_or(Why::TooGreat)?, 2, sum)),
    };
    Ok(Case::pace(step(
        What::Sum,
        total,
        When::After(elapsed, years),
        side,
        limit,
        holds,
    )))
}

/// The values of the period up to the year judged, and the first year without one.
fn values(case: &Case<'_>) -> Result<(Vec<Decimal>, Option<FiscalYear>), Why> {
    let mut values = Vec::new();
    let mut gap = None;
    for year in (case.since.number()..=case.year.number()).filter_map(FiscalYear::new) {
        match case.results.get(&year).and_then(|measured| measured.value.given()) {
            Some(value) => values.push(value.number().ok_or(Why::NotComparable)?),
            None => gap = gap.or(Some(year)),
        }
    }
    Ok((values, gap))
}
