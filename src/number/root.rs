//! Roots of fractions, exact to eighteen decimals. Compound growth needs them, and a float would give another verdict on
//! another machine.

use std::cmp::Ordering;

use rust_decimal::Decimal;

/// Digits after the point that a root has.
const PLACES: u32 = 18;
const SCALE: u128 = 10_u128.pow(PLACES);

/// The error of [`root`]: the true root lies at or above it by less than this.
pub const PRECISION: Decimal = Decimal::from_parts(1, 0, 0, false, PLACES);

/// The `n`th root of `part ÷ whole`, rounded down to eighteen decimals. None where either is negative or `whole` is
/// zero, where `n` is zero, and where the root is too great to be written.
///
/// It is the greatest `k` with `kⁿ × whole ≤ part × 10¹⁸ⁿ`, found by halving, in whole numbers of any length.
#[must_use]
pub fn root(part: Decimal, whole: Decimal, n: u16) -> Option<Decimal> {
    if part.is_sign_negative() && !part.is_zero() || whole <= Decimal::ZERO || n == 0 {
        return None;
    }
    let (part, whole) = on_one_scale(part, whole)?;
    let asked = Natural::of(SCALE).to(n).times(&Natural::of(part));
    let whole = Natural::of(whole);
    let fits = |k: u128| Natural::of(k).to(n).times(&whole).cmp(&asked).is_le();
    // Decimals hold no more than 96 bits.
    let (mut low, mut high) = (0_u128, 1_u128 << 95);
    if fits(high) {
        return None;
    }
    while high - low > 1 {
        let middle = low.midpoint(high);
        if fits(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    Decimal::try_from_i128_with_scale(i128::try_from(low).ok()?, PLACES).ok()
}

/// Two decimals as whole numbers in the same proportion.
fn on_one_scale(a: Decimal, b: Decimal) -> Option<(u128, u128)> {
    let scale = a.scale().max(b.scale());
    let whole = |of: Decimal| {
        let factor = 10_u128.checked_pow(scale - of.scale())?;
        of.mantissa().unsigned_abs().checked_mul(factor)
    };
    Some((whole(a)?, whole(b)?))
}

/// A whole number of any length, in digits to the base 2³², lowest first, without zeros at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Natural(Vec<u32>);

impl Natural {
    fn of(mut number: u128) -> Self {
        let mut digits = Vec::new();
        while number > 0 {
            digits.push(lowest(number));
            number >>= 32;
        }
        Self(digits)
    }

    fn times(&self, other: &Self) -> Self {
        let mut digits = vec![0_u32; self.0.len() + other.0.len()];
        for (at, a) in self.0.iter().enumerate() {
            let mut carry = 0_u128;
            let places = digits.iter_mut().skip(at);
            for (place, b) in places.zip(other.0.iter().copied().chain([0])) {
                let sum = u128::from(*a) * u128::from(b) + u128::from(*place) + carry;
                *place = lowest(sum);
                carry = sum >> 32;
            }
        }
        while digits.last() == Some(&0) {
            digits.pop();
        }
        Self(digits)
    }

    fn to(&self, power: u16) -> Self {
        (0..power).fold(Self::of(1), |product, _| product.times(self))
    }

    fn cmp(&self, other: &Self) -> Ordering {
        let longer = self.0.len().cmp(&other.0.len());
        longer.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

/// The lowest 32 bits.
fn lowest(number: u128) -> u32 {
    u32::try_from(number & u128::from(u32::MAX)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Natural, root};
    use crate::number::decimal::parse;

    fn written(part: &str, whole: &str, n: u16) -> Option<String> {
        root(parse(part).unwrap(), parse(whole).unwrap(), n).map(|root| root.normalize().to_string())
    }

    #[test]
    fn roots_are_exact_to_eighteen_decimals() {
        assert_eq!(written("2", "1", 2).as_deref(), Some("1.414213562373095048"));
        assert_eq!(written("55", "27.8", 5).as_deref(), Some("1.146208378490917274"));
        assert_eq!(written("0.25", "1", 2).as_deref(), Some("0.5"));
        assert_eq!(written("1.331", "1", 3).as_deref(), Some("1.1"));
        assert_eq!(written("0", "3", 4).as_deref(), Some("0"));
        assert_eq!(written("1", "3", 1).as_deref(), Some("0.333333333333333333"));
    }

    #[test]
    fn what_has_no_root_has_none() {
        for (part, whole, n) in [("-1", "2", 2), ("1", "0", 2), ("1", "-2", 2), ("1", "2", 0)] {
            assert_eq!(written(part, whole, n), None);
        }
        assert_eq!(written("9999999999999999999999999999", "0.0001", 1), None);
    }

    #[test]
    fn long_products_carry() {
        let most = Natural::of(u128::MAX);
        let square = most.times(&most);
        assert_eq!(square.0, [1, 0, 0, 0, u32::MAX - 1, u32::MAX, u32::MAX, u32::MAX]);
        assert!(most.cmp(&square).is_lt() && Natural::of(0).0.is_empty());
    }
}
