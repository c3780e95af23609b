//! From the values of 24 invented wards hoshin computes the tables that Osaka City published for its framework, row by
//! row. What is expected is read from `content/city/`, which holds the published counts and nothing of any ward.

#![expect(
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads its files from the disk, and fails by stopping"
)]

#[path = "../reading/base.rs"]
mod base;
mod generate;
mod pages;
#[path = "../reading/project.rs"]
mod project;

use base::Files;
use hoshin::evaluate::across::Table;
use hoshin::evaluate::city;
use hoshin::model::framework::{Counts, Framework, FrameworkIndicator, Progress};
use hoshin::number::FiscalYear;
use hoshin::pipeline::{self, Checked};

const FOLDER: &str = "tests/wards/project";

/// The framework of Osaka City, as published.
fn published() -> Framework {
    let content = base::files("content").into_iter();
    let content = content
        .map(|(path, bytes)| (format!("content/{path}"), bytes))
        .collect();
    let mut checked = pipeline::check(&project::of(&content), |_| {});
    checked.plans.frameworks.remove(0)
}

fn invented() -> Checked {
    pipeline::check(&project::of(&base::files(FOLDER)), |_| {})
}

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

/// The framework with its rows computed.
fn computed(checked: &Checked) -> &Framework {
    &checked.evaluation.across[&year(2016)].framework
}

#[test]
fn the_wards_files_are_those_that_are_generated() {
    let made = generate::wards(&published());
    let below = |files: Files| -> Files {
        files
            .into_iter()
            .filter(|(path, _)| path.starts_with("content/test-"))
            .collect()
    };
    if std::env::var_os("BLESS").is_some() {
        for (path, bytes) in &made {
            let file = base::folder(FOLDER).join(path);
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(file, bytes).unwrap();
        }
    }
    assert!(
        below(base::files(FOLDER)) == made,
        "`BLESS=1 cargo test --test wards` writes them"
    );
}

#[test]
fn nothing_is_found_in_the_invented_city() {
    let checked = invented();
    let report = checked.report(hoshin::lang::Lang::En, "");
    let words: Vec<&str> = report.findings.iter().map(|finding| finding.code).collect();
    assert!(words.is_empty(), "{words:?} {:?}", report.findings.first());
}

/// The published document of the invented city holds no count of wards: whatever its tables say was computed.
#[test]
fn every_row_is_computed_and_is_the_published_one() {
    let (published, checked) = (published(), invented());
    let stated = &checked.plans.frameworks[0];
    let single = |one: &&FrameworkIndicator| one.counts != Counts::City;
    assert!(
        stated
            .indicators
            .iter()
            .filter(single)
            .all(|one| one.progress.is_empty())
    );
    assert!(
        stated
            .indicators
            .iter()
            .all(|one| one.work.is_empty() && one.references.is_empty())
    );
    let mut rows = 0;
    for (expected, row) in published.indicators.iter().zip(&computed(&checked).indicators) {
        let id = &expected.id.value;
        assert_eq!(*id, row.id.value);
        assert_eq!(
            expected.work.get(&year(2016)),
            row.work.get(&year(2016)),
            "table 1, {id}"
        );
        assert_eq!(
            expected.references.get(&year(2016)),
            row.references.get(&year(2016)),
            "second line, {id}"
        );
        for of in [2015, 2016].map(year) {
            rows += usize::from(same(
                expected.progress.get(&of),
                row.progress.get(&of),
                &format!("{of} {id}"),
            ));
        }
    }
    assert_eq!(rows, 17 + 15, "every row but the two that are published jointly");
}

#[test]
fn the_joint_row_is_the_sum_of_its_two() {
    let (published, checked) = (published(), invented());
    let joint = &published.joint[0];
    let rows = computed(&checked).indicators.iter();
    let rows = rows.filter(|row| joint.indicators.iter().any(|id| id.value == row.id.value));
    let sum = rows.fold((0, 0, 0), |sum, row| {
        let row = row.progress[&year(2015)];
        (
            sum.0 + row.on_track.unwrap(),
            sum.1 + row.achieved.unwrap(),
            sum.2 + row.behind.unwrap(),
        )
    });
    let expected = joint.progress[&year(2015)];
    assert_eq!(
        (Some(sum.0), Some(sum.1), Some(sum.2)),
        (expected.on_track, expected.achieved, expected.behind)
    );
}

