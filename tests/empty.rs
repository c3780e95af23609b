//! Sites with next to nothing: a ward without plans, a plan without anything in it, no glossary, one language. Every page of them is
//! whole for all judgements of `hoshin verify`, and where something is missing it says what and why.

#![cfg(feature = "minify")]
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test changes a site, and fails by stopping"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use base::Files;
use hoshin::finding::short;
use hoshin::judge::address::Base;
use hoshin::judge::summary::Grounds;
use hoshin::judge::{across, is_page, judge};
use hoshin::lang::Lang::En;
use hoshin::pipeline;

#[path = "reading/base.rs"]
mod base;
#[path = "reading/project.rs"]
mod project;

/// The base site with only those files that are wanted, and these texts replaced in those left.
fn site(wanted: impl Fn(&str) -> bool, changes: &[(&str, &str)]) -> Files {
    let mut files = base::files("tests/base");
    files.retain(|path, _| wanted(path));
    for (path, text) in changes {
        files.insert((*path).to_owned(), text.as_bytes().to_vec());
    }
    files
}

/// The pages of a site.
fn pages(files: &Files) -> BTreeMap<String, String> {
    let checked = pipeline::check(&project::of(files), |_| {});
    let wrong = checked.findings.iter().filter(|finding| finding.is_error()).count();
    assert_eq!(wrong, 0, "{}", short::draw(&checked.report(En, "")));
    let made = Mutex::new(BTreeMap::new());
    let mistakes = pipeline::build(&checked, &|artifact| {
        let path = artifact.path.as_str().to_owned();
        made.lock().unwrap().insert(path, artifact.bytes.into_bytes());
        Ok(())
    });
    assert!(mistakes.unwrap().is_empty());
    let made = made.into_inner().unwrap();
    let text = |(path, bytes): (String, Vec<u8>)| (path, String::from_utf8(bytes).unwrap_or_default());
    made.into_iter().map(text).collect()
}

/// What is wrong with the pages of a site.
fn faults(pages: &BTreeMap<String, String>) -> Vec<String> {
    let grounds = Grounds {
        files: pages.keys().cloned().collect::<BTreeSet<String>>(),
        base: Base::of("https://hoshin.example/"),
    };
    let judged = pages.iter().filter(|(path, _)| is_page(path));
    let (faults, summaries): (Vec<_>, Vec<_>) = judged.map(|(path, html)| judge(path, html, &grounds)).unzip();
    let all = faults.into_iter().flatten().chain(across::judge(&summaries));
    all.map(|fault| fault.told(En)).collect()
}

/// Asserts that nothing is wrong with a site, and that a page says these words.
fn says(files: &Files, expected: &[(&str, &str)]) {
    let pages = pages(files);
    assert_eq!(faults(&pages), Vec::<String>::new());
    for (path, words) in expected {
        let page = pages
            .get(*path)
            .unwrap_or_else(|| panic!("no {path} in {:?}", pages.keys()));
        assert!(page.contains(words), "{path} does not say {words}:\n{page}");
    }
}

const ABOUT: (&str, &str) = (
    "content/pages/about.md",
    "---\ntitle: このサイトについて\n---\n\n見本です。\n",
);
const ABOUT_EN: (&str, &str) = ("content/pages/about.en.md", "---\ntitle: About\n---\n\nA sample.\n");

const PLAN_EN: (&str, &str) = ("content/mihon/fy2022/plan.en.md", "---\n---\n## In short\n\nA plan.\n");

/// What every site has.
fn is_ground(path: &str) -> bool {
    path == "hoshin.toml" || path.starts_with("content/schema/")
}

#[test]
fn a_city_without_wards() {
    let expected = [
        ("ja/index.html", "まだ区が載っていません"),
        ("en/index.html", "No ward is on this site yet"),
    ];
    says(&site(is_ground, &[]), &expected);
}

#[test]
fn a_ward_without_plans() {
    let wanted = |path: &str| is_ground(path) || path.starts_with("content/mihon/ward.");
    let expected = [
        ("ja/index.html", "まだ運営方針を載せていません"),
        ("en/index.html", "No plan has been put here yet"),
        ("ja/mihon/index.html", "この区の計画は、まだ掲載していません"),
        ("en/mihon/index.html", "No plan of this ward is held here yet"),
    ];
    says(&site(wanted, &[ABOUT, ABOUT_EN]), &expected);
}

#[test]
fn a_plan_with_nothing_in_it() {
    let wanted = |path: &str| is_ground(path) || path.starts_with("content/mihon/ward.");
    let plan = (
        "content/mihon/fy2024/plan.md",
        "---\nform: mihon-common\nstage: draft\n---\n",
    );
    let english = ("content/mihon/fy2024/plan.en.md", "---\n---\n");
    let expected = [
        ("ja/mihon/2024/index.html", "数える取組や指標は、載っていません"),
        ("en/mihon/2024/index.html", "No initiatives or indicators are listed"),
        ("ja/mihon/2024/achievement/index.html", "区による評価はまだありません"),
        (
            "en/mihon/2024/achievement/index.html",
            "The ward has not rated anything yet",
        ),
        ("ja/mihon/2024/budget/index.html", "金額"),
        (
            "en/mihon/2024/whole/index.html",
            "No initiatives or indicators are listed",
        ),
    ];
    says(&site(wanted, &[ABOUT, ABOUT_EN, plan, english]), &expected);
}

