//! Damage to figures: digits, units in numbers, orders of magnitude, published sums.

use std::ops::Range;

use crate::content::{Content, Damage, Line, Part, own};

const AMOUNTS: &[&str] = &["settled", "initial", "supplementary"];

/// A figure: its line, its key, where it stands.
pub(crate) type Figure<'a> = (Line<'a>, String, Range<usize>);

/// The numbers under some keys of Japanese frontmatter; years and codes are no figures.
pub(crate) fn figures<'a>(content: &'a Content, keys: &[&str]) -> Vec<Figure<'a>> {
    let lines = content.part(own, Part::Head).into_iter();
    let lines = lines.filter(|line| keys.iter().any(|key| line.under(key)) && !is_city(line));
    let numbers = |line: Line<'a>| {
        let numbers: Vec<(String, Range<usize>)> = line
            .numbers()
            .into_iter()
            .map(|(key, range)| (key.to_owned(), range))
            .collect();
        numbers.into_iter().map(move |(key, range)| (line.clone(), key, range))
    };
    let figure =
        |(_, key, _): &Figure<'_>| !["by", "every-year-until", "code", "order", "answers"].contains(&key.as_str());
    lines.flat_map(numbers).filter(figure).collect()
}

fn is_city(line: &Line<'_>) -> bool {
    line.path.contains("/city/")
}

/// Every figure under some keys, rewritten.
fn each(content: &Content, keys: &[&str], new: impl Fn(&str) -> Option<String>) -> Vec<Damage> {
    let put = |(line, _, range): Figure<'_>| Some(line.put(range.clone(), &new(&line.text[range])?));
    figures(content, keys).into_iter().filter_map(put).collect()
}

/// A number with its first digit changed.
fn other(number: &str) -> Option<String> {
    let digit = number.chars().next()?.to_digit(10)?;
    Some(format!("{}{}", digit % 9 + 1, &number[1..]))
}

pub(crate) fn amount(content: &Content) -> Vec<Damage> {
    each(content, AMOUNTS, other)
}

pub(crate) fn result(content: &Content) -> Vec<Damage> {
    each(content, &["results"], other)
}

pub(crate) fn target(content: &Content) -> Vec<Damage> {
    each(content, &["target"], other)
}

/// An amount ten times what it was; whether its document states amounts of other years, too.
fn tenfold(content: &Content, beside_others: bool) -> Vec<Damage> {
    let all = figures(content, AMOUNTS);
    let has_others = |path: &str| all.iter().filter(|(line, ..)| line.path == path).count() > 1;
    let wanted = all.iter().filter(|(line, ..)| has_others(line.path) == beside_others);
    wanted
        .map(|(line, _, range)| line.put(range.clone(), &format!("{}0", &line.text[range.clone()])))
        .collect()
}

pub(crate) fn tenfold_beside_others(content: &Content) -> Vec<Damage> {
    tenfold(content, true)
}

pub(crate) fn tenfold_alone(content: &Content) -> Vec<Damage> {
    tenfold(content, false)
}

pub(crate) fn part(content: &Content) -> Vec<Damage> {
    each(content, &["parts"], other)
}

pub(crate) fn suffix(content: &Content) -> Vec<Damage> {
    let mut all = each(content, AMOUNTS, |number| Some(format!("{number}千円")));
    all.extend(each(content, &["results", "target"], |number| {
        Some(format!("{number}%"))
    }));
    all
}

pub(crate) fn comma(content: &Content) -> Vec<Damage> {
    each(content, AMOUNTS, |number| {
        let at = number.len().checked_sub(3).filter(|at| *at > 0)?;
        Some(format!("{},{}", &number[..at], &number[at..]))
    })
}

pub(crate) fn full_width(content: &Content) -> Vec<Damage> {
    let wide = |c: char| {
        c.to_digit(10)
            .and_then(|digit| char::from_u32(0xff10 + digit))
            .unwrap_or(c)
    };
    each(
        content,
        &["settled", "initial", "results", "target", "withdraw"],
        |number| Some(number.chars().map(wide).collect()),
    )
}

/// Figures of indicators that are measured in one of these units.
fn measured<'a>(content: &'a Content, units: &[&str]) -> Vec<Figure<'a>> {
    let lines = content.part(own, Part::Head);
    let unit = |line: &Line<'_>| {
        let of = lines
            .iter()
            .find(|unit| unit.path == line.path && unit.record == line.record && unit.key == "unit");
        of.is_some_and(|unit| units.iter().any(|wanted| unit.text.ends_with(&format!(": {wanted}"))))
    };
    let figures = figures(content, &["results", "target"]).into_iter();
    figures.filter(|(line, ..)| unit(line)).collect()
}

pub(crate) fn over_hundred(content: &Content) -> Vec<Damage> {
    let put = |(line, _, range): Figure<'_>| {
        let number = line.text[range.clone()].to_owned();
        (number.split('.').next()?.len() == 2).then(|| line.put(range, &format!("1{number}")))
    };
    measured(content, &["percent"]).into_iter().filter_map(put).collect()
}

pub(crate) fn half_a_case(content: &Content) -> Vec<Damage> {
    let put = |(line, _, range): Figure<'_>| line.put(range.clone(), &format!("{}.5", &line.text[range]));
    measured(content, &["cases", "times", "districts", "wards", "people"])
        .into_iter()
        .map(put)
        .collect()
}

/// The lines of the city's progress report with counts in them: those of the indicators, or the totals.
fn counts(content: &Content, totals: bool) -> Vec<Damage> {
    let lines = content.part(own, Part::Head);
    let city: Vec<Line<'_>> = lines.into_iter().filter(is_city).collect();
    let start = city
        .iter()
        .find(|line| line.key == "totals")
        .map_or(0, |line| line.number);
    let wanted = |line: &&Line<'_>| line.key.starts_with("20") && (line.number > start) == totals;
    let damage = |line: &Line<'_>| {
        let one = |(_, range): (&str, Range<usize>)| Some(line.put(range.clone(), &other(&line.text[range])?));
        let own: Vec<Damage> = line.numbers().into_iter().filter_map(one).collect();
        own
    };
    city.iter().filter(wanted).flat_map(damage).collect()
}

/// A row of the city's table: it may be found at the total that it no longer comes to.
pub(crate) fn row(content: &Content) -> Vec<Damage> {
    let lines = content.part(own, Part::Head);
    let start = lines.iter().find(|line| is_city(line) && line.key == "totals");
    let start = start.map_or(0, |line| line.number);
    let totals: Vec<(String, usize)> = lines
        .iter()
        .filter(|line| is_city(line) && line.number >= start)
        .map(|line| (line.path.to_owned(), line.number))
        .collect();
    let mut all = counts(content, false);
    for damage in &mut all {
        damage.lines.extend(totals.clone());
    }
    all
}

pub(crate) fn total(content: &Content) -> Vec<Damage> {
    counts(content, true)
}