#[test]
fn totals_and_differences_are_the_published_ones() {
    let (published, checked) = (published(), invented());
    let tables = &checked.evaluation.frameworks[&year(2016)];
    let now = year(2016);
    let totals = &published.totals;
    assert_eq!(tables.work_total, totals.work[&now].value);
    for (expected, sum) in [
        (&totals.progress[&now], &tables.progress_total),
        (&totals.progress[&year(2015)], &tables.previous_total),
        (&totals.references[&now], &tables.references_total),
        (&totals.difference[&now], &tables.difference_total),
    ] {
        assert!(same(Some(&expected.value), Some(sum), "total"));
    }
    let of_published = city::tables(&published);
    for (at, expected) in of_published.differences.iter().enumerate() {
        if expected.is_some() {
            same(
                expected.as_ref(),
                tables.differences[at].as_ref(),
                &format!("difference {at}"),
            );
        }
    }
}

/// The city's document and the wards' reports together: where both exist they are compared, and agree.
#[test]
fn beside_the_published_counts_nothing_differs() {
    let checked = together(|_| {});
    let found: Vec<&str> = checked
        .findings
        .iter()
        .map(|one| one.code)
        .filter(|code| *code == "published-count-differs")
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let across = &checked.evaluation.across[&year(2016)];
    assert_eq!(across.computed.len(), 17 + 16 * 2, "table 1, and table 2 of two years");
    assert!(across.framework.joint.is_empty());
    assert!(
        across
            .computed
            .contains(&(Table::Progress, "mutual-help".to_owned(), year(2015)))
    );
}

#[test]
fn a_ward_that_differs_from_the_published_counts_is_found() {
    let checked = together(|files| {
        let report = files.get_mut("content/test-01/fy2016/framework.yaml").unwrap();
        let text = String::from_utf8(report.clone()).unwrap();
        let line = text
            .lines()
            .find(|line| line.trim_start().starts_with("views-in-planning:"))
            .unwrap();
        let higher = "  views-in-planning: { work: all, value: 60, survey: kakuu-office-survey }";
        assert_ne!(line, higher);
        *report = text.replace(line, higher).into_bytes();
    });
    let found = checked
        .findings
        .iter()
        .filter(|one| one.code == "published-count-differs");
    let words: Vec<&str> = found
        .map(|one| one.message.get(hoshin::lang::Lang::En).as_str())
        .collect();
    assert!(
        words
            .iter()
            .any(|words| words.contains("`on-track`") && words.contains('0') && words.contains('1')),
        "{words:?}"
    );
}

#[test]
fn with_a_ward_missing_the_published_counts_stand() {
    let checked = together(|files| {
        files.remove("content/test-24/fy2016/framework.yaml");
    });
    let across = &checked.evaluation.across[&year(2016)];
    assert!(
        across
            .computed
            .iter()
            .all(|(table, _, of)| *table == Table::Progress && *of == year(2015))
    );
    let row = across.framework.indicators[0].progress[&year(2016)];
    assert_eq!((row.counted, row.on_track), (Some(19), Some(18)));
}

/// The wards of the invented city under the city's own document.
fn together(change: impl FnOnce(&mut Files)) -> Checked {
    let mut files = base::files(FOLDER);
    for (path, bytes) in base::files("content") {
        if path.starts_with("city/") || path.starts_with("schema/forms/osaka-framework") {
            files.insert(format!("content/{path}"), bytes);
        }
    }
    change(&mut files);
    pipeline::check(&project::of(&files), |_| {})
}

/// Whether both are there. Every figure that is printed must be the computed one.
fn same(printed: Option<&Progress>, computed: Option<&Progress>, what: &str) -> bool {
    let Some(printed) = printed else { return false };
    let computed = computed.unwrap_or_else(|| panic!("{what} is computed"));
    let columns = |row: &Progress| [row.counted, row.on_track, row.achieved, row.behind];
    for (printed, computed) in columns(printed).into_iter().zip(columns(computed)) {
        assert!(
            printed.is_none() || printed == computed,
            "{what}: {printed:?}, not {computed:?}"
        );
    }
    true
}
