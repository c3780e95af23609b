//! Table 2: in how many wards the results are on track, this year and the year before.

use super::Part;
use super::tree::{Branch, branches, joint_of, members};
use crate::evaluate::city::CityTables;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Joint, Progress};
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Figure, Here, Link, Reference, Row, RowKind, Table};
use crate::site::view::source;
use crate::site::words;

/// A row's figures: this year, with the reference wards in, the year before, the difference.
#[derive(Default)]
struct Line {
    now: Option<Progress>,
    with_references: Option<Progress>,
    before: Option<Progress>,
    difference: Option<Progress>,
    /// In brackets, and in no total.
    apart: bool,
    /// Why a figure of this year is not there.
    why_now: String,
    /// Why a figure of the year before, or a difference, is not there.
    why_before: String,
}

/// The sums of the top branches, then a table for each of them.
pub fn of(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Part {
    let tops = branches(framework, 1);
    let row = |top: &Branch<'_>| sum_row(here, top, RowKind::Plain);
    let mut sums: Vec<Row> = tops.iter().map(row).collect();
    let loose = framework.joint.iter().enumerate();
    let loose = loose.filter(|(_, joint)| !tops.iter().any(|top| top.alone.joint.contains(joint)));
    sums.extend(loose.map(|(at, joint)| joint_row(here, framework, joint, tables.joint_differences.get(at))));
    sums.push(total(here, tables));
    let (year, before) = (here.year(framework.year), here.year(framework.year.before(1)));
    let caption = here.say_with("framework-caption-progress", &[("year", &year), ("before", &before)]);
    let first = table(here, framework, "progress-sums", "framework-col-branch", caption, sums);
    let each = tops.iter().map(|top| branch_table(here, framework, top));
    Part {
        sentence: here.say("framework-progress-sentence"),
        tables: std::iter::once(first).chain(each).collect(),
        notes: framework
            .joint
            .iter()
            .map(|joint| note(here, framework, joint))
            .collect(),
    }
}

/// Why some figures stand together.
fn note(here: &Here<'_>, framework: &Framework, joint: &Joint) -> String {
    let words = [
        ("codes", &*codes(here, framework, joint)),
        ("reason", here.text(&joint.reason)),
    ];
    here.say_with("framework-joint-note", &words)
}

/// 1-2-2と1-4-1.
fn codes(here: &Here<'_>, framework: &Framework, joint: &Joint) -> String {
    let codes: Vec<String> = members(framework, joint)
        .map(|one| one.group.value.to_string())
        .collect();
    words::list(here.lang, &codes)
}

/// A branch with its indicators under their sub-branches.
fn branch_table(here: &Here<'_>, framework: &Framework, top: &Branch<'_>) -> Table {
    let mut rows = vec![];
    for sub in branches(&top.alone, 2) {
        rows.push(sum_row(here, &sub, RowKind::Subtotal));
        let own = sub.alone.indicators.iter().zip(&sub.sums.differences);
        rows.extend(own.map(|(one, difference)| indicator_row(here, framework, one, *difference)));
    }
    for (joint, difference) in top.alone.joint.iter().zip(&top.sums.joint_differences) {
        rows.push(joint_row(here, framework, joint, Some(difference)));
    }
    rows.push(total(here, &top.sums));
    let words = [
        ("code", &*top.group.code.to_string()),
        ("name", here.text(&top.group.name)),
        ("year", &here.year(framework.year)),
        ("before", &here.year(framework.year.before(1))),
    ];
    let caption = here.say_with("framework-caption-progress-of", &words);
    let id = format!("progress-{}", top.group.code);
    table(here, framework, &id, "framework-col-indicator", caption, rows)
}

fn table(here: &Here<'_>, framework: &Framework, id: &str, head: &str, caption: String, rows: Vec<Row>) -> Table {
    let column = |text: String, number| Column { text, number };
    let of = |key: &str, year| column(here.say_with(key, &[("year", &here.year(year))]), true);
    let (now, before) = (framework.year, framework.year.before(1));
    let columns = vec![
        column(here.say(head), false),
        of("framework-col-counted", now),
        of("framework-col-on-track", now),
        of("framework-col-achieved", now),
        of("framework-col-behind", now),
        of("framework-col-on-track", before),
        of("framework-col-achieved", before),
        of("framework-col-behind", before),
        column(here.say("framework-col-more-on-track"), true),
        column(here.say("framework-col-more-achieved"), true),
        column(here.say("framework-col-more-behind"), true),
    ];
    let notes = [
        (true, "framework-note-cases"),
        (
            has(&rows, |cell| matches!(cell, Cell::Figure { reference: Some(_), .. })),
            "framework-note-reference",
        ),
        (
            has(&rows, |cell| matches!(cell, Cell::Figure { apart: true, .. })),
            "framework-note-apart",
        ),
        (
            has(
                &rows,
                |cell| matches!(cell, Cell::Figure { figure, .. } if figure.minus),
            ),
            "framework-note-minus",
        ),
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
        columns,
        rows,
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
        now: Some(tables.progress_total),
        with_references: (with_references != tables.progress_total).then_some(with_references),
        before: Some(tables.previous_total),
        difference: Some(tables.difference_total),
        apart: false,
        why_now: here.say("framework-no-sum"),
        why_before: here.say("framework-no-sum"),
    }
}

fn indicator_row(
    here: &Here<'_>,
    framework: &Framework,
    one: &FrameworkIndicator,
    difference: Option<Progress>,
) -> Row {
    let (year, before) = (framework.year, framework.year.before(1));
    let joint = joint_of(framework, one).is_some_and(|joint| joint.progress.contains_key(&before));
    let apart = one.counts == Counts::Apart;
    let why = |joint: bool| match (apart, joint) {
        (true, _) => here.say("framework-not-judged"),
        (_, true) => here.say("framework-in-joint"),
        _ => here.say("framework-not-printed"),
    };
    let line = Line {
        now: one.progress.get(&year).copied(),
        with_references: one.references.get(&year).copied(),
        before: one.progress.get(&before).copied(),
        difference,
        apart,
        why_now: why(false),
        why_before: why(joint),
    };
    super::each::row(here, one, cells(here, &line))
}

/// Figures that the source does not tell apart. Those of this year stand in the indicators' own rows.
fn joint_row(here: &Here<'_>, framework: &Framework, joint: &Joint, difference: Option<&Option<Progress>>) -> Row {
    let line = Line {
        before: joint.progress.get(&framework.year.before(1)).copied(),
        difference: difference.copied().flatten(),
        why_now: here.say("framework-in-own-rows"),
        why_before: here.say("framework-not-printed"),
        ..Line::default()
    };
    let codes = codes(here, framework, joint);
    Row {
        head: Link::words(here.say_with("framework-joint", &[("codes", &codes)])),
        code: None,
        kind: RowKind::Plain,
        level: 1,
        cells: cells(here, &line),
    }
}

/// Ten cells: four of this year, three of the year before, three of the difference.
fn cells(here: &Here<'_>, line: &Line) -> Vec<Cell> {
    let now = line.now.unwrap_or_default();
    let second = line.with_references.unwrap_or_default();
    let before = line.before.unwrap_or_default();
    let difference = line.difference.unwrap_or_default();
    let with = |value: Option<i64>, second: Option<i64>| cell(here, value, second, line.apart, &line.why_now);
    let alone = |value: Option<i64>| cell(here, value, None, line.apart, &line.why_before);
    vec![
        with(now.counted, second.counted),
        with(now.on_track, second.on_track),
        with(now.achieved, second.achieved),
        with(now.behind, second.behind),
        alone(before.on_track),
        alone(before.achieved),
        alone(before.behind),
        alone(difference.on_track),
        alone(difference.achieved),
        alone(difference.behind),
    ]
}

fn cell(here: &Here<'_>, value: Option<i64>, second: Option<i64>, apart: bool, why: &str) -> Cell {
    let Some(value) = value else {
        return Cell::Empty { reason: why.to_owned() };
    };
    Cell::Figure {
        figure: Figure::of(Decimal::from(value)),
        bar: None,
        apart,
        reference: second.map(|second| Reference {
            word: here.say("framework-reference"),
            figure: Figure::of(Decimal::from(second)),
        }),
    }
}
