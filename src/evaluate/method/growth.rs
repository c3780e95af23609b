//! Compound annual growth, the method of Open SDG and Statistics Canada: growth a year since the baseline ÷ the growth a
//! year that the target needs. Without a target, the growth itself. Which way is better is never assumed.
//!
//! Roots are exact to eighteen decimals (see [`crate::number::root`]); a ratio that lies within 10⁻¹⁷ of a limit counts
//! as having reached it.

use super::working::{Amount, Equation, Expression, Operator, Side, Step, What, When, rounded};
use super::{Case, Found, Told, step};
use crate::evaluate::target::Why;
use crate::model::state::State;
use crate::model::target::Direction;
use crate::number::root::root;
use crate::number::{Decimal, FiscalYear};

/// The four steps of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Band {
    /// On track.
    OnTrack,
    /// Progress, but it must become faster.
    NeedsAcceleration,
    /// Little progress.
    Limited,
    /// It gets worse.
    Deterioration,
}

/// Limits for the ratio of growth achieved to growth required.
const OF_RATIO: [Decimal; 3] = [hundredths(95), hundredths(60), Decimal::ZERO];
/// Limits for growth without a target.
const OF_GROWTH: [Decimal; 3] = [thousandths(15), thousandths(5), Decimal::ZERO];
/// What is closer to a limit than this has reached it.
const CLOSE: Decimal = Decimal::from_parts(1, 0, 0, false, 17);

const fn hundredths(count: u32) -> Decimal {
    Decimal::from_parts(count, 0, 0, false, 2)
}

const fn thousandths(count: u32) -> Decimal {
    Decimal::from_parts(count, 0, 0, false, 3)
}

impl Band {
    /// The end of the phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OnTrack => "on-track",
            Self::NeedsAcceleration => "needs-acceleration",
            Self::Limited => "limited",
            Self::Deterioration => "deterioration",
        }
    }
}

/// Growth a year from one value to another over so many years: `(to ÷ from)^(1 ÷ years) − 1`, exact to eighteen decimals.
/// None unless `from` is positive and `to` is not negative.
#[must_use]
pub fn rate(from: Decimal, to: Decimal, years: u16) -> Option<Decimal> {
    root(to, from, years)?.checked_sub(Decimal::ONE)
}

/// The verdict.
pub(super) fn judge(case: &Case<'_>) -> Found {
    if case.goal.is_none() {
        return without_target(case);
    }
    case.towards(|| towards_target(case))
}

/// The baseline and the years since then.
fn since(case: &Case<'_>) -> Result<(Decimal, u16, FiscalYear), Why> {
    let (from, baseline) = case.baseline.ok_or(Why::NoBaseline)?;
    let years = case.year.number().checked_sub(from.number()).filter(|count| *count > 0);
    if baseline.is_zero() {
        return Err(Why::BaselineZero);
    }
    Ok((baseline, years.ok_or(Why::NoBaseline)?, from))
}

fn growth(from: Decimal, to: Decimal, years: u16) -> Result<Decimal, Why> {
    if from.is_sign_negative() || to.is_sign_negative() && !to.is_zero() {
        return Err(Why::OppositeSigns);
    }
    rate(from, to, years).ok_or(Why::TooGreat)
}

fn towards_target(case: &Case<'_>) -> Found {
    let (side, target) = case.level()?;
    let value = case.number()?;
    let (baseline, elapsed, from) = since(case)?;
    let due = case.due.ok_or(Why::NoBaseline)?.year();
    let total = due.number().checked_sub(from.number()).ok_or(Why::NoBaseline)?;
    if side.holds(baseline, target) {
        // No growth is required, so that there is no ratio to it: what was there must be kept.
        let given = Equation::given(Amount::InUnit(value));
        let limit = Equation::given(Amount::InUnit(target));
        let holds = side.holds(value, target);
        return Ok(Case::pace(step(
            What::Result,
            given,
            When::After(elapsed, total),
            side,
            limit,
            holds,
        )));
    }
    let achieved = growth(baseline, value, elapsed)?;
    let required = growth(baseline, target, total)?;
    let limits = case.rule.limits.unwrap_or(OF_RATIO);
    let reaches = |limit: Decimal| {
        let ahead = achieved.checked_sub(required.checked_mul(limit)?)?;
        let ahead = if required.is_sign_negative() { -ahead } else { ahead };
        Some(ahead >= -CLOSE)
    };
    let band = band(limits, reaches).ok_or(Why::TooGreat)?;
    let ratio = achieved.checked_div(required).ok_or(Why::TooGreat)?;
    let parts = [percent(achieved, 2), percent(required, 2)];
    let ratio = Equation {
        from: Some(Expression::Of(
            Operator::DividedBy,
            parts.map(Expression::Given).to_vec(),
        )),
        result: against(ratio, limits[0]),
    };
    let working = vec![
        line(What::Growth, baseline, value, elapsed, achieved),
        line(What::GrowthRequired, baseline, target, total, required),
        asked(What::GrowthRatio, ratio, When::After(elapsed, total), limits[0], band),
    ];
    Ok(told(band, working))
}

