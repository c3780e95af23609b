//! The drawing of an indicator's years; or, where there is too little to draw, why.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Subject, targets};
use crate::evaluate::series::Stated;
use crate::model::indicator::Value;
use crate::model::target::{Direction, Due, Target};
use crate::model::unit::Measure;
use crate::number::{Decimal, FiscalYear, decimal};
use crate::site::chart::{Bounds, Change, Plot, Scale, Trend};
use crate::site::parts::{Bullet, Here};
use crate::site::view::bullets;
use crate::site::words;

/// The drawing, or why there is none.
#[derive(Clone, Debug, Serialize)]
pub struct Course {
    /// Two values or more, year by year.
    pub trend: Option<Trend>,
    /// One value beside its target.
    pub bullets: Vec<Bullet>,
    /// Why there is no drawing of the years.
    pub why: Option<String>,
}

/// Lines and marks of the promise, by year.
#[derive(Default)]
struct Promise {
    /// Pieces of the line: points in years, a step between two.
    lines: Vec<Vec<(FiscalYear, Decimal)>>,
    /// Where a promise falls due.
    due: Vec<(FiscalYear, Decimal)>,
}

/// The drawing of this indicator.
pub fn of(subject: &Subject<'_, '_>) -> Course {
    let here = subject.here;
    let numbers = subject.numbers();
    let key = match subject.measure() {
        Some(Measure::Deed) => Some("indicator-why-deed"),
        Some(Measure::Grade(_)) => Some("indicator-why-grade"),
        _ if numbers.is_empty() => Some("indicator-why-none"),
        _ if numbers.len() == 1 => Some("indicator-why-one"),
        _ => None,
    };
    let plan = subject.newest_plan();
    let bullets = plan.map(|plan| bullets::rows(here, plan, [subject.indicator()]));
    Course {
        trend: key.is_none().then(|| trend(subject, &numbers)),
        bullets: bullets.filter(|_| key.is_some()).unwrap_or_default(),
        why: key.map(|key| here.say(key)),
    }
}

fn trend(subject: &Subject<'_, '_>, numbers: &BTreeMap<FiscalYear, Decimal>) -> Trend {
    let here = subject.here;
    let promise = promise(&subject.series.stated);
    let (plot, scale) = plot(subject, numbers, &promise);
    let from_zero = scale.low().is_zero();
    let words = [
        ("unit", &*words::unit_name(here, subject.unit())),
        ("low", &mark(subject, scale.low())),
        ("high", &mark(subject, scale.high())),
    ];
    let lower = subject.target().and_then(Target::direction) == Some(Direction::Down);
    let mut note = vec![here.say_with("indicator-note-marks", &words)];
    note.extend((!from_zero).then(|| here.say_with("indicator-note-axis", &words)));
    note.extend(lower.then(|| here.say("indicator-note-lower")));
    note.extend(targets::revised(subject));
    Trend {
        id: "trend".to_owned(),
        title: here.say_with("indicator-trend", &[("name", here.text(&subject.indicator().name))]),
        desc: described(subject, numbers),
        message: message(subject, numbers),
        note: words::sentences(here.lang, &note),
        drawings: plot.draw(),
    }
}

