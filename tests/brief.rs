//! What pages say first: the sentences of our own plans stand in `tests/brief/ours.md`, those of an invented ward in every
//! situation in `tests/brief/situations.md`. `BLESS=1` writes down what is said now, so that a reviewer reads it.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test reads and blesses texts on the disk, and fails by stopping"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use hoshin::disk;
use hoshin::lang::Lang::{self, En, Ja};
use hoshin::number::FiscalYear;
use hoshin::pipeline::{self, Checked};
use hoshin::site::route::Route;
use hoshin::site::sentence::{Part, Sentence};
use hoshin::site::view::View;
use hoshin::site::view::brief::Brief;

/// A change to a file: its path below `content/`, words of it, other words. No words at all stand for its end.
type Change = (&'static str, &'static str, &'static str);

/// A project of this repository with some of its files changed.
fn project(folder: &str, changes: &[Change]) -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut project = disk::project::read(&root).unwrap();
    for (path, from, to) in changes {
        let path = format!("content/{path}");
        let (_, bytes) = project.files.iter_mut().find(|(file, _)| *file == path).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
    }
    pipeline::check(&project, |_| {})
}

fn plan(ward: &str, year: u16) -> Route {
    Route::Plan(ward.to_owned(), FiscalYear::new(year).unwrap())
}

fn brief(checked: &Checked, route: &Route, lang: Lang) -> Brief {
    match checked.site().page(route, lang).view {
        View::Plan(page) => page.brief,
        View::Ward(page) => page.brief.unwrap(),
        View::Framework(page) => page.brief,
        other => panic!("{other:?}"),
    }
}

/// A sentence in Markdown, readings in round brackets.
fn markdown(sentence: &Sentence) -> String {
    let part = |part: &Part| {
        let runs = part.runs.iter().map(|run| match &run.reading {
            Some(reading) => format!("{}({reading})", run.text),
            None => run.text.clone(),
        });
        let words: String = runs.collect();
        match &part.href {
            Some(href) => format!("[{words}]({href})"),
            None => words,
        }
    };
    sentence.parts.iter().map(part).collect()
}

/// What a page says, in every register and language.
fn told(checked: &Checked, route: &Route) -> String {
    let mut told = String::new();
    for lang in [Ja, En] {
        let brief = brief(checked, route, lang);
        let easy = brief.easy.map(|easy| easy.paragraphs);
        let easy = easy.unwrap_or_default();
        for paragraph in brief.paragraphs.iter().chain(&easy) {
            writeln!(told, "- {}", markdown(paragraph)).unwrap();
        }
    }
    told
}

fn judge(file: &str, now: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/brief").join(file);
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, now).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == now, "tests/brief/{file} is now:\n{now}");
}

#[test]
fn our_own_plans_say_what_is_expected() {
    let checked = project(".", &[]);
    let mut now = "# What our own pages say first\n".to_owned();
    let routes = [
        Route::Framework(FiscalYear::new(2016).unwrap()),
        plan("higashisumiyoshi", 2020),
        plan("minato", 2021),
        plan("higashisumiyoshi", 2022),
        plan("sumiyoshi", 2024),
        Route::Ward("higashisumiyoshi".to_owned()),
        Route::Ward("minato".to_owned()),
    ];
    for route in routes {
        write!(now, "\n## {}\n\n{}", route.path(Ja), told(&checked, &route)).unwrap();
    }
    judge("ours.md", &now);
}

const OUTLOOK: &str = "  mid-year: { outlook: expected, progress: on-schedule }";

