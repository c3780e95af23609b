//! What the fuzzer and the corpus test feed: bytes that nobody would write, through the same road as a clerk's words.
//! Whatever comes in, what comes out must hold: no panic, every place inside its text, every finding drawable.

use hoshin::check::mend;
use hoshin::document::address::Address;
use hoshin::document::node::{Node, Value};
use hoshin::document::{self};
use hoshin::finding::{Finding, human};
use hoshin::lang::Lang;
use hoshin::pipeline::{self, Project};
use hoshin::source::{Place, Source, SourceId, Sources};

/// A file of the example that `hoshin init` writes.
macro_rules! file {
    ($path:literal) => {
        (
            concat!("content/", $path),
            include_str!(concat!("../../src/command/example/content/", $path)),
        )
    };
}

/// The site that `hoshin init` makes: whatever is fed stands among these.
const BASE: [(&str, &str); 15] = [
    file!("schema/units.yaml"),
    file!("schema/scales.yaml"),
    file!("schema/surveys.yaml"),
    file!("schema/pillars.yaml"),
    file!("schema/forms/mihon-fy2026.yaml"),
    file!("mihon/ward.md"),
    file!("mihon/ward.en.md"),
    file!("mihon/fy2026/plan.md"),
    file!("mihon/fy2026/plan.en.md"),
    file!("mihon/fy2026/1.md"),
    file!("mihon/fy2026/1.en.md"),
    file!("mihon/fy2026/1-1.md"),
    file!("mihon/fy2026/1-1.en.md"),
    file!("mihon/fy2026/1-1-1.md"),
    file!("mihon/fy2026/1-1-1.en.md"),
];

/// Where a fed document lies: the first byte of the input chooses, `A` the first.
pub const PATHS: [&str; 18] = [
    "content/mihon/fy2026/1-1-1.md",
    "content/mihon/fy2026/1-1-1.en.md",
    "content/mihon/fy2026/1-1.md",
    "content/mihon/fy2026/1.md",
    "content/mihon/fy2026/1.en.md",
    "content/mihon/fy2026/plan.md",
    "content/mihon/fy2026/plan.en.md",
    "content/mihon/fy2026/reform-1.md",
    "content/mihon/fy2027/plan.md",
    "content/mihon/ward.md",
    "content/city/fy2026/progress.md",
    "content/city/fy2026/progress.en.md",
    "content/pages/about.md",
    "content/pages/glossary.md",
    "content/schema/units.yaml",
    "content/schema/scales.yaml",
    "content/schema/forms/mihon-fy2026.yaml",
    "hoshin.toml",
];

/// A target that was fed stands in this initiative.
const INITIATIVE: &str = "---
id: open-house
title: 地域のひろばの開催
indicators:
  - id: want-to-come-again
    name: 「また来たい」と答えた参加者
    unit: percent
    withdraw: { below: 50 }
    results: { 2024: 70, 2025: 78.5, 2026: 81 }
    target: ";

/// Feeds frontmatter: text to a tree.
pub fn frontmatter(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    for (path, text) in [
        ("pages/about.md", format!("---\n{text}\n---\n")),
        ("schema/units.yaml", text),
    ] {
        let address = Address::of(path).expect("a place").expect("a document");
        let source = Source {
            path: format!("content/{path}"),
            text,
        };
        let (document, findings) = document::parse(SourceId::default(), &source, address);
        node(&document.head, &source.text);
        for finding in &findings {
            inside(finding.place, &source.text);
        }
    }
}

/// Feeds the target of an indicator: through its table, into a plan, against results.
pub fn targets(bytes: &[u8]) {
    let Some(text) = text(bytes) else { return };
    judge(PATHS[0], format!("{INITIATIVE}{text}\n---\n"));
}

/// Feeds a whole document: its first byte says where it lies among the base project's.
pub fn documents(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let Some(text) = text(rest) else { return };
    let path = PATHS[usize::from(first.wrapping_sub(b'A')) % PATHS.len()];
    judge(path, text);
}

/// A text worth reading: the fuzzer's inputs are short, and a file that is no UTF-8 is refused before all this.
fn text(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

/// Everything that `hoshin check` does but for the theme, which no clerk writes.
fn judge(path: &str, text: String) {
    let others = BASE.iter().filter(|(other, _)| *other != path);
    let mut files: Vec<(String, Vec<u8>)> = others
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    files.push((path.to_owned(), text.into_bytes()));
    let project = Project {
        files,
        ..Project::default()
    };
    let mut findings = Vec::new();
    let sources = pipeline::sources(&project, &mut findings);
    let config = pipeline::configuration(&sources, &mut findings);
    let documents = pipeline::documents(&sources, &mut findings);
    pipeline::judge(&sources, &documents, &config, &mut findings);
    hoshin::finding::sort(&mut findings);
    for finding in &findings {
        sound(finding, &sources);
    }
    mend_twice(&sources, &findings);
}

/// A finding that a person can be shown.
fn sound(finding: &Finding, sources: &Sources) {
    let text = |place: Place| sources.get(place.source).text.as_str();
    inside(finding.place, text(finding.place));
    for (place, _) in &finding.also {
        inside(*place, text(*place));
    }
    for lang in [Lang::Ja, Lang::En] {
        assert!(!finding.message.get(lang).is_empty(), "{} says nothing", finding.code);
        assert!(!human::draw(finding, sources, lang, false).is_empty());
    }
}

/// Fixes apply to the places they name, and what they give is text again.
fn mend_twice(sources: &Sources, findings: &[Finding]) {
    let fixes = findings.iter().map(|finding| finding.fix.as_slice());
    for file in mend::mend(sources, fixes).files {
        assert_ne!(file.text, sources.get(file.source).text, "a fix that changes nothing");
    }
}

/// A place is a range of whole characters of its text.
fn inside(place: Place, text: &str) {
    assert!(text.get(place.range()).is_some(), "{place:?} is no place in {text:?}");
}

/// Every value's place holds; what is inside a collection lies inside its place.
fn node(tree: &Node, text: &str) {
    inside(tree.place, text);
    match &tree.value {
        Value::Scalar(_) => {}
        Value::List(items) => items.iter().for_each(|item| node(item, text)),
        Value::Map(entries) => {
            for (key, value) in entries {
                inside(key.place, text);
                node(value, text);
            }
        }
    }
}
