//! Figures in English prose.

use std::sync::LazyLock;

use super::read::{digit, number};
use super::{ERAS, Figure};
use crate::number::Decimal;

/// The figures of a text.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let (figure, length) = if digit(c).is_some() {
            (digits(text, at), c.len_utf8())
        } else if c.is_ascii_alphabetic() {
            let length = word_length(&text[at..]);
            (word(text, at, length), length)
        } else {
            (None, c.len_utf8())
        };
        at = figure.as_ref().map_or(at + length, |figure| figure.range.end);
        found.extend(figure);
    }
    found
}

fn word_length(text: &str) -> usize {
    text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len())
}

/// A figure that begins with a digit: `12,000`, `1.2 million`, `5 p.m.`.
fn digits(text: &str, at: usize) -> Option<Figure> {
    let (mut value, mut length) = number(&text[at..])?;
    let after = &text[at + length..];
    let next = after.trim_start_matches([' ', '-', '\u{a0}']);
    let word = next[..word_length(next)].to_ascii_lowercase();
    if let Some(scale) = scale(&word) {
        value = value.checked_mul(Decimal::from(scale))?.normalize();
        length += after.len() - next.len() + word.len();
    }
    let mut values = vec![value];
    if let Some(hour @ 1..=12) = u16::try_from(value)
        .ok()
        .filter(|_| matches!(word.as_str(), "p" | "pm"))
    {
        values.push(Decimal::from(hour + 12));
    }
    let before = text[..at].strip_suffix('-').unwrap_or(&text[..at]);
    let named = before.ends_with(|c: char| c.is_ascii_alphabetic()) && !before.ends_with("FY");
    Some(Figure {
        range: at..at + length,
        values,
        firm: !named && value != Decimal::ONE,
        era_year: None,
    })
}

fn scale(word: &str) -> Option<u64> {
    match word {
        "hundred" => Some(100),
        "thousand" => Some(1000),
        "million" => Some(1_000_000),
        "billion" => Some(1_000_000_000),
        "trillion" => Some(1_000_000_000_000),
        _ => None,
    }
}

/// A word that says a number, with the words that go on saying it: `twenty-four`, `two hundred`; or a year of an era.
fn word(text: &str, at: usize, length: usize) -> Option<Figure> {
    let first = &text[at..at + length];
    if let Some(era) = ERAS.iter().find(|(_, _, name)| name.eq_ignore_ascii_case(first)) {
        return era_year(text, at, length, era.0);
    }
    let mut values: Vec<u64> = said(first)?.to_vec();
    let mut end = at + length;
    while let Some(next) = text[end..].strip_prefix([' ', '-']) {
        let word = next[..word_length(next)].to_ascii_lowercase();
        let (Some(value), more) = (values.first().copied(), said(&word)) else {
            break;
        };
        match (scale(&word), more) {
            (Some(scale), _) => values = vec![value.saturating_mul(scale)],
            (None, Some([small, ..])) if *small < 10 && value >= 20 && value % 10 == 0 => values = vec![value + small],
            _ => break,
        }
        end += 1 + word.len();
    }
    Some(Figure {
        range: at..end,
        values: values.into_iter().map(Decimal::from).collect(),
        firm: false,
        era_year: None,
    })
}

/// `Reiwa 4`.
fn era_year(text: &str, at: usize, length: usize, begin: u16) -> Option<Figure> {
    let rest = text[at + length..].strip_prefix(' ')?;
    let (count, digits) = number(rest)?;
    let count = u16::try_from(count).ok().filter(|count| (1..=70).contains(count))?;
    let year = begin + count - 1;
    Some(Figure {
        range: at..at + length + 1 + digits,
        values: vec![Decimal::from(year)],
        firm: true,
        era_year: Some(year),
    })
}

/// The numbers a word may say, in capitals or not.
fn said(word: &str) -> Option<&'static [u64]> {
    let letter = word.bytes().next()?.to_ascii_lowercase().checked_sub(b'a')?;
    let mut known = WORDS.get(usize::from(letter))?.iter();
    known
        .find(|(known, _)| known.eq_ignore_ascii_case(word))
        .map(|(_, values)| *values)
}

/// Words with the numbers they may say.
type Words = Vec<(&'static str, &'static [u64])>;

/// Every word that says a number, by its first letter. Nearly every word of a text is looked up here and is none of them:
/// that must cost no copy of it and little comparing.
static WORDS: LazyLock<[Words; 26]> = LazyLock::new(|| {
    let mut words: [Words; 26] = Default::default();
    for (written, values) in &SAID {
        for word in written.split(' ') {
            words[usize::from(word.as_bytes()[0] - b'a')].push((word, *values));
        }
    }
    words
});

const SAID: [(&str, &[u64]); 44] = [
    ("zero no none nil nobody", &[0]),
    (
        "one once first single a an each every monthly yearly annual annually weekly daily january primary",
        &[1],
    ),
    (
        "two twice second both double doubled pair couple february secondary half halves twofold",
        &[2, 50],
    ),
    (
        "three thrice third thirds triple tripled march threefold tertiary",
        &[3],
    ),
    ("four fourth quarter quarters april fourfold quarterly", &[4, 25]),
    ("five fifth fifths may", &[5]),
    ("six sixth june", &[6]),
    ("seven seventh july", &[7]),
    ("eight eighth august", &[8]),
    ("nine ninth september", &[9]),
    (
        "ten tenth tenths teens teenage teenagers teenager october decade",
        &[10],
    ),
    ("eleven eleventh november", &[11]),
    ("twelve twelfth december dozen", &[12]),
    ("thirteen thirteenth", &[13]),
    ("fourteen fourteenth fortnight", &[14]),
    ("fifteen fifteenth", &[15]),
    ("sixteen sixteenth", &[16]),
    ("seventeen seventeenth", &[17]),
    ("eighteen eighteenth", &[18]),
    ("nineteen nineteenth", &[19]),
    ("twenty twentieth twenties", &[20]),
    ("thirty thirtieth thirties", &[30]),
    ("forty fortieth forties", &[40]),
    ("fifty fiftieth fifties", &[50]),
    ("sixty sixtieth sixties", &[60]),
    ("seventy seventieth seventies", &[70]),
    ("eighty eightieth eighties", &[80]),
    ("ninety ninetieth nineties", &[90]),
    ("hundred hundreds century centenary", &[100]),
    ("thousand thousands", &[1000]),
    ("million millions", &[1_000_000]),
    ("billion", &[1_000_000_000]),
    ("jan", &[1]),
    ("feb", &[2]),
    ("mar", &[3]),
    ("apr", &[4]),
    ("jun", &[6]),
    ("jul", &[7]),
    ("aug", &[8]),
    ("sep sept", &[9]),
    ("oct", &[10]),
    ("nov", &[11]),
    ("dec", &[12]),
    ("noon midday", &[12]),
];
