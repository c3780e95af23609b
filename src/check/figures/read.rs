//! A plain number in a text: digits of either width, grouped by commas, with decimals.

use crate::number::{Decimal, decimal};

/// The digit a character is, in either width.
pub fn digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0),
        _ => None,
    }
}

/// Reads a number at the start of a text: its value, and how many bytes it takes.
pub fn number(text: &str) -> Option<(Decimal, usize)> {
    let mut plain = String::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        let next_digits = || text[at + c.len_utf8()..].chars().map_while(digit).count();
        match c {
            _ if digit(c).is_some() => plain.extend(digit(c)),
            ',' | '，' if !plain.contains('.') && next_digits() == 3 => {}
            '.' | '．' if !plain.contains('.') && next_digits() > 0 => plain.push('.'),
            _ => break,
        }
        end = at + c.len_utf8();
        if plain.len() > 24 {
            break;
        }
    }
    decimal::parse(&plain).map(|value| (value.normalize(), end))
}
