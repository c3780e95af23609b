//! How many indicators of each ward are on track, at their target, behind.

use super::{Tally, order_name, tally};
use crate::evaluate::across::Across;
use crate::model::framework::Counts;
use crate::model::ward::Ward;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::{Route, WardOrder};
use crate::site::words;

/// The fragment of the table.
pub(super) const ID: &str = "sums";

/// The most names that a caption can take.
const NAMES: usize = 3;

/// The table, its total last.
pub fn table(here: &Here<'_>, across: &Across, order: WardOrder, wards: &[&Ward]) -> Table {
    let tallies: Vec<(&Ward, Tally)> = (wards.iter())
        .map(|ward| (*ward, tally(across, across.framework.indicators.iter(), ward)))
        .collect();
    let mut rows: Vec<Row> = tallies.iter().map(|(ward, tally)| row(here, ward, tally)).collect();
    let total = tallies
        .iter()
        .fold(Tally::default(), |sum, (_, tally)| sum.plus(*tally));
    rows.push(Row {
        head: Link::words(here.say("framework-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: cells(&total),
    });
    let column = |key: &str| Column {
        text: here.say(key),
        number: true,
    };
    let head = Column {
        text: here.say("wards-col-ward"),
        number: false,
    };
    let columns = [
        "wards-col-counted",
        "framework-col-on-track",
        "framework-col-achieved",
        "framework-col-behind",
        "wards-col-reference",
    ];
    Table {
        id: ID.to_owned(),
        caption: caption(here, across, order, &tallies),
        note: Some(words::sentences(here.lang, &notes(here, across))),
        wide: true,
        columns: std::iter::once(head).chain(columns.map(column)).collect(),
        rows,
        data: here.files(&["ward_reports", "results"]),
        provenance: None,
    }
}

/// What, when, in which order; and where most is on track.
fn caption(here: &Here<'_>, across: &Across, order: WardOrder, tallies: &[(&Ward, Tally)]) -> String {
    let (year, order) = (here.year(across.framework.year), order_name(here, order));
    let most = tallies.iter().map(|(_, tally)| tally.on_track).max().unwrap_or(0);
    if most == 0 {
        return here.say_with("wards-caption-sums-none", &[("year", &year), ("order", &order)]);
    }
    let mut best: Vec<&Ward> = tallies
        .iter()
        .filter(|(_, tally)| tally.on_track == most)
        .map(|(ward, _)| *ward)
        .collect();
    best.sort_by_key(|ward| (ward.order, ward.id.clone()));
    let names: Vec<String> = best.iter().map(|ward| here.text(&ward.name).to_owned()).collect();
    let names = if names.len() > NAMES {
        here.say_with("wards-many", &[("count", &names.len().to_string())])
    } else {
        words::list(here.lang, &names)
    };
    let words = [
        ("year", year.as_str()),
        ("order", order.as_str()),
        ("wards", names.as_str()),
        ("count", &most.to_string()),
    ];
    here.say_with("wards-caption-sums", &words)
}

fn notes(here: &Here<'_>, across: &Across) -> Vec<String> {
    let of = |counts: Counts| {
        across
            .framework
            .indicators
            .iter()
            .filter(|one| one.counts == counts)
            .count()
    };
    let mut notes = vec![here.say("wards-note-sums")];
    let city = of(Counts::City);
    if city > 0 {
        notes.push(here.say_with("wards-note-city", &[("count", &city.to_string())]));
    }
    if of(Counts::Apart) > 0 {
        notes.push(here.say("wards-note-apart"));
    }
    notes
}

fn row(here: &Here<'_>, ward: &Ward, tally: &Tally) -> Row {
    Row {
        head: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: cells(tally),
    }
}

fn cells(tally: &Tally) -> Vec<Cell> {
    let columns = [
        tally.counted,
        tally.on_track,
        tally.achieved,
        tally.behind,
        tally.references,
    ];
    columns.map(|count| Cell::number(Decimal::from(count))).into()
}
