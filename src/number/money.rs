//! Money in whole yen. A form prints it in thousand or million yen; the unit is the form's, the value never changes.

use std::iter::Sum;
use std::ops::{Add, Sub};

use super::Decimal;

/// An amount of money in whole yen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i128);

impl Money {
    /// `amount` of a unit worth `yen` each; none where that is not a whole number of yen.
    #[must_use]
    pub fn of(amount: Decimal, yen: u32) -> Option<Self> {
        let total = amount.checked_mul(Decimal::from(yen))?;
        total
            .is_integer()
            .then(|| Self(total.trunc().mantissa() / 10_i128.pow(total.trunc().scale())))
    }

    /// The amount in whole yen.
    #[must_use]
    pub const fn yen(self) -> i128 {
        self.0
    }

    /// The amount in a unit worth `yen` each, exactly.
    #[must_use]
    pub fn in_unit(self, yen: u32) -> Decimal {
        let amount = Decimal::from_i128_with_scale(self.0, 0);
        amount.checked_div(Decimal::from(yen)).unwrap_or(amount).normalize()
    }
}

impl Add for Money {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::default(), Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::Money;
    use crate::number::decimal::parse;

    #[test]
    fn a_unit_changes_the_writing_never_the_value() {
        let amount = parse("3683").and_then(|n| Money::of(n, 1000));
        assert_eq!(amount.map(Money::yen), Some(3_683_000));
        assert_eq!(amount.map(|m| m.in_unit(1000).to_string()).as_deref(), Some("3683"));
        assert_eq!(
            amount.map(|m| m.in_unit(1_000_000).to_string()).as_deref(),
            Some("3.683")
        );
        assert_eq!(parse("0.0001").and_then(|n| Money::of(n, 1000)), None);
    }
}