/// A situation, the changes to the invented ward that make it, and the year of the plan.
const SITUATIONS: [(&str, u16, &[Change]); 18] = [
    ("an adopted plan with nothing judged and no earlier plan", 2021, &[]),
    ("midway, one is on track and one is not rated", 2022, &[]),
    (
        "midway, one rating of each kind",
        2022,
        &[(
            "mihon/fy2022/1-1-2.md",
            "---\n## ",
            "review:\n  mid-year: { outlook: not-expected, progress: behind-schedule }\n---\n## ",
        )],
    ),
    (
        "all behind, in two ways",
        2022,
        &[
            ("mihon/fy2022/1-1-1.md", "outlook: expected", "outlook: not-expected"),
            (
                "mihon/fy2022/1-1-2.md",
                "---\n## ",
                "review:\n  mid-year: { outlook: expected, progress: behind-schedule }\n---\n## ",
            ),
        ],
    ),
    ("at the year’s end, with a target due later", 2024, &[]),
    (
        "at the year’s end, every target due",
        2024,
        &[("mihon/fy2024/1.md", "by: 2028, milestones: { 2024: 46.6 }", "by: 2024")],
    ),
    (
        "a rating of an earlier year",
        2024,
        &[(
            "mihon/fy2024/1.md",
            "2024: { value: 10, rated: A }",
            "2024: 10\n      2022: { value: 11, rated: A }",
        )],
    ),
    (
        "a draft",
        2022,
        &[
            ("mihon/fy2022/plan.md", "stage: mid-year-review", "stage: draft"),
            ("mihon/fy2022/1-1-1.md", OUTLOOK, "  mid-year: {}"),
            (
                "mihon/fy2022/reform-1.md",
                "  mid-year: { outlook: not-expected, progress: on-schedule }",
                "  mid-year: {}",
            ),
        ],
    ),
    (
        "an outline",
        2021,
        &[("mihon/fy2021/plan.md", "stage: adopted", "stage: outline")],
    ),
    (
        "a year’s end without a rating",
        2021,
        &[("mihon/fy2021/plan.md", "stage: adopted", "stage: year-end-evaluation")],
    ),
    (
        "no money",
        2021,
        &[("mihon/fy2021/1-1-1.md", "budget:\n  initial: { 2021: 9991 }\n", "")],
    ),
    (
        "a share spent, both amounts in one plan",
        2022,
        &[
            (
                "mihon/fy2022/1-1-1.md",
                "settled: { 2020: 3683 }",
                "settled: { 2021: 9001 }",
            ),
            ("mihon/fy2022/1-1-2.md", "settled: { 2020: 0 }", "settled: { 2021: 0 }"),
        ],
    ),
    (
        "a share spent, the budget in the plan of its year, and less money than the year before",
        2022,
        &[
            (
                "mihon/fy2022/1-1-1.md",
                "  settled: { 2020: 3683 }\n  initial: { 2021: 9991, 2022: 10613 }",
                "  settled: { 2021: 9991 }\n  initial: { 2022: 9990 }",
            ),
            (
                "mihon/fy2022/1-1-2.md",
                "  settled: { 2020: 0 }\n  initial: { 2021: 250, 2022: { missing: not-published, reason: 契約の前のため } }",
                "",
            ),
            ("mihon/fy2022/1-1-2.md", "budget:\n", ""),
        ],
    ),
    (
        "money was spent, and the budget of that year is a draft",
        2022,
        &[
            ("mihon/fy2021/plan.md", "stage: adopted", "stage: draft"),
            (
                "mihon/fy2022/1-1-1.md",
                "  settled: { 2020: 3683 }\n  initial: { 2021: 9991, 2022: 10613 }",
                "  settled: { 2021: 9991 }",
            ),
            (
                "mihon/fy2022/1-1-2.md",
                "budget:\n  settled: { 2020: 0 }\n  initial: { 2021: 250, 2022: { missing: not-published, reason: 契約の前のため } }\n",
                "",
            ),
        ],
    ),
    (
        "a draft that measures without a target",
        2022,
        &[
            ("mihon/fy2022/plan.md", "stage: mid-year-review", "stage: draft"),
            ("mihon/fy2022/1-1-1.md", OUTLOOK, "  mid-year: {}"),
            (
                "mihon/fy2022/reform-1.md",
                "  mid-year: { outlook: not-expected, progress: on-schedule }",
                "  mid-year: {}",
            ),
            ("mihon/fy2022/1-1.md", "    target: { at_least: 60, by: 2022 }\n", ""),
        ],
    ),
    (
        "a target lowered since the plan before",
        2022,
        &[(
            "mihon/fy2021/1-1-1.md",
            "  initial: { 2021: 9991 }\n",
            "  initial: { 2021: 9991 }\nindicators:\n  - id: volunteers\n    name: 見守りに参加した人\n    unit: persons\n    target: { at_least: 71, by: 2021 }\n",
        )],
    ),
    (
        "amounts that are only partly there",
        2022,
        &[("mihon/fy2022/1-1-2.md", "settled: { 2020: 0 }", "settled: { 2021: 5 }")],
    ),
    (
        "money that is the same, zero is an amount",
        2021,
        &[(
            "mihon/fy2021/1-1-1.md",
            "initial: { 2021: 9991 }",
            "initial: { 2020: 0, 2021: 0 }",
        )],
    ),
];

#[test]
fn every_situation_is_told() {
    let mut now = "# What an invented ward’s plan says first, situation by situation\n".to_owned();
    for (name, year, changes) in SITUATIONS {
        let checked = project("tests/base", changes);
        write!(now, "\n## {name}\n\n{}", told(&checked, &plan("mihon", year))).unwrap();
    }
    let checked = project("tests/base", &[]);
    let ward = told(&checked, &Route::Ward("mihon".to_owned()));
    write!(now, "\n## a ward with three plans and a year between\n\n{ward}").unwrap();
    judge("situations.md", &now);
}

#[test]
fn words_of_a_scale_never_make_a_link() {
    let hostile = "words: { ja: 予定どおりでない, en: \"[here](count) ｜x《y》\" }";
    let changes = [
        (
            "schema/scales.yaml",
            "words: { ja: 予定どおりでない, en: behind schedule }",
            hostile,
        ),
        SITUATIONS[3].2[0],
        SITUATIONS[3].2[1],
    ];
    let brief = brief(&project("tests/base", &changes), &plan("mihon", 2022), En);
    let behind = brief.paragraphs.iter().flat_map(|paragraph| &paragraph.parts);
    let link = behind.filter(|part| part.runs.iter().any(|run| run.text.contains("[here](count) ｜x《y》")));
    assert_eq!(
        link.filter(|part| part.href.as_ref().is_some_and(|href| href.contains("t-ratings")))
            .count(),
        1
    );
}