#[test]
fn issues_without_budget_indicators_or_results() {
    let wanted =
        |path: &str| is_ground(path) || path.starts_with("content/mihon/ward.") || path.contains("fy2022/plan");
    let files = [
        ABOUT,
        ABOUT_EN,
        (
            "content/mihon/fy2022/plan.md",
            "---\nform: mihon-plan\nstage: adopted\n---\n## やさしい日本語\n\n計画です。\n",
        ),
        (
            "content/mihon/fy2022/1.md",
            "---\nid: a\ntitle: 安全\n---\n## めざすべき将来像\n\n安心。\n",
        ),
        (
            "content/mihon/fy2022/1.en.md",
            "---\ntitle: Safety\n---\n## Vision\n\nPeace.\n",
        ),
        ("content/mihon/fy2022/1-1.md", "---\nid: b\ntitle: 夜道\n---\n"),
        ("content/mihon/fy2022/1-1.en.md", "---\ntitle: Nights\n---\n"),
        (
            "content/mihon/fy2022/1-1-1.md",
            "---\nid: c\ntitle: 街灯\n---\n## 当年度の取組内容\n\n街灯を増やす。\n",
        ),
        (
            "content/mihon/fy2022/1-1-1.en.md",
            "---\ntitle: Lamps\n---\n## Activities this year\n\nMore lamps.\n",
        ),
        (
            "content/mihon/fy2022/2.md",
            "---\nid: d\ntitle: 福祉\n---\n## めざすべき将来像\n\n安心。\n",
        ),
        (
            "content/mihon/fy2022/2.en.md",
            "---\ntitle: Welfare\n---\n## Vision\n\nPeace.\n",
        ),
    ];
    says(&site(wanted, &files), &[]);
}

#[test]
fn indicators_of_which_nothing_is_known_yet() {
    let wanted =
        |path: &str| is_ground(path) || path.starts_with("content/mihon/ward.") || path.contains("fy2024/plan");
    let issue = "---\nid: a\ntitle: 安全\nindicators:\n  - { id: x, name: 夜も安全だと感じる区民, unit: percent, target: { at_least: 60, by: 2028 } }\n---\n\
                 ## 課題認識\n\n夜の道が暗い。\n";
    let english = "---\ntitle: Safety\nindicators:\n  x: Residents who feel safe\n---\n## What has to be done\n\nThe streets are dark.\n";
    let files = [
        ABOUT,
        ABOUT_EN,
        ("content/mihon/fy2024/1.md", issue),
        ("content/mihon/fy2024/1.en.md", english),
    ];
    says(&site(wanted, &files), &[]);
}

#[test]
fn one_language() {
    let config = String::from_utf8(base::files("tests/base").remove("hoshin.toml").unwrap()).unwrap();
    let config = config.replace("[\"ja\", \"en\"]", "[\"ja\"]");
    let mut files = site(|path| !path.ends_with(".en.md"), &[]);
    files.insert("hoshin.toml".to_owned(), config.into_bytes());
    says(&files, &[]);
}

#[test]
fn two_plans_with_nothing_to_compare() {
    let wanted =
        |path: &str| is_ground(path) || path.starts_with("content/mihon/ward.") || path.contains("fy2022/plan");
    let files = [
        ABOUT,
        ABOUT_EN,
        (
            "content/mihon/fy2021/plan.md",
            "---\nform: mihon-plan\nstage: year-end-evaluation\n---\n## やさしい日本語\n\n計画です。\n",
        ),
        ("content/mihon/fy2021/plan.en.md", "---\n---\n## In short\n\nA plan.\n"),
        PLAN_EN,
        (
            "content/mihon/fy2022/plan.md",
            "---\nform: mihon-plan\nstage: draft\n---\n## やさしい日本語\n\n計画です。\n",
        ),
    ];
    says(&site(wanted, &files), &[]);
}

#[test]
fn a_framework_alone() {
    let wanted = |path: &str| is_ground(path) || path.starts_with("content/city/");
    says(&site(wanted, &[ABOUT, ABOUT_EN]), &[]);
}

#[test]
fn a_reform_item_with_nothing_but_its_purpose() {
    let wanted = |path: &str| {
        is_ground(path)
            || path.starts_with("content/mihon/ward.")
            || path.contains("fy2022/plan")
            || path.ends_with("2/reform-1.en.md")
    };
    let files = [
        ABOUT,
        ABOUT_EN,
        PLAN_EN,
        (
            "content/mihon/fy2022/plan.md",
            "---\nform: mihon-plan\nstage: adopted\n---\n## やさしい日本語\n\n計画です。\n",
        ),
        (
            "content/mihon/fy2022/reform-1.md",
            "---\nid: a\ntitle: 改革\n---\n## 趣旨・目的\n\n減らす。\n",
        ),
        (
            "content/mihon/fy2022/reform-1.en.md",
            "---\ntitle: Reform\n---\n## Purpose\n\nLess.\n",
        ),
    ];
    says(&site(wanted, &files), &[]);
}

#[test]
fn pages_with_nothing_but_their_titles() {
    let mut files = base::files("tests/base");
    files.insert(
        "content/pages/glossary.md".to_owned(),
        "---\ntitle: 用語集\n---\n".into(),
    );
    files.insert(
        "content/pages/glossary.en.md".to_owned(),
        "---\ntitle: Glossary\n---\n".into(),
    );
    let about = |title: &str| format!("---\ntitle: {title}\n---\n").into_bytes();
    files.insert("content/pages/about.md".to_owned(), about("このサイトについて"));
    files.insert("content/pages/about.en.md".to_owned(), about("About"));
    let expected = [
        ("ja/glossary/index.html", "文章は、まだありません"),
        ("en/glossary/index.html", "Nothing has been written here yet"),
        ("ja/about/index.html", "文章は、まだありません"),
        ("en/about/index.html", "Nothing has been written here yet"),
    ];
    says(&files, &expected);
}
