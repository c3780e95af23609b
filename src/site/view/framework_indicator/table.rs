//! The wards' values with numbers of answers, verdicts and their working, and the year before.

use super::Lines;
use crate::evaluate::across::{Standing, WhyReference};
use crate::model::ward::Ward;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Number, Row, RowKind, Table, Tag};
use crate::site::route::Route;
use crate::site::view::{even, source};
use crate::site::{words, working};

/// The table.
pub fn of(here: &Here<'_>, lines: &Lines<'_>) -> Table {
    let framework = &lines.across.framework;
    let unit = lines.indicator.unit.value.as_str();
    let (year, before) = (here.year(framework.year), here.year(framework.year.before(1)));
    let column = |key: &str, year: &str, number| Column {
        text: here.say_with(key, &[("year", year)]),
        number,
    };
    let answers = lines.wards.iter().any(|(_, one)| answers(one).is_some());
    let earlier = lines.across.of(&lines.indicator.id.value, framework.year.before(1));
    let earlier = earlier.filter(|wards| wards.values().any(|one| one.measured.is_some()));
    let mut columns = vec![
        column("wards-col-ward", "", false),
        column("wards-col-value", &year, true),
        column("wards-col-state", "", false),
    ];
    columns.extend(answers.then(|| column("wards-col-answers", "", true)));
    columns.extend(earlier.map(|_| column("wards-col-before", &before, true)));
    columns.push(column("wards-col-working", "", false));
    let row = |(ward, standing): &(&Ward, &Standing)| {
        let mut cells = vec![value(here, unit, Some(standing)), state(here, standing)];
        cells.extend(answers.then(|| answers_cell(here, standing)));
        cells.extend(earlier.map(|earlier| value(here, unit, earlier.get(&ward.id))));
        cells.push(working_cell(here, unit, standing));
        Row {
            head: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
            code: None,
            kind: RowKind::Plain,
            level: 0,
            cells,
        }
    };
    even::out(Table {
        id: "values".to_owned(),
        caption: here.say_with("wards-caption-indicator", &[("year", &year)]),
        note: Some(here.say_with("wards-note-unit", &[("unit", &words::unit_name(here, unit))])),
        wide: true,
        columns,
        rows: lines.wards.iter().map(row).collect(),
        data: here.files(&["ward_reports", "results"]),
        provenance: framework.origin.as_ref().map(|origin| source::line_of(here, origin)),
    })
}

/// Why a value is not counted.
pub fn why_reference(here: &Here<'_>, standing: &Standing) -> Option<String> {
    match standing.reference? {
        WhyReference::Few { answers, .. } => Some(here.say_with("wards-why-few", &[("answers", &answers.to_string())])),
        WhyReference::Declared => {
            let note = standing.measured.as_ref().and_then(|measured| measured.note.as_ref());
            let word = here.say("wards-why-declared");
            Some(match note {
                Some(note) => here.say_with(
                    "words-empty-because",
                    &[("missing", &word), ("reason", here.text(note))],
                ),
                None => word,
            })
        }
    }
}

fn answers(standing: &Standing) -> Option<u64> {
    standing.measured.as_ref()?.answers
}

fn value(here: &Here<'_>, unit: &str, standing: Option<&Standing>) -> Cell {
    let Some(standing) = standing else {
        return Cell::Empty {
            reason: here.say("wards-no-report"),
        };
    };
    match &standing.measured {
        Some(measured) => match words::cell(here, unit, &measured.value) {
            Cell::Figure(number) => Cell::Figure(Number {
                apart: standing.reference.is_some(),
                ..number
            }),
            other => other,
        },
        None => Cell::Empty {
            reason: here.say("wards-not-stated"),
        },
    }
}

fn state(here: &Here<'_>, standing: &Standing) -> Cell {
    if standing.value().is_none() {
        return Cell::Empty {
            reason: here.say("wards-not-stated"),
        };
    }
    // How many answered stands in a column of its own.
    let own = match standing.reference {
        Some(WhyReference::Few { .. }) => Some(here.say("wards-reference")),
        _ => why_reference(here, standing),
    };
    Cell::Tag(Tag {
        own,
        ..here.tag(standing.state)
    })
}

fn answers_cell(here: &Here<'_>, standing: &Standing) -> Cell {
    match answers(standing) {
        Some(answers) => Cell::number(Decimal::from(answers)),
        None => Cell::Empty {
            reason: here.say("wards-no-answers"),
        },
    }
}

/// The working, line by line.
fn working_cell(here: &Here<'_>, unit: &str, standing: &Standing) -> Cell {
    let lines = standing
        .computed
        .as_ref()
        .map(|computed| working::lines(here, unit, computed));
    match lines.filter(|lines| !lines.is_empty()) {
        Some(lines) => Cell::words(words::sentences(here.lang, &lines)),
        None => Cell::Empty {
            reason: here.say("framework-not-judged"),
        },
    }
}
