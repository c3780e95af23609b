//! A plain number in a text: digits of either width, grouped by commas, with decimals.

use crate::number::Decimal;

/// The value of a character that is a digit, in either width.
pub fn digit(c: char) -> Option<u8> {
    match c {
        '0'..='9' | '０'..='９' => u8::try_from((u32::from(c) - 0x30) % 0xfee0).ok(),
        _ => None,
    }
}

/// Digits that are read; a longer row of them is no figure anyone compares.
const MOST: u32 = 24;

/// Reads a number at the start of a text: its value, and how many bytes it takes.
pub fn number(text: &str) -> Option<(Decimal, usize)> {
    let (mut mantissa, mut digits, mut end) = (0_i128, 0, 0);
    let mut decimals: Option<u32> = None;
    for (at, c) in text.char_indices() {
        let next_digits = || text[at + c.len_utf8()..].chars().map_while(digit).count();
        match (digit(c), c) {
            (Some(value), _) => {
                mantissa = mantissa * 10 + i128::from(value);
                digits += 1;
                decimals = decimals.map(|decimals| decimals + 1);
            }
            (_, ',' | '，') if decimals.is_none() && next_digits() == 3 => {}
            (_, '.' | '．') if decimals.is_none() && next_digits() > 0 => decimals = Some(0),
            _ => break,
        }
        end = at + c.len_utf8();
        if digits > MOST {
            break;
        }
    }
    let value = Decimal::try_from_i128_with_scale(mantissa, decimals.unwrap_or(0)).ok()?;
    (digits > 0).then(|| (value.normalize(), end))
}