fn without_target(case: &Case<'_>) -> Found {
    let direction = case.direction.ok_or(Why::NoDirection)?;
    let value = case.number()?;
    let (baseline, elapsed, from) = since(case)?;
    let growth = growth(baseline, value, elapsed)?;
    let better = match direction {
        Direction::Up => growth,
        Direction::Down => -growth,
    };
    let limits = case.rule.limits.unwrap_or(OF_GROWTH);
    let band = band(limits, |limit| Some(better >= limit - CLOSE)).ok_or(Why::TooGreat)?;
    let side = match direction {
        Direction::Up => Side::AtLeast,
        Direction::Down => Side::AtMost,
    };
    let limit = match direction {
        Direction::Up => limits[0],
        Direction::Down => -limits[0],
    };
    let mut line = line(What::Growth, baseline, value, elapsed, growth);
    line.value.result = against(growth, limit);
    let mut asked = asked(What::Growth, line.value, When::Against(from), limit, band);
    if let Some(asked) = &mut asked.asked {
        asked.side = side;
    }
    Ok(told(band, vec![asked]))
}

/// The highest band whose limit is reached.
fn band(limits: [Decimal; 3], reaches: impl Fn(Decimal) -> Option<bool>) -> Option<Band> {
    for (limit, band) in limits
        .into_iter()
        .zip([Band::OnTrack, Band::NeedsAcceleration, Band::Limited])
    {
        if reaches(limit)? {
            return Some(band);
        }
    }
    Some(Band::Deterioration)
}

const fn told(band: Band, working: Vec<Step>) -> Told {
    Told {
        state: match band {
            Band::OnTrack => State::OnTrack,
            Band::NeedsAcceleration | Band::Limited | Band::Deterioration => State::Behind,
        },
        band: Some(band),
        working,
    }
}

/// (to ÷ from)^(1 ÷ years) − 1
fn line(what: What, from: Decimal, to: Decimal, years: u16, growth: Decimal) -> Step {
    let quotient = Expression::Of(
        Operator::DividedBy,
        vec![Expression::number(to), Expression::number(from)],
    );
    let root = match years {
        1 => quotient,
        _ => Expression::Of(Operator::Root, vec![quotient, Expression::number(years.into())]),
    };
    let one = Expression::number(Decimal::ONE);
    Step {
        what,
        value: Equation {
            from: Some(Expression::Of(Operator::Minus, vec![root, one])),
            result: percent(growth, 2),
        },
        asked: None,
    }
}

fn asked(what: What, value: Equation, when: When, limit: Decimal, band: Band) -> Step {
    let limit = Equation::given(percent(limit, 2));
    step(what, value, when, Side::AtLeast, limit, band == Band::OnTrack)
}

/// A share as a percentage, with so many decimals.
fn percent(share: Decimal, places: u32) -> Amount {
    Amount::Percent(crate::number::decimal::rounded(share * Decimal::ONE_HUNDRED, places).normalize())
}

/// A share as a percentage that lies on the same side of a limit as it really does.
fn against(share: Decimal, limit: Decimal) -> Amount {
    let hundred = Decimal::ONE_HUNDRED;
    let percent = |share: Decimal| share.checked_mul(hundred).unwrap_or(share);
    Amount::Percent(rounded(percent(share), 1, percent(limit)))
}
