//! The table of all years: the value or why there is none, how the ward rated it, and the plan that says so.

use std::collections::BTreeSet;

use super::{Subject, targets};
use crate::model::indicator::Measured;
use crate::model::plan::Plan;
use crate::number::{Decimal, FiscalYear, decimal};
use crate::site::parts::{Cell, Column, Link, Row, RowKind, Table};
use crate::site::view::{source, standing};
use crate::site::words;

/// Which columns the table has beside year, result and origin.
#[derive(Clone, Copy)]
struct Shape {
    number: bool,
    forecast: bool,
    rated: bool,
    answers: bool,
    note: bool,
    /// Where the years come from different plans; else a line under the table says from which.
    origin: bool,
}

/// The table; none where no plan speaks of any year.
pub fn table(subject: &Subject<'_, '_>) -> Option<Table> {
    let here = subject.here;
    let years = years(subject);
    let (first, last) = (years.first()?, years.last()?);
    let values = || subject.series.values.values();
    let shape = Shape {
        number: !subject.numbers().is_empty(),
        forecast: years.iter().any(|year| forecast(subject, *year).is_some()),
        rated: values().any(|measured| measured.rated.is_some()),
        answers: values().any(|measured| measured.answers.is_some()),
        note: values().any(|measured| measured.note.is_some()) || years.iter().any(|year| is_reference(subject, *year)),
        origin: false,
    };
    let origins: BTreeSet<FiscalYear> = years.iter().filter_map(|year| origin(subject, *year)).collect();
    let shape = Shape {
        origin: origins.len() > 1,
        ..shape
    };
    let alone = origins
        .first()
        .filter(|_| origins.len() == 1)
        .and_then(|year| subject.plan(*year));
    let words = [("from", &*here.year(*first)), ("to", &here.year(*last))];
    let caption = if first == last {
        "indicator-caption-year"
    } else {
        "indicator-caption-years"
    };
    let columns = columns(subject, shape);
    let unit = words::unit_name(here, subject.unit());
    Some(Table {
        id: "t-results".to_owned(),
        caption: here.say_with(caption, &words),
        note: shape.number.then(|| here.say_with("money-unit", &[("unit", &unit)])),
        wide: columns.len() > 3,
        rows: years.iter().map(|year| row(subject, shape, *year)).collect(),
        columns,
        provenance: alone.and_then(|plan| source::line(here, plan)),
    })
}

/// Every year from the first to the last that has a value, a reason or a forecast.
fn years(subject: &Subject<'_, '_>) -> Vec<FiscalYear> {
    let forecasts = subject
        .series
        .stated
        .iter()
        .flat_map(|stated| stated.indicator.forecast.keys());
    let known: Vec<FiscalYear> = subject.series.values.keys().chain(forecasts).copied().collect();
    let (Some(first), Some(last)) = (known.iter().min(), known.iter().max()) else {
        return vec![];
    };
    (first.number()..=last.number()).filter_map(FiscalYear::new).collect()
}

fn columns(subject: &Subject<'_, '_>, shape: Shape) -> Vec<Column> {
    let all = [
        ("indicator-col-year", true, false),
        ("indicator-col-result", true, shape.number),
        ("indicator-col-forecast", shape.forecast, true),
        ("indicator-col-rating", shape.rated, false),
        ("indicator-col-answers", shape.answers, true),
        ("indicator-col-note", shape.note, false),
        ("indicator-col-origin", shape.origin, false),
    ];
    let there = all.into_iter().filter(|(_, there, _)| *there);
    there
        .map(|(key, _, number)| Column {
            text: subject.here.say(key),
            number,
        })
        .collect()
}

