//! Figures in Japanese prose.

use super::read::{digit, number};
use super::{ERAS, Figure};
use crate::number::Decimal;

/// The figures of a text.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        // Most characters begin no figure: they are passed over at a glance.
        let figure = if BEGINS.contains(&c) || digit(c).is_some() {
            era(text, at).or_else(|| digits(text, at)).or_else(|| word(text, at))
        } else {
            None
        };
        at = figure.as_ref().map_or(at + c.len_utf8(), |figure| figure.range.end);
        found.extend(figure);
    }
    found
}

/// The characters that eras, numbers in kanji and words for numbers begin with.
const BEGINS: [char; 27] = [
    '令', '平', '昭', '大', '明', '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '半',
    '倍', '両', '毎', '各', 'ゼ', 'な', '昼', '終',
];

/// `令和4`, `平成元`, with a space or none.
fn era(text: &str, at: usize) -> Option<Figure> {
    let rest = &text[at..];
    let (begin, name, _) = ERAS.iter().find(|(_, name, _)| rest.starts_with(name))?;
    let digits = rest[name.len()..].trim_start_matches([' ', '\u{3000}']);
    let start = rest.len() - digits.len();
    let (count, length) = if digits.starts_with('元') {
        (1, '元'.len_utf8())
    } else {
        let (value, length) = number(digits)?;
        (
            u16::try_from(value).ok().filter(|count| (1..=70).contains(count))?,
            length,
        )
    };
    let year = begin + count - 1;
    Some(Figure {
        range: at..at + start + length,
        values: vec![Decimal::from(year)],
        firm: true,
        era_year: Some(year),
    })
}

/// A figure that begins with a digit: `12,000`, `1万2千`, `5割`, `17時`.
fn digits(text: &str, at: usize) -> Option<Figure> {
    let rest = &text[at..];
    digit(rest.chars().next()?)?;
    let (value, length) = compound(rest)?;
    let after = &rest[length..];
    let mut values = vec![value];
    values.extend(other_readings(value, &text[..at], after));
    let named = part_of_name(&text[..at]);
    let fraction = after.starts_with("分の") || text[..at].ends_with("分の");
    Some(Figure {
        range: at..at + length,
        values,
        // `1年間` is `in a year`: a one asks for no figure in the other language.
        firm: !named && !fraction && value != Decimal::ONE,
        era_year: None,
    })
}

/// Whether the digits after this text belong to a name such as `COVID-19` or `A4`.
fn part_of_name(before: &str) -> bool {
    let before = before.strip_suffix('-').unwrap_or(before);
    before.ends_with(|c: char| c.is_ascii_alphabetic()) && !before.ends_with("FY")
}

/// Digits with the multipliers after them: `1万2千` is 12,000, `15百万` 15,000,000.
fn compound(text: &str) -> Option<(Decimal, usize)> {
    let (mut total, mut section, mut end) = (Decimal::ZERO, Decimal::ZERO, 0);
    let mut current = None;
    loop {
        let rest = &text[end..];
        if current.is_none()
            && let Some((value, length)) = number(rest)
        {
            (current, end) = (Some(value), end + length);
            continue;
        }
        let Some(c) = rest.chars().next() else { break };
        let (scale, closes) = match c {
            '百' => (100_u64, false),
            '千' => (1000, false),
            '万' => (10_000, true),
            '億' => (100_000_000, true),
            '兆' => (1_000_000_000_000, true),
            _ => break,
        };
        let scale = Decimal::from(scale);
        let here = current.take().unwrap_or(Decimal::ZERO);
        if closes {
            total = total.checked_add(section.checked_add(here)?.checked_mul(scale)?)?;
            section = Decimal::ZERO;
        } else if here.is_zero() {
            section = section.checked_mul(scale)?;
        } else {
            section = section.checked_add(here.checked_mul(scale)?)?;
        }
        end += c.len_utf8();
    }
    let value = total
        .checked_add(section)?
        .checked_add(current.unwrap_or(Decimal::ZERO))?;
    (end > 0).then(|| (value.normalize(), end))
}

/// What else a figure may stand for, by the words around it.
fn other_readings(value: Decimal, before: &str, after: &str) -> Vec<Decimal> {
    let small = u16::try_from(value).ok().filter(|_| value.is_integer());
    match small {
        _ if after.starts_with('割') => vec![Decimal::from(10) * value.min(Decimal::ONE_THOUSAND)],
        Some(hour @ 13..=24) if after.starts_with(['時', '：', ':']) => vec![Decimal::from(hour - 12)],
        Some(hour @ 1..=12) if before.ends_with("午後") => vec![Decimal::from(hour + 12)],
        // The era stands before an earlier year: 令和3、4年度.
        Some(count @ 1..=64) if after.starts_with('年') => {
            [2018, 1988, 1925].map(|begin| Decimal::from(begin + count)).into()
        }
        Some(year @ 1926..=2200) if after.starts_with('年') || after.starts_with('/') => {
            vec![Decimal::from(year % 100)]
        }
        _ => Vec::new(),
    }
}

/// Numbers in kanji, and words that say a number: they answer to digits, but ask for none.
fn word(text: &str, at: usize) -> Option<Figure> {
    let rest = &text[at..];
    let (values, length) = said(rest).or_else(|| kanji(rest))?;
    Some(Figure {
        range: at..at + length,
        values,
        firm: false,
        era_year: None,
    })
}

const SAID: [(&str, &[u16]); 12] = [
    ("半数", &[50, 2]),
    ("半年", &[6]),
    ("半日", &[12, 2]),
    ("半", &[50, 2, 6]),
    ("倍", &[2]),
    ("両", &[2]),
    ("毎", &[1]),
    ("各", &[1]),
    ("ゼロ", &[0]),
    ("なし", &[0]),
    ("昼夜", &[24]),
    ("終日", &[24]),
];

fn said(text: &str) -> Option<(Vec<Decimal>, usize)> {
    let (word, values) = SAID.iter().find(|(word, _)| text.starts_with(word))?;
    Some((values.iter().map(|value| Decimal::from(*value)).collect(), word.len()))
}

fn kanji(text: &str) -> Option<(Vec<Decimal>, usize)> {
    let (mut total, mut current, mut length) = (0_u32, 0_u32, 0);
    for c in text.chars() {
        let digit = "〇一二三四五六七八九".chars().position(|known| known == c);
        if let Some(value) = digit {
            current = current.checked_mul(10)?.checked_add(u32::try_from(value).ok()?)?;
        } else {
            let scale = match c {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => break,
            };
            total = total.checked_add(current.max(1).checked_mul(scale)?)?;
            current = 0;
        }
        length += c.len_utf8();
    }
    (length > 0).then(|| (vec![Decimal::from(total.saturating_add(current))], length))
}