/// What is drawn, with an axis that holds it.
fn plot(subject: &Subject<'_, '_>, numbers: &BTreeMap<FiscalYear, Decimal>, promise: &Promise) -> (Plot, Scale) {
    let here = subject.here;
    let all = || {
        numbers
            .keys()
            .chain(promise.lines.iter().flatten().chain(&promise.due).map(|(year, _)| year))
    };
    let first = all().min().map_or(0, |year| year.number());
    let last = all().max().map_or(0, |year| year.number());
    let years = || (first..=last).filter_map(FiscalYear::new);
    let index = |year: FiscalYear| usize::from(year.number() - first);
    let aim = promise.lines.iter().map(|line| {
        let point = |(year, level): &(FiscalYear, Decimal)| (2 * index(*year), *level);
        line.iter().map(point).collect()
    });
    let aim = joined(aim.collect());
    let mut plot = Plot {
        years: years().map(|year| (short(year), year.number().to_string())).collect(),
        steps: steps(here, first, &aim),
        actual: years().map(|year| numbers.get(&year).copied()).collect(),
        aim,
        due: promise.due.iter().map(|(year, level)| (index(*year), *level)).collect(),
        actual_label: numbers.last_key_value().map_or_else(String::new, |(_, value)| {
            here.say_with("indicator-label-result", &[("value", &mark(subject, *value))])
        }),
        aim_label: promise.due.last().map_or_else(String::new, |(_, value)| {
            here.say_with("indicator-label-target", &[("value", &mark(subject, *value))])
        }),
        ticks: vec![],
    };
    let (low, high) = plot.range().unwrap_or_default();
    let scale = Scale::holding(low, high, bounds(subject));
    plot.ticks = scale.ticks.iter().map(|tick| (*tick, mark(subject, *tick))).collect();
    (plot, scale)
}

/// A year where there is little room: ’22.
fn short(year: FiscalYear) -> String {
    format!("’{:02}", year.number() % 100)
}

/// The upright pieces of the promise's lines: each stands before the year in which it was changed.
fn steps(here: &Here<'_>, first: u16, aim: &[Vec<(usize, Decimal)>]) -> Vec<Change> {
    let said = |year: &str| here.say_with("indicator-label-step", &[("year", year)]);
    let change = |at: usize, level: Decimal| {
        let year = FiscalYear::new(first + u16::try_from(at.div_ceil(2)).ok()?)?;
        let words = [said(&short(year)), said(&year.number().to_string())];
        Some(Change { at, level, words })
    };
    let pairs = aim
        .iter()
        .flat_map(|line| line.windows(2).map(|pair| (pair[0], pair[1])));
    let upright = pairs.filter(|(from, to)| from.0 == to.0);
    upright
        .filter_map(|(from, to)| change(from.0, (from.1 + to.1) / Decimal::TWO))
        .collect()
}

/// Pieces that follow each other year on year become one line with a step halfway between.
fn joined(pieces: Vec<Vec<(usize, Decimal)>>) -> Vec<Vec<(usize, Decimal)>> {
    let mut lines: Vec<Vec<(usize, Decimal)>> = vec![];
    for piece in pieces {
        let (Some((start, level)), before) = (piece.first().copied(), lines.last_mut()) else {
            continue;
        };
        match before.and_then(|line| line.last().copied().map(|end| (line, end))) {
            Some((line, (end, old))) if end + 2 == start => {
                line.extend([(end + 1, old), (end + 1, level)]);
                line.extend(piece);
            }
            _ => lines.push(piece),
        }
    }
    lines
}

fn bounds(subject: &Subject<'_, '_>) -> Bounds {
    match subject.measure() {
        Some(Measure::Number { min, max, decimals, .. }) => Bounds {
            min: *min,
            max: *max,
            whole: *decimals == Some(0),
        },
        _ => Bounds::default(),
    }
}

/// A number as it stands in the drawing: with a percent sign, or bare, the unit being in the note.
fn mark(subject: &Subject<'_, '_>, value: Decimal) -> String {
    if subject.is_percent() {
        return words::number(subject.here, subject.unit(), value);
    }
    let sign = if value.is_sign_negative() && !value.is_zero() {
        "−"
    } else {
        ""
    };
    format!("{sign}{}", decimal::grouped(value))
}

/// Each plan's promise from its year to the year it falls due, or until a newer plan promises something else.
fn promise(stated: &[Stated]) -> Promise {
    let mut promise = Promise::default();
    for (at, one) in stated.iter().enumerate() {
        let points = points(one);
        let until = stated.get(at + 1..).unwrap_or_default().iter();
        let until = until
            .filter(|later| !self::points(later).is_empty())
            .map(|later| later.plan)
            .min();
        let holds = |year: FiscalYear| until.is_none_or(|until| year < until);
        let mut line: Vec<(FiscalYear, Decimal)> = points
            .iter()
            .filter(|point| holds(point.year))
            .map(Point::pair)
            .collect();
        let cut = points.iter().find(|point| !holds(point.year)).zip(until);
        if let Some((point, until)) = cut.filter(|_| points.first().is_some_and(|first| holds(first.year))) {
            line.push((until.before(1), line.last().map_or(point.level, |(_, level)| *level)));
        }
        line.dedup();
        promise.due.extend(
            points
                .iter()
                .filter(|point| point.due && holds(point.year))
                .map(Point::pair),
        );
        promise.lines.push(line);
    }
    promise.lines.retain(|line| !line.is_empty());
    promise
}

