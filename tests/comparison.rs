//! The page that compares two plans of a ward: its figures are those of the sources, and nothing is said to have ended
//! that a document only does not list.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by stopping")]

use std::path::Path;

use hoshin::disk;
use hoshin::lang::Lang::{self, En, Ja};
use hoshin::number::FiscalYear;
use hoshin::pipeline::{self, Checked};
use hoshin::site::parts::{Cell, Link, Table};
use hoshin::site::route::Route;
use hoshin::site::view::View;
use hoshin::site::view::comparison::ComparisonPage;

/// A project of this repository, with some of its files' words changed: (file, words, other words).
fn project(folder: &str, changes: &[(&str, &str, &str)]) -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut project = disk::project::read(&root).unwrap();
    for (path, from, to) in changes {
        let (_, bytes) = project.files.iter_mut().find(|(file, _)| file == path).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
    }
    pipeline::check(&project, |_| {})
}

fn route(ward: &str, from: u16, to: u16) -> Route {
    let year = |number| FiscalYear::new(number).unwrap();
    Route::Comparison(ward.to_owned(), year(from), year(to))
}

fn page(checked: &Checked, route: &Route, lang: Lang) -> ComparisonPage {
    match checked.site().page(route, lang).view {
        View::Comparison(page) => page,
        other => panic!("{other:?}"),
    }
}

fn texts(links: &[Link]) -> Vec<&str> {
    links.iter().map(|link| link.text.as_str()).collect()
}

fn table<'p>(page: &'p ComparisonPage, id: &str) -> &'p Table {
    let mut tables = page.groups.iter().flat_map(|group| &group.tables);
    tables
        .find(|table| table.id == id)
        .unwrap_or_else(|| panic!("no table {id}"))
}

/// A table's rows: code, head and cells as read.
fn rows(table: &Table) -> Vec<String> {
    let cell = |cell: &Cell| match cell {
        Cell::Figure(number) => format!("{}{}", if number.minus { "▲" } else { "" }, number.text),
        Cell::Text { text, .. } => text.clone(),
        Cell::Link(link) => link.text.clone(),
        Cell::Tag(tag) => tag.word.clone(),
        Cell::Empty { reason } => format!("<{reason}>"),
        Cell::Corrected { mark, .. } => mark.text.clone(),
    };
    let row = |row: &hoshin::site::parts::Row| {
        let mut words = vec![format!("{} {}", row.code.as_deref().unwrap_or("-"), row.head.text)];
        words.extend(row.cells.iter().map(cell));
        words.join(" | ")
    };
    table.rows.iter().map(row).collect()
}

#[test]
fn neighbouring_plans_have_a_page_and_a_ward_with_one_plan_has_none() {
    let checked = project("", &[]);
    let site = checked.site();
    let pages: Vec<&Route> = (site.routes.iter())
        .filter(|route| matches!(route, Route::Comparison(..)))
        .collect();
    let only = route("higashisumiyoshi", 2020, 2022);
    assert_eq!(pages, [&only]);
    assert_eq!(only.path(Ja), "ja/higashisumiyoshi/2020-2022/index.html");
    let crumbs = site.page(&only, Ja).frame.crumbs;
    assert_eq!(texts(&crumbs), ["ホーム", "東住吉区", "2020年度から2022年度への変化"]);
}

#[test]
fn higashisumiyoshi_says_what_changed_and_that_nothing_more_can_be_told() {
    let page = page(&project("", &[]), &route("higashisumiyoshi", 2020, 2022), Ja);
    assert_eq!(
        page.counts
            .iter()
            .map(|count| count.link.text.as_str())
            .collect::<Vec<_>>(),
        [
            "2020年度から予算が増えたもの：3件",
            "2020年度から予算が減ったもの：1件",
            "2020年度から名称が変わったもの：7件",
            "2020年度から番号が変わったもの：2件"
        ]
    );
    assert_eq!(
        texts(&page.limits)[..2],
        [
            "2020年度の計画にあり、2022年度の資料には載っていないもの：12件",
            "2022年度の計画にあり、2020年度の資料には載っていないもの：4件"
        ]
    );
    assert_eq!(
        rows(table(&page, "t-money-less")),
        ["4-1-1 広報媒体と内容の充実 | 28,291 | 26,187 | ▲2,104"]
    );
    assert_eq!(
        rows(table(&page, "t-moved"))[1],
        "- 区民等の参画と協働 | 具体的取組 | 5-1-1 | 4-2-2"
    );
    assert!(page.cautions.iter().any(|caution| caution.contains("「案」")));
    assert!(
        page.groups
            .iter()
            .flat_map(|group| &group.tables)
            .all(|table| table.id != "t-ended")
    );
}

