//! Table 2: in how many wards the results are on track, in the year reported on.

use super::Part;
use super::tree::{Branch, branches};
use crate::evaluate::city::CityTables;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Progress};
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Figure, Here, Link, Number, Reference, Row, RowKind, Table};
use crate::site::view::source;
use crate::site::words;

/// The table of the branches' sums.
pub const SUMS: &str = "progress-sums";

/// A row's figures: the counted ones, and with the reference wards in.
#[derive(Default)]
struct Line {
    counted: Progress,
    with_references: Option<Progress>,
    /// In brackets, and in no total.
    apart: bool,
    /// Why a figure is not there.
    why: String,
}

/// The sums of the top branches, then a table for each of them.
pub fn of(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Part {
    let tops = branches(framework, 1);
    let row = |top: &Branch<'_>| sum_row(here, top, RowKind::Plain);
    let mut sums: Vec<Row> = tops.iter().map(row).collect();
    sums.push(total(here, tables));
    let caption = here.say_with("framework-caption-progress", &[("year", &here.year(framework.year))]);
    let first = table(here, framework, (SUMS, "framework-col-branch"), caption, sums);
    let each = tops.iter().map(|top| branch_table(here, framework, top));
    Part {
        sentence: here.say("framework-progress-sentence"),
        tables: std::iter::once(first).chain(each).collect(),
        notes: vec![],
    }
}

/// A branch with its indicators under their sub-branches.
fn branch_table(here: &Here<'_>, framework: &Framework, top: &Branch<'_>) -> Table {
    let mut rows = vec![];
    for sub in branches(&top.alone, 2) {
        rows.push(sum_row(here, &sub, RowKind::Subtotal));
        rows.extend(
            sub.alone
                .indicators
                .iter()
                .map(|one| indicator_row(here, framework, one)),
        );
    }
    rows.push(total(here, &top.sums));
    let words = [
        ("code", &*top.group.code.to_string()),
        ("name", here.text(&top.group.name)),
        ("year", &here.year(framework.year)),
    ];
    let caption = here.say_with("framework-caption-progress-of", &words);
    let id = format!("progress-{}", top.group.code);
    table(here, framework, (&id, "framework-col-indicator"), caption, rows)
}

fn table(here: &Here<'_>, framework: &Framework, (id, head): (&str, &str), caption: String, rows: Vec<Row>) -> Table {
    let keys = [
        "framework-col-counted",
        "framework-col-on-track",
        "framework-col-achieved",
        "framework-col-behind",
    ];
    let column = |key: &str, number| Column {
        text: here.say(key),
        number,
    };
    let reference = |cell: &Cell| matches!(cell, Cell::Figure(Number { reference: Some(_), .. }));
    let apart = |cell: &Cell| matches!(cell, Cell::Figure(Number { apart: true, .. }));
    let notes = [
        (true, "framework-note-cases"),
        (has(&rows, reference), "framework-note-reference"),
        (has(&rows, apart), "framework-note-apart"),
    ];
    let notes: Vec<String> = notes
        .iter()
        .filter(|(there, _)| *there)
        .map(|(_, key)| here.say(key))
        .collect();
    Table {
        id: id.to_owned(),
        caption,
        note: Some(words::sentences(here.lang, &notes)),
        wide: true,
        columns: std::iter::once(column(head, false))
            .chain(keys.map(|key| column(key, true)))
            .collect(),
        rows,
        data: here.files(&["framework_counts"]),
        provenance: framework.origin.as_ref().map(|origin| source::line_of(here, origin)),
    }
}

fn has(rows: &[Row], is: impl Fn(&Cell) -> bool) -> bool {
    rows.iter().any(|row| row.cells.iter().any(&is))
}

fn sum_row(here: &Here<'_>, branch: &Branch<'_>, kind: RowKind) -> Row {
    Row {
        head: Link::words(here.text(&branch.group.name)),
        code: Some(branch.group.code.to_string()),
        kind,
        level: 0,
        cells: cells(here, &sums(here, &branch.sums)),
    }
}

fn total(here: &Here<'_>, tables: &CityTables) -> Row {
    Row {
        head: Link::words(here.say("framework-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: cells(here, &sums(here, tables)),
    }
}

/// Sums as a line. The second line stands only where reference values change the count.
fn sums(here: &Here<'_>, tables: &CityTables) -> Line {
    let with_references = tables.references_total;
    Line {
        counted: tables.progress_total,
        with_references: (with_references != tables.progress_total).then_some(with_references),
        apart: false,
        why: here.say("framework-no-sum"),
    }
}

fn indicator_row(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> Row {
    let apart = one.counts == Counts::Apart;
    let line = Line {
        counted: one.progress.get(&framework.year).copied().unwrap_or_default(),
        with_references: one.references.get(&framework.year).copied(),
        apart,
        why: here.say(if apart {
            "framework-not-judged"
        } else {
            "framework-not-printed"
        }),
    };
    super::each::row(here, framework, one, cells(here, &line))
}

fn cells(here: &Here<'_>, line: &Line) -> Vec<Cell> {
    let second = line.with_references.unwrap_or_default();
    let columns = [
        (line.counted.counted, second.counted),
        (line.counted.on_track, second.on_track),
        (line.counted.achieved, second.achieved),
        (line.counted.behind, second.behind),
    ];
    columns.map(|(value, second)| cell(here, line, value, second)).into()
}

fn cell(here: &Here<'_>, line: &Line, value: Option<i64>, second: Option<i64>) -> Cell {
    let Some(value) = value else {
        return Cell::Empty {
            reason: line.why.clone(),
        };
    };
    Cell::Figure(Number {
        apart: line.apart,
        reference: second.map(|second| Reference {
            word: here.say("framework-reference"),
            figure: Figure::of(Decimal::from(second)),
        }),
        ..Number::of(Decimal::from(value))
    })
}
