//! Figures come out as they were worked out by hand: those of small invented plans (`tests/plans/`), and those that the
//! city and its wards have published (`tests/figures/`). Nobody blesses a figure.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads its pages from the disk, and fails by stopping"
)]

use hoshin::pipeline::{self, Checked};
use page::{Page, Part};

#[path = "reading/base.rs"]
mod base;
#[path = "reading/figure.rs"]
mod figure;
#[path = "reading/page.rs"]
mod page;
#[path = "reading/project.rs"]
mod project;

#[test]
fn small_plans_come_to_what_was_worked_out_by_hand() {
    let files = base::files("tests/base");
    let mut faults = Vec::new();
    for (name, page) in pages("tests/plans") {
        for case in &page.cases {
            let (files, changes) = case.apply(&files);
            let seen = changes
                .iter()
                .flatten()
                .all(|change| change.numbers.iter().any(Option::is_some));
            assert!(seen, "{name}: {}: a block shows nothing", case.name);
            let checked = pipeline::check(&project::of(&files), |_| {});
            let errors: Vec<_> = checked.findings.iter().filter(|finding| finding.is_error()).collect();
            assert!(errors.is_empty(), "{name}: {}: {errors:?}", case.name);
            faults.extend(
                wrong(&checked, &case.parts)
                    .into_iter()
                    .map(|fault| format!("{name}: {}: {fault}", case.name)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_plans_of_osaka_come_to_the_published_figures() {
    let content = base::files("content")
        .into_iter()
        .map(|(path, bytes)| (format!("content/{path}"), bytes));
    let config = base::files("tests/base")
        .remove("hoshin.toml")
        .map(|bytes| ("hoshin.toml".to_owned(), bytes));
    let checked = pipeline::check(&project::of(&content.chain(config).collect()), |_| {});
    let mut faults = Vec::new();
    for (name, page) in pages("tests/figures") {
        for case in &page.cases {
            faults.extend(
                wrong(&checked, &case.parts)
                    .into_iter()
                    .map(|fault| format!("{name}: {}: {fault}", case.name)),
            );
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn pages(folder: &str) -> Vec<(String, Page)> {
    let pages = base::files(folder).into_iter().map(|(name, text)| {
        let page = Page::read(std::str::from_utf8(&text).unwrap());
        assert!(
            page.intro.starts_with("# ") && !page.cases.is_empty(),
            "{name} has a title and cases"
        );
        (format!("{folder}/{name}"), page)
    });
    pages.collect()
}

/// The rows of the case's tables that do not hold: | where | what | figure |.
fn wrong(checked: &Checked, parts: &[Part]) -> Vec<String> {
    let prose = parts.iter().filter_map(|part| match part {
        Part::Prose(lines) => Some(lines),
        Part::Block(_) => None,
    });
    let rows: Vec<&String> = prose.flatten().filter(|line| line.starts_with("| ")).collect();
    assert!(rows.len() > 2, "a case has a table of figures");
    let held = rows
        .iter()
        .filter(|row| !row.starts_with("| where") && !row.starts_with("| ---"));
    let fault = |row: &&String| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [place, what, expected] = cells[..] else {
            panic!("{row} has three cells")
        };
        let figure = figure::of(checked, place, what);
        (figure != expected).then(|| format!("{place}: {what} is {figure}, not {expected}"))
    };
    held.filter_map(fault).collect()
}
