//! The scale of a value axis: round numbers that hold all values, exactly.

use crate::number::{Decimal, decimal};

/// Most steps an axis is divided into.
const MOST_STEPS: i64 = 5;

/// The marks of a value axis, lowest first; all with the same decimals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The marks, at least two.
    pub ticks: Vec<Decimal>,
}

/// What an axis may not pass.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bounds {
    /// Least value of the unit.
    pub min: Option<Decimal>,
    /// Greatest value of the unit.
    pub max: Option<Decimal>,
    /// Whether the unit counts whole things.
    pub whole: bool,
}

impl Scale {
    /// A scale that holds `low` to `high`. It begins at zero where zero is near enough to lose little by it.
    #[must_use]
    pub fn holding(low: Decimal, high: Decimal, bounds: Bounds) -> Self {
        let mut step = round_step(high - low, high, bounds);
        let (mut from, mut to) = span(low, high, step);
        if from.is_sign_positive() && from <= to - from {
            step = round_step(to, high, bounds);
            (from, to) = span(Decimal::ZERO, high, step);
        } else if low - from < step / Decimal::TEN && from > bounds.min.unwrap_or(Decimal::ZERO) {
            from -= step;
        }
        if to - from < step * Decimal::TWO {
            to += step;
        }
        if let Some(max) = bounds.max.filter(|max| to > *max && high <= *max) {
            to = max;
        }
        let mut ticks = vec![];
        let mut tick = from;
        while tick <= to {
            ticks.push(tick);
            tick += step;
        }
        if ticks.last().is_some_and(|last| *last < to) {
            ticks.push(to);
        }
        let decimals = step.normalize().scale();
        for tick in &mut ticks {
            tick.rescale(decimals);
        }
        Self { ticks }
    }

    /// The lowest mark.
    #[must_use]
    pub fn low(&self) -> Decimal {
        self.ticks.first().copied().unwrap_or_default()
    }

    /// The highest mark.
    #[must_use]
    pub fn high(&self) -> Decimal {
        self.ticks.last().copied().unwrap_or(Decimal::ONE)
    }

    /// How far below the highest mark a value stands, in `length` equal parts of the axis.
    #[must_use]
    pub fn depth(&self, value: Decimal, length: i64) -> i64 {
        let height = self.high() - self.low();
        let parts = (self.high() - value) * Decimal::from(length);
        let depth = decimal::rounded(parts.checked_div(height).unwrap_or_default(), 0);
        i64::try_from(depth.mantissa()).unwrap_or(0)
    }
}

/// The marks around a range: the multiples of `step` just outside it.
fn span(low: Decimal, high: Decimal, step: Decimal) -> (Decimal, Decimal) {
    ((low / step).floor() * step, (high / step).ceil() * step)
}

/// The least of 1, 2, 5, 10, … (or 0.5, 0.2, 0.1, …) that divides a range into few steps.
fn round_step(range: Decimal, high: Decimal, bounds: Bounds) -> Decimal {
    let range = if range.is_zero() {
        (high.abs() / Decimal::TEN).max(Decimal::ONE)
    } else {
        range
    };
    let most = Decimal::from(MOST_STEPS);
    let mut unit = Decimal::ONE;
    while !bounds.whole && unit > range / Decimal::TEN {
        unit /= Decimal::TEN;
    }
    loop {
        for digit in [Decimal::ONE, Decimal::TWO, Decimal::from(5)] {
            if (range / (unit * digit)).ceil() <= most {
                return (unit * digit).normalize();
            }
        }
        unit *= Decimal::TEN;
    }
}

#[cfg(test)]
mod tests {
    use super::{Bounds, Scale};
    use crate::number::Decimal;

    fn n(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn ticks(low: &str, high: &str, bounds: Bounds) -> String {
        let marks: Vec<String> = Scale::holding(n(low), n(high), bounds)
            .ticks
            .iter()
            .map(ToString::to_string)
            .collect();
        marks.join(" ")
    }

    const PERCENT: Bounds = Bounds {
        min: Some(Decimal::ZERO),
        max: Some(Decimal::ONE_HUNDRED),
        whole: false,
    };

    #[test]
    fn marks_are_round_and_hold_the_values() {
        assert_eq!(ticks("57.4", "72.4", PERCENT), "55 60 65 70 75");
        assert_eq!(ticks("27.8", "55", PERCENT), "0 20 40 60");
        assert_eq!(ticks("91.59", "92.66", PERCENT), "91.5 92.0 92.5 93.0");
        assert_eq!(ticks("78.2", "81.8", PERCENT), "78 79 80 81 82");
        assert_eq!(ticks("92", "100", PERCENT), "90 92 94 96 98 100");
        assert_eq!(ticks("50", "50", PERCENT), "49 50 51");
    }

    #[test]
    fn whole_things_are_not_divided() {
        let whole = Bounds { whole: true, ..PERCENT };
        assert_eq!(ticks("1", "3", whole), "0 1 2 3");
        assert_eq!(ticks("6", "12", Bounds { max: None, ..whole }), "0 5 10 15");
        assert_eq!(
            ticks("13877", "15468", Bounds { max: None, ..whole }),
            "13500 14000 14500 15000 15500"
        );
    }

    #[test]
    fn depth_is_exact() {
        let scale = Scale::holding(n("57.4"), n("72.4"), PERCENT);
        assert_eq!(scale.depth(n("75"), 2000), 0);
        assert_eq!(scale.depth(n("55"), 2000), 2000);
        assert_eq!(scale.depth(n("65"), 2000), 1000);
        assert_eq!(scale.depth(n("72.4"), 2000), 260);
    }
}