fn row(subject: &Subject<'_, '_>, shape: Shape, year: FiscalYear) -> Row {
    let here = subject.here;
    let measured = subject.series.values.get(&year);
    let empty = |key: &str| Cell::Empty { reason: here.say(key) };
    let value = measured.map(|measured| words::cell(here, subject.unit(), &measured.value));
    let mut cells = vec![value.unwrap_or_else(|| empty("indicator-no-data"))];
    if shape.forecast {
        cells.push(forecast(subject, year).map_or_else(|| empty("indicator-no-forecast"), Cell::number));
    }
    if shape.rated {
        cells.push(rating(subject, year, measured).unwrap_or_else(|| empty("indicator-no-rating")));
    }
    if shape.answers {
        let answers = measured.and_then(|measured| measured.answers);
        cells.push(answers.map_or_else(|| empty("money-not-stated"), |count| Cell::number(Decimal::from(count))));
    }
    if shape.note {
        cells.push(note(subject, year, measured).map_or_else(|| empty("indicator-no-note"), Cell::words));
    }
    if shape.origin {
        let link = |plan| Cell::Link {
            link: targets::origin(subject, plan),
        };
        cells.push(origin(subject, year).map_or_else(|| empty("indicator-no-data"), link));
    }
    Row {
        head: Link::words(year.long(here.lang)),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells,
    }
}

/// The plan that states a year's value, or expects one.
fn origin(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<FiscalYear> {
    let stated = subject.series.origins.get(&year).copied();
    stated.or_else(|| forecast_origin(subject, year))
}

/// The value expected for a year, as the newest plan that expects one states it.
fn forecast(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<Decimal> {
    let newest_first = subject.series.stated.iter().rev();
    newest_first
        .filter_map(|stated| stated.indicator.forecast.get(&year))
        .next()
        .copied()
}

fn forecast_origin(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<FiscalYear> {
    let newest_first = subject.series.stated.iter().rev();
    let states = |stated: &&crate::evaluate::series::Stated| stated.indicator.forecast.contains_key(&year);
    newest_first.into_iter().find(states).map(|stated| stated.plan)
}

/// The plan a year's value comes from.
fn plan_of<'a>(subject: &Subject<'a, '_>, year: FiscalYear) -> Option<&'a Plan> {
    subject.plan(*subject.series.origins.get(&year)?)
}

/// How the ward rated a year's result, in its own words.
fn rating(subject: &Subject<'_, '_>, year: FiscalYear, measured: Option<&Measured>) -> Option<Cell> {
    let here = subject.here;
    let rated = measured?.rated.as_ref()?.value.as_str();
    let form = here.site.plans.form_of(plan_of(subject, year)?)?;
    let scale = here
        .site
        .plans
        .schema
        .scales
        .get(&form.scales.get("indicator")?.value)?;
    let axis = scale.axes.iter().find(|axis| axis.words(rated).is_some())?;
    let own = standing::rating_words(here, axis, rated);
    let Some(state) = scale.state(&[(axis.id.as_str(), rated)]) else {
        return Some(Cell::words(own));
    };
    let mut tag = here.tag(state);
    tag.own = Some(own);
    Some(Cell::Tag { tag })
}

/// The fewest answers a survey of this year's form asks for, where this result has fewer.
fn too_few(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<u64> {
    let answers = subject.series.values.get(&year)?.answers?;
    let form = subject.here.site.plans.form_of(plan_of(subject, year)?)?;
    form.progress.as_ref()?.minimum_answers.filter(|least| answers < *least)
}

fn is_reference(subject: &Subject<'_, '_>, year: FiscalYear) -> bool {
    too_few(subject, year).is_some()
}

/// The source's remark, and that the result is a reference value.
fn note(subject: &Subject<'_, '_>, year: FiscalYear, measured: Option<&Measured>) -> Option<String> {
    let here = subject.here;
    let few = too_few(subject, year).map(|least| {
        let least = decimal::grouped(Decimal::from(least));
        here.say_with("indicator-too-few", &[("count", &least)])
    });
    let note = measured
        .and_then(|measured| measured.note.as_ref())
        .map(|note| here.text(note).to_owned());
    let all: Vec<String> = few.into_iter().chain(note).collect();
    (!all.is_empty()).then(|| words::sentences(here.lang, &all))
}
