//! Values, targets and dates in words: what stands in a sentence, a table cell or a caption. A minus is a word here,
//! because plain text can't say one thing to the eye and another to the ear.

use serde::Serialize;

use super::parts::{Cell, Figure, Here};
use crate::lang::{Lang, Localized};
use crate::model::indicator::{Measured, Value, Withdrawal};
use crate::model::missing::{Entry, Missing};
use crate::model::stage::PartialDate;
use crate::model::target::{ChangeFrom, Direction, Due, Goal, Target};
use crate::model::unit::{Measure, Unit};
use crate::number::Decimal;

/// A date for a `time` element.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// `2022-04`, `2022-04-01`: the `datetime` attribute.
    pub iso: String,
    /// 2022年4月1日, 1 April 2022.
    pub words: String,
}

/// A number in its unit: 43.9%, 12地域; マイナス3件 where it is negative.
#[must_use]
pub fn number(here: &Here<'_>, unit: &str, value: Decimal) -> String {
    let magnitude = here
        .site
        .plans
        .schema
        .units
        .get(unit)
        .map_or_else(|| Figure::of(value).text, |unit| unit.write(value.abs(), here.lang));
    if value.is_sign_negative() && !value.is_zero() {
        here.say_with("words-minus", &[("value", &magnitude)])
    } else {
        magnitude
    }
}

/// A value in its unit: a number, or the words of a grade.
#[must_use]
pub fn value(here: &Here<'_>, unit: &str, value: &Value) -> String {
    match value {
        Value::Number(value) => number(here, unit, *value),
        Value::Grade(grade) => grade_words(here.site.plans.schema.units.get(unit), grade, here.lang),
    }
}

/// The words of a grade; its id where the unit does not know it, which is a finding.
fn grade_words(unit: Option<&Unit>, grade: &str, lang: Lang) -> String {
    match unit.map(|unit| &unit.measure) {
        Some(Measure::Grade(grades)) => grades
            .iter()
            .find(|(id, _)| id == grade)
            .map_or_else(|| grade.to_owned(), |(_, words)| words.get(lang).clone()),
        _ => grade.to_owned(),
    }
}

/// One year's result: the value, or why there is none.
#[must_use]
pub fn result(here: &Here<'_>, unit: &str, measured: &Measured) -> String {
    match &measured.value {
        Entry::Given(given) => value(here, unit, given),
        Entry::Empty(missing, reason) => empty(here, *missing, reason.as_ref()),
    }
}

/// Why there is no value, with what the source says about it: 未公表（出典の表記は「－」）.
#[must_use]
pub fn empty(here: &Here<'_>, missing: Missing, reason: Option<&Localized<String>>) -> String {
    let word = here.say(&format!("missing-{}", missing.key()));
    match reason {
        Some(reason) => {
            let reason = reason.get(here.lang);
            here.say_with("words-empty-because", &[("missing", &word), ("reason", reason)])
        }
        None => word,
    }
}

/// A table's cell for a value: a bare number, as the unit stands in a column or the caption; the words of a grade; or
/// why it is empty.
#[must_use]
pub fn cell(here: &Here<'_>, unit: &str, entry: &Entry<Value>) -> Cell {
    match entry {
        Entry::Given(Value::Number(number)) => Cell::number(*number),
        Entry::Given(grade @ Value::Grade(_)) => Cell::words(value(here, unit, grade)),
        Entry::Empty(missing, reason) => Cell::Empty {
            reason: empty(here, *missing, reason.as_ref()),
        },
    }
}

/// A target in full: 2025年度末までに50%以上.
#[must_use]
pub fn target(here: &Here<'_>, unit: &str, target: &Target) -> String {
    let mut words = due(here, target.due, &target.goal, &goal(here, unit, &target.goal));
    if let Some(because) = &target.because {
        words = here.say_with(
            "words-because",
            &[("target", &words), ("reason", because.get(here.lang))],
        );
    }
    if !target.milestones.is_empty() {
        let list = milestones(here, unit, target);
        words = here.say_with("words-milestones", &[("target", &words), ("list", &list)]);
    }
    words
}

/// What is promised, without the time.
#[must_use]
pub fn goal(here: &Here<'_>, unit: &str, goal: &Goal) -> String {
    let with = |key: &str, value: &str| here.say_with(key, &[("value", value)]);
    match goal {
        Goal::AtLeast(Value::Number(least)) => with("words-at-least", &number(here, unit, *least)),
        Goal::AtMost(Value::Number(most)) => with("words-at-most", &number(here, unit, *most)),
        Goal::AtLeast(grade) => with("words-grade-at-least", &value(here, unit, grade)),
        Goal::AtMost(grade) => with("words-grade-at-most", &value(here, unit, grade)),
        Goal::All(count) => with("words-all", &number(here, unit, *count)),
        Goal::NoWorseThanPreviousYear(Some(Direction::Up)) => here.say("words-previous-or-more"),
        Goal::NoWorseThanPreviousYear(Some(Direction::Down)) => here.say("words-previous-or-less"),
        Goal::NoWorseThanPreviousYear(None) => here.say("words-previous-or-better"),
        Goal::Change { at_least, unit, from } => change(here, &unit.value, *at_least, *from),
        Goal::Deed(deed) => deed.get(here.lang).clone(),
        Goal::AllOf(goals) => all_of(here, unit, goals),
    }
}