#[test]
fn a_new_name_that_the_translation_does_not_show_is_told_apart_by_the_original() {
    let page = page(&project("", &[]), &route("higashisumiyoshi", 2020, 2022), En);
    assert_eq!(
        rows(table(&page, "t-renamed"))[0],
        "3 A community where everyone is connected (みんながつながるまちづくり) | Management issue \
         | A community where everyone is connected (みんながつながるまちづくりの推進)"
    );
}

#[test]
fn every_count_leads_to_as_many_rows() {
    let page = page(&project("", &[]), &route("higashisumiyoshi", 2020, 2022), Ja);
    let inside = page
        .counts
        .iter()
        .map(|count| &count.link)
        .chain(&page.limits)
        .filter_map(|link| {
            let id = link.href.as_deref()?.strip_prefix('#')?;
            Some((link, table(&page, id).rows.len()))
        });
    let mut seen = 0;
    for (link, rows) in inside {
        assert!(link.text.ends_with(&format!("：{rows}件")), "{}", link.text);
        seen += 1;
    }
    assert_eq!(seen, 6);
}

/// The base site, whose plan of FY2021 promised more for the indicator that the plan of FY2022 has.
fn promised() -> Checked {
    let older = "  initial: { 2021: 9991 }\nindicators:\n  - id: volunteers\n    name: 見守りに参加した人\n    unit: persons\n    \
                 target: { at_least: 80, by: 2021 }\n    withdraw: { below: 60 }\n    results: { 2020: 75 }\n";
    project(
        "tests/base",
        &[("content/mihon/fy2021/1-1-1.md", "  initial: { 2021: 9991 }\n", older)],
    )
}

#[test]
fn a_lowered_target_a_worse_result_and_what_ended_are_said() {
    let page = page(&promised(), &route("mihon", 2021, 2022), Ja);
    assert_eq!(
        page.counts.first().map(|count| count.link.text.as_str()),
        Some("2021年度から下げた目標：1件")
    );
    assert_eq!(
        rows(table(&page, "t-target-lowered")),
        ["- 見守りに参加した人 | 2021年度末までに80人以上 | 2022年度末までに70人以上"]
    );
    assert_eq!(
        rows(table(&page, "t-withdrawal")),
        ["- 見守りに参加した人 | 実績が60人未満の場合 | 実績が50人未満の場合"]
    );
    assert_eq!(
        rows(table(&page, "t-result-worse")),
        ["- 見守りに参加した人 | 75人（2020年度） | 64人（2021年度） | ▲11"]
    );
    assert!(
        rows(table(&page, "t-added"))
            .iter()
            .any(|row| row.starts_with("1-1-2 "))
    );
}

/// The base site, the older plan of which rated an initiative, and set its target out from a value and by steps.
fn rated() -> Checked {
    let older = "  initial: { 2021: 9991 }\nindicators:\n  - id: volunteers\n    name: 見守りに参加した人\n    unit: persons\n    \
                 target: { at_least: 70, by: 2024, baseline: { year: 2020, value: 60 }, milestones: { 2023: 68 } }\n    \
                 withdraw: { below: 50 }\nreview:\n  mid-year: { outlook: not-expected, progress: on-schedule }\n";
    let target = "target: { at_least: 70, by: 2024, baseline: { year: 2021, value: 64 }, milestones: { 2023: 66 } }";
    let changes = [
        ("content/mihon/fy2021/1-1-1.md", "  initial: { 2021: 9991 }\n", older),
        (
            "content/mihon/fy2022/1-1-1.md",
            "target: { at_least: 70, by: 2022 }",
            target,
        ),
    ];
    project("tests/base", &changes)
}

#[test]
fn ratings_baselines_and_milestones_are_compared() {
    let page = page(&rated(), &route("mihon", 2021, 2022), En);
    let counts: Vec<&str> = page.counts.iter().map(|one| one.link.text.as_str()).collect();
    for told in [
        "1 target with a changed baseline",
        "1 indicator with changed milestones for FY2022 or later",
        "1 thing rated better",
    ] {
        assert!(counts.contains(&told), "{told}: {counts:?}");
    }
    let cells = |id: &str| rows(table(&page, id)).join("\n");
    let baselines = cells("t-baseline");
    assert!(
        baselines.ends_with("| 60 people (FY2020) | 64 people (FY2021)"),
        "{baselines}"
    );
    assert!(cells("t-rating-better").ends_with("| Initiative | Behind | On track"));
    assert!(
        cells("t-milestones").contains("68") && cells("t-milestones").contains("66"),
        "{}",
        cells("t-milestones")
    );
    assert!(!counts.iter().any(|count| count.contains("changed in kind")));
}

#[test]
fn a_later_excerpt_ends_nothing() {
    let page = page(&promised(), &route("mihon", 2022, 2024), Ja);
    let tables: Vec<&str> = (page.groups.iter().flat_map(|group| &group.tables))
        .map(|table| table.id.as_str())
        .collect();
    assert!(
        tables.contains(&"t-not-listed-now") && !tables.contains(&"t-ended"),
        "{tables:?}"
    );
}