/// A point of one plan's promise.
struct Point {
    year: FiscalYear,
    level: Decimal,
    /// Whether something falls due here.
    due: bool,
}

impl Point {
    const fn pair(&self) -> (FiscalYear, Decimal) {
        (self.year, self.level)
    }
}

/// The points of one plan's promise: values on the way, then the level from the plan's year to the year it is due.
fn points(stated: &Stated) -> Vec<Point> {
    let Some(target) = &stated.indicator.target else {
        return vec![];
    };
    let number = |value: &Value| value.number();
    let steps = target
        .milestones
        .iter()
        .filter_map(|(year, value)| Some((*year, number(value)?)));
    let mut points: Vec<Point> = steps.map(|(year, level)| Point { year, level, due: true }).collect();
    let Some(level) = target.goal.level() else {
        return points;
    };
    let last = target.due.map_or(stated.plan, Due::year);
    let every = matches!(target.due, Some(Due::EveryYearUntil(_)));
    let on_the_way = !points.is_empty();
    let years = (stated.plan.number()..=last.number()).filter_map(FiscalYear::new);
    let level_at = |year| Point {
        year,
        level,
        due: every || year == last,
    };
    let told = |year: &FiscalYear| every || *year == last || (*year == stated.plan && !on_the_way);
    points.extend(years.filter(told).map(level_at));
    points
}

/// From the first to the newest number, and what is left.
fn message(subject: &Subject<'_, '_>, numbers: &BTreeMap<FiscalYear, Decimal>) -> String {
    let here = subject.here;
    let ends = numbers.first_key_value().zip(numbers.last_key_value());
    ends.map_or_else(String::new, |((from, before), (to, now))| {
        let key = match now.cmp(before) {
            std::cmp::Ordering::Greater => "indicator-message-more",
            std::cmp::Ordering::Less => "indicator-message-less",
            std::cmp::Ordering::Equal => "indicator-message-same",
        };
        let words = [
            ("from", &*here.year(*from)),
            ("to", &here.year(*to)),
            ("before", &words::number(here, subject.unit(), *before)),
            ("now", &words::number(here, subject.unit(), *now)),
            ("by", &subject.difference((*now - *before).abs())),
        ];
        here.say_with(key, &words)
    })
}

/// The course in sentences: every value if there are few, else the ends and the extremes; then the target.
fn described(subject: &Subject<'_, '_>, numbers: &BTreeMap<FiscalYear, Decimal>) -> String {
    let here = subject.here;
    let one = |(year, value): (&FiscalYear, &Decimal)| {
        let value = words::number(here, subject.unit(), *value);
        here.say_with(
            "indicator-year-value",
            &[("year", &here.year(*year)), ("value", &value)],
        )
    };
    let few: Vec<String> = if numbers.len() <= 6 {
        numbers.iter().map(one).collect()
    } else {
        let least = numbers.iter().min_by_key(|(_, value)| **value);
        let most = numbers.iter().max_by_key(|(_, value)| **value);
        let ends = [numbers.first_key_value(), least, most, numbers.last_key_value()];
        let mut told: Vec<(&FiscalYear, &Decimal)> = ends.into_iter().flatten().collect();
        told.sort();
        told.dedup();
        told.into_iter().map(one).collect()
    };
    let list = words::list(here.lang, &few);
    let sentences = std::iter::once(here.say_with("indicator-described", &[("list", &list)]));
    let sentences: Vec<String> = sentences.chain(subject.target_and_rest()).collect();
    words::sentences(here.lang, &sentences)
}