/// A change against an earlier time; a negative one is so much less.
fn change(here: &Here<'_>, unit: &str, at_least: Decimal, from: ChangeFrom) -> String {
    let amount = number(here, unit, at_least.abs());
    let key = match (from, at_least.is_sign_negative()) {
        (ChangeFrom::SameMonthLastYear, false) => "words-more-than-month",
        (ChangeFrom::SameMonthLastYear, true) => "words-less-than-month",
        (ChangeFrom::PreviousYear, false) => "words-more-than-year",
        (ChangeFrom::PreviousYear, true) => "words-less-than-year",
    };
    here.say_with(key, &[("value", &amount)])
}

/// Several goals at once: 50.3%以上かつ前年度実績以上.
fn all_of(here: &Here<'_>, unit: &str, goals: &[Goal]) -> String {
    let mut words = goals.iter().map(|part| goal(here, unit, part));
    let first = words.next().unwrap_or_default();
    words.fold(first, |first, second| {
        here.say_with("words-and", &[("first", &first), ("second", &second)])
    })
}

/// A goal with its time. A deed's own words are a noun phrase, so its time follows in brackets.
fn due(here: &Here<'_>, due: Option<Due>, goal: &Goal, words: &str) -> String {
    let deed = matches!(goal, Goal::Deed(_));
    let (key, year) = match (due, deed) {
        (None, _) => return words.to_owned(),
        (Some(Due::By(year)), false) => ("words-by", year),
        (Some(Due::By(year)), true) => ("words-deed-by", year),
        (Some(Due::EveryYearUntil(year)), false) => ("words-every-year-until", year),
        (Some(Due::EveryYearUntil(year)), true) => ("words-deed-every-year-until", year),
    };
    here.say_with(key, &[("year", &here.year(year)), ("goal", words)])
}

/// The values on the way: 2024年度に46.6%、2026年度に55%.
#[must_use]
pub fn milestones(here: &Here<'_>, unit: &str, target: &Target) -> String {
    let step = |(year, step): (&crate::number::FiscalYear, &Value)| {
        let values = [("year", here.year(*year)), ("value", value(here, unit, step))];
        here.say_with("words-milestone", &values.each_ref().map(|(k, v)| (*k, v.as_str())))
    };
    let steps: Vec<String> = target.milestones.iter().map(step).collect();
    list(here.lang, &steps)
}

/// Things in a row, with the comma of the language.
#[must_use]
pub fn list(lang: Lang, things: &[String]) -> String {
    match lang {
        Lang::Ja => things.join("、"),
        Lang::En => things.join(", "),
    }
}

/// Sentences one after the other. One alone stays as it is, with its full stop or without.
#[must_use]
pub fn sentences(lang: Lang, sentences: &[String]) -> String {
    let (stop, between) = match lang {
        Lang::Ja => ("。", ""),
        Lang::En => (".", " "),
    };
    let full = |sentence: &String| format!("{}{stop}", sentence.trim_end_matches(stop));
    match sentences {
        [alone] => alone.clone(),
        several => several.iter().map(full).collect::<Vec<_>>().join(between),
    }
}

/// When the work is stopped or rebuilt: 実績が50%未満の場合.
#[must_use]
pub fn withdrawal(here: &Here<'_>, unit: &str, withdrawal: Withdrawal) -> String {
    match withdrawal {
        Withdrawal::Below(limit) => here.say_with("words-withdraw-below", &[("value", &number(here, unit, limit))]),
        Withdrawal::Above(limit) => here.say_with("words-withdraw-above", &[("value", &number(here, unit, limit))]),
    }
}

/// What a unit is called, for a column or a caption; its id where the schema does not know it, which is a finding.
#[must_use]
pub fn unit_name(here: &Here<'_>, unit: &str) -> String {
    let known = here.site.plans.schema.units.get(unit);
    known.map_or_else(|| unit.to_owned(), |unit| unit.name.get(here.lang).clone())
}

/// A day.
#[must_use]
pub fn day(lang: Lang, day: jiff::civil::Date) -> String {
    let known = PartialDate {
        date: day,
        day_known: true,
    };
    date(lang, known).words
}

/// The months in English, January first.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date as exactly as it is known.
#[must_use]
pub fn date(lang: Lang, date: PartialDate) -> Moment {
    let (year, month, day) = (date.date.year(), date.date.month(), date.date.day());
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default();
    let words = match (lang, date.day_known) {
        (Lang::Ja, true) => format!("{year}年{month}月{day}日"),
        (Lang::Ja, false) => format!("{year}年{month}月"),
        (Lang::En, true) => format!("{day} {name} {year}"),
        (Lang::En, false) => format!("{name} {year}"),
    };
    Moment {
        iso: date.to_string(),
        words,
    }
}

#[cfg(test)]
mod tests;
