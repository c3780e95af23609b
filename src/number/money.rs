//! Money in whole yen. A form prints it in thousand or million yen; the unit is the form's, the value never changes.

use std::iter::Sum;
use std::ops::{Add, Sub};

use super::{Decimal, decimal};
use crate::lang::Lang;

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

    /// The amount as people say it, whatever the form's unit: `8,908万5千円`, `89.085 million yen`. The sign is left
    /// to the caller.
    #[must_use]
    pub fn everyday(self, lang: Lang) -> String {
        match lang {
            Lang::Ja => self.everyday_ja(),
            Lang::En if self.0.abs() < 1_000_000 => format!("{} yen", grouped(self.0.abs())),
            Lang::En => format!("{} million yen", decimal::grouped(self.in_unit(1_000_000))),
        }
    }

    /// In steps of ten thousand, each with its own word.
    fn everyday_ja(self) -> String {
        let steps = [("兆", 1_000_000_000_000), ("億", 100_000_000), ("万", 10_000)];
        let mut rest = self.0.abs();
        let mut words = String::new();
        for (name, step) in steps {
            if rest >= step {
                words.push_str(&grouped(rest / step));
                words.push_str(name);
                rest %= step;
            }
        }
        if rest >= 1000 && rest % 1000 == 0 {
            words.push_str(&grouped(rest / 1000));
            words.push('千');
        } else if rest > 0 || words.is_empty() {
            words.push_str(&grouped(rest));
        }
        words.push('円');
        words
    }
}

/// A whole number with grouped thousands.
fn grouped(number: i128) -> String {
    decimal::grouped(Decimal::from_i128_with_scale(number, 0))
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
    use crate::lang::Lang::{En, Ja};
    use crate::number::decimal::parse;

    #[test]
    fn people_say_it_in_their_own_steps() {
        let say = |yen| (Money(yen).everyday(Ja), Money(yen).everyday(En));
        let both = |ja: &str, en: &str| (ja.to_owned(), en.to_owned());
        assert_eq!(say(89_085_000), both("8,908万5千円", "89.085 million yen"));
        assert_eq!(say(304_000_000), both("3億400万円", "304 million yen"));
        assert_eq!(say(876_000), both("87万6千円", "876,000 yen"));
        assert_eq!(say(-1_251_000), both("125万1千円", "1.251 million yen"));
        assert_eq!(say(10_000_500), both("1,000万500円", "10.0005 million yen"));
        assert_eq!(say(0), both("0円", "0 yen"));
    }

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
