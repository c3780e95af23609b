//! A new year's form needs no Rust: the form printed in the manual is put into the base site and a plan is written on it.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the base site from the disk, and fails by stopping"
)]

use std::collections::BTreeSet;

use base::Files;
use hoshin::pipeline;

#[path = "reading/base.rs"]
mod base;
#[path = "reading/project.rs"]
mod project;

const ENGLISH: &str = include_str!("../docs/schema.md");
const JAPANESE: &str = include_str!("../docs/schema.ja.md");

/// The form as a page of the manual prints it.
fn printed(page: &str) -> &str {
    let blocks = page.split("```yaml\n").skip(1);
    let mut blocks = blocks.filter_map(|block| block.split("```").next());
    blocks
        .find(|block| block.contains("Ward management plan form of FY2025"))
        .unwrap()
}

/// The scale of year-end evaluations, as `hoshin init` writes it.
fn year_end() -> &'static str {
    let scales = include_str!("../src/command/example/content/schema/scales.yaml");
    let from = scales.find("mihon-year-end:\n").unwrap();
    let rest = &scales[from..];
    let end = rest.match_indices('\n').map(|(at, _)| at + 1);
    let mut end = end.filter(|at| !rest[*at..].starts_with([' ', '#']));
    &rest[..end.next().unwrap_or(rest.len())]
}

/// The base site with the form, and a plan of its year at this stage.
fn site(stage: &str, initiative: &str, body: (&str, &str)) -> Files {
    let mut files = base::files("tests/base");
    let activities = (
        "## 当年度の取組内容\n\n見守ります。\n",
        "## Activities this year\n\nWe watch.\n",
    );
    let plain = (
        "## やさしい日本語\n\n2025年度の計画です。",
        "## In short\n\nThe plan for 2025.",
    );
    let vision = ("## めざすべき将来像\n\n安心なまち。", "## Vision\n\nA safe town.");
    let course = "indicators:\n  - { id: calm, name: 安心な区民, unit: percent, target: { at_least: 60, by: 2029 }, results: { 2025: { missing: not-yet, reason: 調査の前 } } }\n";
    let calm = "indicators: { calm: { name: Residents at ease, reason: { 2025: Before the survey. } } }\n";
    let work = format!("{}{}", activities.0, body.0);
    let mut put = |path: &str, text: String| {
        let path = format!("content/mihon/fy2025/{path}");
        files.insert(path, text.into_bytes());
    };
    put(
        "plan.md",
        format!("---\nform: mihon-fy2025\nstage: {stage}\n---\n{}\n", plain.0),
    );
    put("plan.en.md", format!("---\n---\n{}\n", plain.1));
    put(
        "1.md",
        format!("---\nid: safe-town\ntitle: 安全なまち\n---\n{}\n", vision.0),
    );
    put("1.en.md", format!("---\ntitle: A safe town\n---\n{}\n", vision.1));
    put("1-1.md", format!("---\nid: at-ease\ntitle: 安心\n{course}---\n"));
    put("1-1.en.md", format!("---\ntitle: At ease\n{calm}---\n"));
    put(
        "1-1-1.md",
        format!("---\nid: street-watch\ntitle: 街の見守り\n{initiative}---\n{work}"),
    );
    put(
        "1-1-1.en.md",
        format!(
            "---\ntitle: Street watch\nindicators: {{ watchers: Watchers }}\n---\n{}{}",
            activities.1, body.1
        ),
    );
    // The scale that the form names is one of a new site.
    let scales = files.get_mut("content/schema/scales.yaml").unwrap();
    scales.extend_from_slice(year_end().as_bytes());
    let form = printed(ENGLISH).as_bytes().to_vec();
    files.insert("content/schema/forms/mihon-fy2025.yaml".to_owned(), form);
    files
}

/// What is found, by code; what the documents are called is of no interest here.
fn found(files: &Files) -> BTreeSet<&'static str> {
    let checked = pipeline::check(&project::of(files), |_| {});
    checked.findings.iter().map(|finding| finding.code).collect()
}

const PLANNED: &str = "budget: { initial: { 2025: 1200 } }\nindicators:\n  - { id: watchers, name: 見守る人, unit: persons, target: { at_least: 70, by: 2025 }, withdraw: { below: 50 } }\n";
const EVALUATED: &str = "budget: { initial: { 2025: 1200 } }\nindicators:\n  - { id: watchers, name: 見守る人, unit: persons, target: { at_least: 70, by: 2025 }, withdraw: { below: 50 }, results: { 2025: 74 } }\nreview:\n  mid-year: { outlook: expected, progress: on-schedule }\n  year-end: { target: A }\n";
const DONE: (&str, &str) = (
    "\n## 当年度の取組実績\n\n74人が見守りました。\n",
    "\n## Results this year\n\n74 people watched.\n",
);

#[test]
fn the_manual_prints_one_form_in_both_languages() {
    assert_eq!(printed(ENGLISH), printed(JAPANESE));
}

#[test]
fn a_plan_on_the_new_form_is_clean_at_each_stage() {
    for (stage, initiative, body) in [
        ("draft", PLANNED, ("", "")),
        ("adopted", PLANNED, ("", "")),
        ("year-end-evaluation", EVALUATED, DONE),
    ] {
        assert_eq!(found(&site(stage, initiative, body)), BTreeSet::new(), "{stage}");
    }
}

#[test]
fn a_year_end_evaluation_asks_for_verdict_result_and_text() {
    let found = found(&site("year-end-evaluation", PLANNED, ("", "")));
    assert_eq!(
        found,
        BTreeSet::from(["missing-at-stage", "result-missing", "section-missing"])
    );
}

#[test]
fn an_adopted_plan_has_no_results_ratings_or_account_yet() {
    let found = found(&site("adopted", EVALUATED, DONE));
    assert_eq!(found, BTreeSet::from(["early-for-stage", "value-in-future"]));
}

#[test]
fn an_adopted_plan_has_its_budget_and_a_withdrawal_criterion() {
    let bare = "indicators:\n  - { id: watchers, name: 見守る人, unit: persons, target: { at_least: 70, by: 2025 } }\n";
    assert_eq!(found(&site("draft", bare, ("", ""))), BTreeSet::new());
    assert_eq!(
        found(&site("adopted", bare, ("", ""))),
        BTreeSet::from(["missing-at-stage"])
    );
}
