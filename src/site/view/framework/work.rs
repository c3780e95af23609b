//! Table 1: in how many wards the work was planned and carried out.

use super::Part;
use super::tree::{Branch, branches};
use crate::evaluate::city::CityTables;
use crate::model::framework::{Framework, FrameworkIndicator, Work};
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::view::source;

/// The columns with their headings, in the order of the source.
const COLUMNS: [&str; 7] = [
    "framework-col-wards",
    "framework-col-planned",
    "framework-col-all",
    "framework-col-part",
    "framework-col-none",
    "framework-col-separate",
    "framework-col-nothing",
];

/// The sums of the top branches, then a table for each of them.
pub fn of(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Part {
    let tops = branches(framework, 1);
    let row = |top: &Branch<'_>| sum_row(here, top, RowKind::Plain, 0);
    let mut sums: Vec<Row> = tops.iter().map(row).collect();
    sums.push(total(here, &tables.work_total));
    let year = here.year(framework.year);
    let caption = here.say_with("framework-caption-work", &[("year", &year)]);
    let first = table(here, framework, "work-sums", "framework-col-branch", caption, sums);
    let each = tops.iter().map(|top| branch_table(here, framework, top));
    Part {
        sentence: sentence(here, framework, &tables.work_total),
        tables: std::iter::once(first).chain(each).collect(),
        notes: vec![],
    }
}

/// What the sums say.
fn sentence(here: &Here<'_>, framework: &Framework, work: &Work) -> String {
    let words = |count: Option<u32>| count.map(|count| super::number(count.into())).unwrap_or_default();
    if [work.wards, work.planned, work.all, work.part, work.separate].contains(&None) {
        return here.say("framework-work-none");
    }
    let words = [
        ("year", &*here.year(framework.year)),
        ("wards", &words(work.wards)),
        ("planned", &words(work.planned)),
        ("all", &words(work.all)),
        ("part", &words(work.part)),
        ("separate", &words(work.separate)),
    ];
    here.say_with("framework-work-sentence", &words)
}

/// A branch with its indicators under their sub-branches.
fn branch_table(here: &Here<'_>, framework: &Framework, top: &Branch<'_>) -> Table {
    let mut rows = vec![];
    for sub in branches(&top.alone, 2) {
        rows.push(sum_row(here, &sub, RowKind::Subtotal, 0));
        rows.extend(
            sub.alone
                .indicators
                .iter()
                .map(|one| indicator_row(here, framework, one)),
        );
    }
    rows.push(total(here, &top.sums.work_total));
    let words = [
        ("code", &*top.group.code.to_string()),
        ("name", here.text(&top.group.name)),
        ("year", &here.year(framework.year)),
    ];
    let caption = here.say_with("framework-caption-work-of", &words);
    let id = format!("work-{}", top.group.code);
    table(here, framework, &id, "framework-col-indicator", caption, rows)
}

fn table(here: &Here<'_>, framework: &Framework, id: &str, head: &str, caption: String, rows: Vec<Row>) -> Table {
    let column = |key: &str, number| Column {
        text: here.say(key),
        number,
    };
    let columns = std::iter::once(column(head, false)).chain(COLUMNS.map(|key| column(key, true)));
    Table {
        id: id.to_owned(),
        caption,
        note: Some(here.say("framework-note-cases")),
        wide: true,
        columns: columns.collect(),
        rows,
        data: here.files(&["framework_counts"]),
        provenance: framework.origin.as_ref().map(|origin| source::line_of(here, origin)),
    }
}

fn sum_row(here: &Here<'_>, branch: &Branch<'_>, kind: RowKind, level: u8) -> Row {
    Row {
        head: Link::words(here.text(&branch.group.name)),
        code: Some(branch.group.code.to_string()),
        kind,
        level,
        cells: cells(here, &branch.sums.work_total),
    }
}

fn indicator_row(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> Row {
    let stated = one.work.get(&framework.year);
    let work = stated.copied().unwrap_or_default();
    let wards = work.wards.or(stated.map(|_| framework.wards));
    super::each::row(here, framework, one, cells(here, &Work { wards, ..work }))
}

fn total(here: &Here<'_>, work: &Work) -> Row {
    Row {
        head: Link::words(here.say("framework-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: cells(here, work),
    }
}

fn cells(here: &Here<'_>, work: &Work) -> Vec<Cell> {
    let columns = [
        work.wards,
        work.planned,
        work.all,
        work.part,
        work.none,
        work.separate,
        work.nothing,
    ];
    let empty = || Cell::Empty {
        reason: here.say("framework-not-printed"),
    };
    let cell = |count: Option<u32>| count.map_or_else(empty, |count| Cell::number(Decimal::from(count)));
    columns.map(cell).into()
}
