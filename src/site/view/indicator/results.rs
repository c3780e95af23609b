//! The table of all years: the value or why there is none, how the ward rated it, and the plan that says so.

use std::collections::BTreeSet;

use super::{Subject, targets};
use crate::model::plan::Plan;
use crate::number::{Decimal, FiscalYear, decimal};
use crate::site::parts::{Cell, Column, Link, Row, RowKind, Table};
use crate::site::view::{indicator_table, source, standing};
use crate::site::words;

/// A column beside the year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Result,
    Forecast,
    Rating,
    Answers,
    Note,
    /// Where the years come from different plans; else a line under the table says from which.
    Origin,
}

impl Part {
    const ALL: [Self; 6] = [
        Self::Result,
        Self::Forecast,
        Self::Rating,
        Self::Answers,
        Self::Note,
        Self::Origin,
    ];

    const fn key(self) -> &'static str {
        match self {
            Self::Result => "indicator-col-result",
            Self::Forecast => "indicator-col-forecast",
            Self::Rating => "indicator-col-rating",
            Self::Answers => "indicator-col-answers",
            Self::Note => "indicator-col-note",
            Self::Origin => "indicator-col-origin",
        }
    }

    /// Whether any of these years has something to say in this column.
    fn is_needed(self, subject: &Subject<'_, '_>, years: &[FiscalYear]) -> bool {
        let values = || subject.series.values.values();
        match self {
            Self::Result => true,
            Self::Forecast => years.iter().any(|year| forecast(subject, *year).is_some()),
            Self::Rating => values().any(|measured| measured.rated.is_some()),
            Self::Answers => values().any(|measured| measured.answers.is_some()),
            Self::Note => years.iter().any(|year| note(subject, *year).is_some()),
            Self::Origin => origins(subject, years).len() > 1,
        }
    }

    /// Whether it holds numbers.
    fn is_number(self, subject: &Subject<'_, '_>) -> bool {
        match self {
            Self::Result => !subject.numbers().is_empty(),
            Self::Forecast | Self::Answers => true,
            Self::Rating | Self::Note | Self::Origin => false,
        }
    }

    /// A year's cell, or the phrase that says why it is empty.
    fn cell(self, subject: &Subject<'_, '_>, year: FiscalYear) -> Result<Cell, &'static str> {
        let measured = subject.series.values.get(&year);
        match self {
            Self::Result => {
                let value = measured.map(|measured| {
                    let cell = words::cell(subject.here, subject.unit(), &measured.value);
                    match subject.series.stated.last() {
                        Some(stated) => {
                            let figure = indicator_table::figure(&stated.indicator, &format!("results.{year}"));
                            subject.here.marked(cell, measured.place, &figure)
                        }
                        None => cell,
                    }
                });
                value.ok_or("indicator-no-data")
            }
            Self::Forecast => forecast(subject, year).map(Cell::number).ok_or("indicator-no-forecast"),
            Self::Rating => rating(subject, year).ok_or("indicator-no-rating"),
            Self::Answers => {
                let answers = measured.and_then(|measured| measured.answers);
                answers
                    .map(|count| Cell::number(Decimal::from(count)))
                    .ok_or("money-not-stated")
            }
            Self::Note => note(subject, year).map(Cell::words).ok_or("indicator-no-note"),
            Self::Origin => {
                let link = origin(subject, year).map(|plan| targets::origin(subject, plan));
                link.map(Cell::Link).ok_or("indicator-no-data")
            }
        }
    }
}

/// The table; none where no plan speaks of any year.
pub fn table(subject: &Subject<'_, '_>) -> Option<Table> {
    let here = subject.here;
    let years = years(subject);
    let (first, last) = (years.first()?, years.last()?);
    let parts: Vec<Part> = Part::ALL
        .into_iter()
        .filter(|part| part.is_needed(subject, &years))
        .collect();
    let origins = origins(subject, &years);
    let alone = origins
        .first()
        .filter(|_| origins.len() == 1)
        .and_then(|year| subject.plan(*year));
    let caption = if first == last {
        "indicator-caption-year"
    } else {
        "indicator-caption-years"
    };
    let unit = words::unit_name(here, subject.unit());
    let column = |key: &str, number| Column {
        text: here.say(key),
        number,
    };
    let columns = parts.iter().map(|part| column(part.key(), part.is_number(subject)));
    Some(Table {
        id: "t-results".to_owned(),
        caption: here.say_with(caption, &[("from", &here.year(*first)), ("to", &here.year(*last))]),
        note: Part::Result
            .is_number(subject)
            .then(|| here.say_with("money-unit", &[("unit", &unit)])),
        wide: parts.len() > 2,
        columns: std::iter::once(column("indicator-col-year", false))
            .chain(columns)
            .collect(),
        rows: years.iter().map(|year| row(subject, &parts, *year)).collect(),
        data: here.files(&["results"]),
        provenance: alone.and_then(|plan| source::line(here, plan)),
    })
}

fn row(subject: &Subject<'_, '_>, parts: &[Part], year: FiscalYear) -> Row {
    let here = subject.here;
    let empty = |key: &str| Cell::Empty { reason: here.say(key) };
    let cell = |part: &Part| part.cell(subject, year).unwrap_or_else(empty);
    Row {
        head: Link::words(year.short(here.lang)),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: parts.iter().map(cell).collect(),
    }
}

/// The plans that these years' values come from.
fn origins(subject: &Subject<'_, '_>, years: &[FiscalYear]) -> BTreeSet<FiscalYear> {
    years.iter().filter_map(|year| origin(subject, *year)).collect()
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

/// The plan that states a year's value, or expects one.
fn origin(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<FiscalYear> {
    let stated = subject.series.origins.get(&year).copied();
    stated.or_else(|| forecast_origin(subject, year))
}

/// The value expected for a year, as the newest plan that expects one states it.
fn forecast(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<Decimal> {
    let newest_first = subject.series.stated.iter().rev();
    newest_first
        .into_iter()
        .find_map(|stated| stated.indicator.forecast.get(&year))
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
fn rating(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<Cell> {
    let here = subject.here;
    let rated = subject.series.values.get(&year)?.rated.as_ref()?.value.as_str();
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
    Some(Cell::Tag(tag))
}

/// The fewest answers a survey of this year's form asks for, where this result has fewer.
fn too_few(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<u64> {
    let answers = subject.series.values.get(&year)?.answers?;
    let form = subject.here.site.plans.form_of(plan_of(subject, year)?)?;
    form.progress.as_ref()?.minimum_answers.filter(|least| answers < *least)
}

/// The source's remark, and that the result is a reference value.
fn note(subject: &Subject<'_, '_>, year: FiscalYear) -> Option<String> {
    let here = subject.here;
    let few = too_few(subject, year).map(|least| {
        let least = decimal::grouped(Decimal::from(least));
        here.say_with("indicator-too-few", &[("count", &least)])
    });
    let measured = subject.series.values.get(&year);
    let note = measured
        .and_then(|measured| measured.note.as_ref())
        .map(|note| here.text(note).to_owned());
    let all: Vec<String> = few.into_iter().chain(note).collect();
    (!all.is_empty()).then(|| words::sentences(here.lang, &all))
}
