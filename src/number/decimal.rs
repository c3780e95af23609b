//! Exact decimals, read from plain digits and written with grouped thousands.

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;

/// Reads a plain decimal: half-width digits, an optional leading `-`, at most one point. Anything a float parser or a
/// generous one would let through (`1e3`, `+5`, `1_000`, `１２`, more than 28 digits) is no number here.
#[must_use]
pub fn parse(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(w, f)| (w, Some(f)));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !fraction.is_none_or(plain) {
        return None;
    }
    Decimal::from_str_exact(text).ok()
}

/// Writes the magnitude with grouped thousands and the decimals it was given with: `1,234.50`. The sign is left to the
/// caller, because each language shows and speaks it in its own way.
#[must_use]
pub fn grouped(value: Decimal) -> String {
    let places = value.scale() as usize;
    let digits = format!("{:0>1$}", value.mantissa().unsigned_abs(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let mut out = String::with_capacity(digits.len() + whole.len() / 3 + 1);
    let (mut group, mut rest) = whole.split_at((whole.len() - 1) % 3 + 1);
    out.push_str(group);
    while !rest.is_empty() {
        (group, rest) = rest.split_at(3);
        out.push(',');
        out.push_str(group);
    }
    if places > 0 {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// `value` rounded to `places` decimals, halves away from zero, with exactly that many decimals kept.
#[must_use]
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    let mut value = value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero);
    value.rescale(places);
    value
}

/// `part` as a percentage of `whole`, to one decimal; none where `whole` is zero. Multiplies before it divides.
#[must_use]
pub fn percentage(part: Decimal, whole: Decimal) -> Option<Decimal> {
    let hundredfold = part.checked_mul(Decimal::ONE_HUNDRED)?;
    hundredfold.checked_div(whole).map(|share| rounded(share, 1))
}

#[cfg(test)]
mod tests {
    use super::{grouped, parse, percentage};

    #[test]
    fn only_plain_numbers_are_numbers() {
        for plain in ["0", "-5", "12.50", "0.1"] {
            assert_eq!(parse(plain).map(|d| d.to_string()).as_deref(), Some(plain));
        }
        for odd in [
            "",
            "-",
            "１２",
            "1,000",
            "1_000",
            "+5",
            "1e3",
            ".5",
            "5.",
            "▲5",
            "NaN",
            "99999999999999999999999999999999",
        ] {
            assert_eq!(parse(odd), None, "{odd}");
        }
    }

    #[test]
    fn thousands_are_grouped_and_decimals_kept() {
        let written = |text: &str| parse(text).map(grouped).unwrap_or_default();
        assert_eq!(written("0"), "0");
        assert_eq!(written("999"), "999");
        assert_eq!(written("-1234567.50"), "1,234,567.50");
        assert_eq!(written("100000"), "100,000");
        assert_eq!(written("-0.05"), "0.05");
    }

    #[test]
    fn percentages_are_exact() {
        let n = |text: &str| parse(text).unwrap_or_default();
        assert_eq!(
            percentage(n("5"), n("9")).map(|p| p.to_string()).as_deref(),
            Some("55.6")
        );
        assert_eq!(
            percentage(n("134"), n("316")).map(|p| p.to_string()).as_deref(),
            Some("42.4")
        );
        assert_eq!(percentage(n("1"), n("0")), None);
    }
}
