//! What is wrong with a single value: how it should be written, and what was likely meant.

use super::meant::{date, id, number, only_number, year};
use super::{Shape, Title};
use crate::document::address::is_id;
use crate::finding::{Finding, likely};
use crate::model::code::Code;
use crate::model::stage::PartialDate;
use crate::number::{FiscalYear, decimal};
use crate::source::Place;

/// How a fiscal year is written.
pub(super) const YEAR: Title = (
    "西暦4桁の年度（例：2022）",
    "a fiscal year in four western digits (2022)",
);

/// What is wrong with a single value, if anything.
pub(super) fn scalar(place: Place, text: &str, shape: Shape) -> Option<Finding> {
    if fits(text, shape) {
        return None;
    }
    if text.trim().is_empty() {
        return Some(
            Finding::error("value-mistyped", place, "値がありません", "there is no value here").help(
                format!("{}を書いてください。要らない項目なら消してください", expected(shape).0),
                format!("write {}; remove the key if it is not needed", expected(shape).1),
            ),
        );
    }
    Some(advised(wrong(place, text, expected(shape)), text, shape))
}

fn fits(text: &str, shape: Shape) -> bool {
    match shape {
        Shape::Text | Shape::Mark => !text.trim().is_empty(),
        Shape::Id => is_id(text),
        Shape::Address => is_address(text),
        Shape::Code => Code::parse(text).is_some(),
        Shape::Year => FiscalYear::parse(text).is_some(),
        Shape::Date => PartialDate::parse(text).is_some(),
        Shape::Whole(min, max) => whole(text).is_some_and(|number| (min..=max).contains(&number)),
        Shape::Number => decimal::parse(text).is_some(),
        Shape::NumberOrGrade => {
            decimal::parse(text).is_some() || (is_id(text) && text.starts_with(|c: char| c.is_ascii_lowercase()))
        }
        Shape::Flag => matches!(text, "true" | "false"),
        Shape::Choice(words) => words.contains(&text),
        _ => true,
    }
}

/// Adds what was meant, or how such a value is written.
fn advised(finding: Finding, text: &str, shape: Shape) -> Finding {
    match shape {
        Shape::Choice(words) => choice(finding, text, words),
        Shape::Flag => choice(finding, text, &["true", "false"]),
        Shape::Whole(min, max) => {
            let meant = |number: &String| whole(number).is_some_and(|number| (min..=max).contains(&number));
            let range = (
                &*format!("{min}から{max}までの整数を書いてください"),
                &*format!("write a whole number from {min} to {max}"),
            );
            let finding = instead_or(finding, number(text).filter(meant), range);
            mended(finding, only_number(text).filter(meant))
        }
        Shape::Number | Shape::NumberOrGrade => mended(instead_or(finding, number(text), PLAIN), only_number(text)),
        Shape::Year => mended(instead_or(finding, year(text), IN_FOUR_DIGITS), year(text)),
        Shape::Date => instead_or(finding, date(text), IN_CALENDAR),
        Shape::Id => instead_or(finding, id(text), NAMED),
        Shape::Code => instead_or(finding, None, NUMBERED),
        Shape::Address => {
            let bare = text.contains('.') && !text.contains("//") && !text.contains(char::is_whitespace);
            let meant = bare.then(|| format!("https://{text}"));
            instead_or(finding, meant, COMPLETE)
        }
        _ => finding,
    }
}

const PLAIN: Title = (
    "半角の数字で、`1000` や `0.5` のように書いてください",
    "write plain digits, such as `1000` or `0.5`",
);

const IN_FOUR_DIGITS: Title = (
    "`2022` のように、西暦の4桁で書いてください",
    "write the western year in four digits, such as `2022`",
);

const IN_CALENDAR: Title = (
    "`2022-04-01` のように、暦にある日付を書いてください。日が分からなければ `2022-04` までにします",
    "write a date that the calendar has, such as `2022-04-01`, or `2022-04` if the day is not known",
);

const NAMED: Title = (
    "`safe-streets` のような、英語やローマ字の短い名前を付けてください",
    "give it a short name such as `safe-streets`",
);

const NUMBERED: Title = (
    "紙面の番号を、半角の数字と `-` で `3-1-1` のように書いてください",
    "write the code on paper in plain digits joined by `-`, such as `3-1-1`",
);

const COMPLETE: Title = (
    "`https://www.city.example.jp/` のように、`https://` から書いてください",
    "write the whole address, such as `https://www.city.example.org/`",
);

/// Adds what it must have been.
pub(super) fn mended(finding: Finding, only: Option<String>) -> Finding {
    match only {
        Some(text) => {
            let place = finding.place;
            finding.fix(place, text)
        }
        None => finding,
    }
}

/// Adds what was likely meant.
pub(super) fn instead(finding: Finding, meant: Option<String>) -> Finding {
    match meant {
        Some(meant) => finding.help(format!("`{meant}` と書いてください"), format!("write `{meant}`")),
        None => finding,
    }
}

/// Adds what was likely meant, or else how such a value is written.
fn instead_or(finding: Finding, meant: Option<String>, otherwise: (&str, &str)) -> Finding {
    match meant {
        None => finding.help(otherwise.0, otherwise.1),
        meant => instead(finding, meant),
    }
}

/// A word that is none of those that may stand there: the one that was likely meant, or all of them.
fn choice(finding: Finding, text: &str, words: &[&str]) -> Finding {
    if let Some(meant) = likely(text, words.iter().copied()) {
        return finding.perhaps(meant);
    }
    let all = words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>();
    finding.help(
        format!("書ける語：{}", all.join("、")),
        format!("write one of {}", all.join(", ")),
    )
}

/// Whether pages may live at this address.
#[must_use]
pub fn is_address(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| !host.starts_with('/') && !host.is_empty() && !text.contains(char::is_whitespace))
}

/// A whole number of plain digits.
pub(super) fn whole(text: &str) -> Option<i64> {
    decimal::parse(text)
        .filter(|_| !text.contains('.'))
        .and_then(|_| text.parse().ok())
}

/// How a value of a shape is written.
pub(super) fn expected(shape: Shape) -> Title {
    match shape {
        Shape::Text => ("文字", "words"),
        Shape::Mark => ("記号", "a mark"),
        Shape::Id => (
            "半角の英小文字と数字を `-` でつないだ識別子",
            "an id: lower-case letters and digits joined by `-`",
        ),
        Shape::Address => ("`https://` で始まるアドレス", "an address that begins with `https://`"),
        Shape::Code => ("`3-1-1` のような番号", "a code such as `3-1-1`"),
        Shape::Year => YEAR,
        Shape::Date => (
            "日付（`2022-04` か `2022-04-01` の形）",
            "a date such as `2022-04` or `2022-04-01`",
        ),
        Shape::Whole(..) => ("範囲内の整数", "a whole number in range"),
        Shape::Number => ("半角の数（単位・コンマなし）", "a plain number, without unit or comma"),
        Shape::NumberOrGrade => (
            "半角の数（単位・コンマなし）か段階の識別子",
            "a plain number, without unit or comma, or the id of a grade",
        ),
        Shape::Flag => ("`true` か `false`", "`true` or `false`"),
        Shape::Choice(_) => ("ここに書ける語", "one of the known words"),
        _ => ("一つの値", "a single value"),
    }
}

/// A value that is not what is wanted.
pub(super) fn wrong(place: Place, text: &str, wanted: Title) -> Finding {
    Finding::error(
        "value-mistyped",
        place,
        format!("`{text}` は{}ではありません", wanted.0),
        format!("`{text}` is not {}", wanted.1),
    )
}
