//! The year reported on beside the year before. Figures that the source gives for several indicators together stand in
//! one row instead of theirs, so that every column adds up.

use super::Part;
use super::tree::{branches, joint_of, members};
use crate::evaluate::city::CityTables;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Joint, Progress};
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Number, Row, RowKind, Table};
use crate::site::view::source;
use crate::site::words;

/// A row's figures.
struct Line {
    before: Progress,
    now: Progress,
    difference: Progress,
    apart: bool,
    /// Why a figure is not there.
    why: String,
}

/// The comparison, if the source says anything about the year before.
pub fn of(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Option<Part> {
    let before = framework.year.before(1);
    let stated = framework
        .indicators
        .iter()
        .any(|one| one.progress.contains_key(&before));
    let rows = rows(here, framework, tables);
    stated.then(|| Part {
        sentence: super::compared(here, framework, tables).unwrap_or_default(),
        tables: vec![table(here, framework, rows)],
        notes: framework
            .joint
            .iter()
            .map(|joint| note(here, framework, joint))
            .collect(),
    })
}

/// Each top branch with its indicators, then the total.
fn rows(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Vec<Row> {
    let mut rows = vec![];
    let tops = branches(framework, 1);
    for top in &tops {
        let head = Link::words(here.text(&top.group.name));
        let code = Some(top.group.code.to_string());
        rows.push(row(head, code, RowKind::Subtotal, &sums(here, &top.sums)));
        let own = top.alone.indicators.iter().zip(&top.sums.differences);
        rows.extend(own.filter_map(|(one, difference)| indicator_row(here, framework, one, *difference)));
        let joint = top.alone.joint.iter().zip(&top.sums.joint_differences);
        rows.extend(joint.map(|(joint, difference)| joint_row(here, framework, joint, *difference)));
    }
    let joint = framework.joint.iter().zip(&tables.joint_differences);
    let loose = joint.filter(|(joint, _)| !tops.iter().any(|top| top.alone.joint.contains(joint)));
    rows.extend(loose.map(|(joint, difference)| joint_row(here, framework, joint, *difference)));
    let total = Link::words(here.say("framework-total"));
    rows.push(row(total, None, RowKind::Total, &sums(here, tables)));
    rows
}

fn sums(here: &Here<'_>, tables: &CityTables) -> Line {
    Line {
        before: tables.previous_total,
        now: tables.progress_total,
        difference: tables.difference_total,
        apart: false,
        why: here.say("framework-no-sum"),
    }
}

/// An indicator's row; none where its figures of the year before stand with others'.
fn indicator_row(
    here: &Here<'_>,
    framework: &Framework,
    one: &FrameworkIndicator,
    difference: Option<Progress>,
) -> Option<Row> {
    let before = framework.year.before(1);
    if joint_of(framework, one).is_some_and(|joint| joint.progress.contains_key(&before)) {
        return None;
    }
    let apart = one.counts == Counts::Apart;
    let line = Line {
        before: one.progress.get(&before).copied().unwrap_or_default(),
        now: one.progress.get(&framework.year).copied().unwrap_or_default(),
        difference: difference.unwrap_or_default(),
        apart,
        why: here.say(if apart {
            "framework-not-judged"
        } else {
            "framework-not-printed"
        }),
    };
    Some(super::each::row(here, framework, one, cells(&line)))
}

fn joint_row(here: &Here<'_>, framework: &Framework, joint: &Joint, difference: Option<Progress>) -> Row {
    let line = Line {
        before: joint
            .progress
            .get(&framework.year.before(1))
            .copied()
            .unwrap_or_default(),
        now: together(framework, joint),
        difference: difference.unwrap_or_default(),
        apart: false,
        why: here.say("framework-not-printed"),
    };
    let names: Vec<String> = members(framework, joint)
        .map(|one| super::each::branch_name(here, framework, one))
        .collect();
    let names = words::list(here.lang, &names);
    let head = Link::words(here.say_with("framework-joint", &[("names", &names)]));
    let code = Some(codes(here, framework, joint));
    let mut row = row(head, code, RowKind::Plain, &line);
    row.level = 1;
    row
}

/// This year's figures of a joint row: those of its indicators, added up.
fn together(framework: &Framework, joint: &Joint) -> Progress {
    let year = framework.year;
    let own = members(framework, joint).map(|one| one.progress.get(&year).copied().unwrap_or_default());
    let add = |a: Option<i64>, b: Option<i64>| a?.checked_add(b?);
    let sum = own.reduce(|a, b| Progress {
        counted: add(a.counted, b.counted),
        on_track: add(a.on_track, b.on_track),
        achieved: add(a.achieved, b.achieved),
        behind: add(a.behind, b.behind),
    });
    joint.progress.get(&year).copied().or(sum).unwrap_or_default()
}

/// Why some figures stand together.
fn note(here: &Here<'_>, framework: &Framework, joint: &Joint) -> String {
    let words = [
        ("codes", &*codes(here, framework, joint)),
        ("reason", here.text(&joint.reason)),
    ];
    here.say_with("framework-joint-note", &words)
}

/// 1-2-2、1-4-1.
fn codes(here: &Here<'_>, framework: &Framework, joint: &Joint) -> String {
    let codes: Vec<String> = members(framework, joint)
        .map(|one| one.group.value.to_string())
        .collect();
    words::list(here.lang, &codes)
}

fn table(here: &Here<'_>, framework: &Framework, rows: Vec<Row>) -> Table {
    let (year, before) = (here.year(framework.year), here.year(framework.year.before(1)));
    let column = |text: String| Column { text, number: true };
    let of = |key: &str, year: &str| column(here.say_with(key, &[("year", year)]));
    let mut columns = vec![Column {
        text: here.say("framework-col-indicator"),
        number: false,
    }];
    for (key, difference) in [
        ("framework-col-on-track-in", "framework-col-more-on-track"),
        ("framework-col-achieved-in", "framework-col-more-achieved"),
        ("framework-col-behind-in", "framework-col-more-behind"),
    ] {
        columns.extend([of(key, &before), of(key, &year), column(here.say(difference))]);
    }
    let notes = ["framework-note-cases", "framework-note-apart", "framework-note-minus"].map(|key| here.say(key));
    Table {
        id: "compared".to_owned(),
        caption: here.say_with("framework-caption-compared", &[("year", &year), ("before", &before)]),
        note: Some(words::sentences(here.lang, &notes)),
        wide: true,
        columns,
        rows,
        data: here.files(&["framework_counts"]),
        provenance: framework.origin.as_ref().map(|origin| source::line_of(here, origin)),
    }
}

fn row(head: Link, code: Option<String>, kind: RowKind, line: &Line) -> Row {
    Row {
        head,
        code,
        kind,
        level: 0,
        cells: cells(line),
    }
}

/// Nine cells: the year before, this year and the difference, for each of the three counts.
fn cells(line: &Line) -> Vec<Cell> {
    let cell = |value: Option<i64>| match value {
        Some(value) => Cell::Figure(Number {
            apart: line.apart,
            ..Number::of(Decimal::from(value))
        }),
        None => Cell::Empty {
            reason: line.why.clone(),
        },
    };
    let counts: [fn(&Progress) -> Option<i64>; 3] = [|p| p.on_track, |p| p.achieved, |p| p.behind];
    let columns = counts
        .iter()
        .flat_map(|of| [of(&line.before), of(&line.now), of(&line.difference)]);
    columns.map(cell).collect()
}
