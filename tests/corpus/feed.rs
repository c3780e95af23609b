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

/// The smallest site in which an indicator can have a target. It holds next to no words: those take the rules about words
/// most of their time, and say nothing about targets.
const SMALL: [(&str, &str); 6] = [
    ("content/schema/units.yaml", SMALL_UNITS),
    ("content/schema/forms/small.yaml", SMALL_FORM),
    (
        "content/mihon/ward.md",
        "---\nname: 見本区\nkana: みほんく\norder: 1\n---\n",
    ),
    (
        "content/mihon/fy2026/plan.md",
        "---\nform: small\nstage: corrected\n---\n",
    ),
    ("content/mihon/fy2026/1.md", "---\nid: one\ntitle: 課題\n---\n"),
    ("content/mihon/fy2026/1-1.md", "---\nid: two\ntitle: 戦略\n---\n"),
];

const SMALL_UNITS: &str = "
percent: { name: { ja: パーセント, en: percent }, write: { ja: '{n}%', en: '{n}%' }, bounds: { min: 0, max: 100 } }
stars:
  name: { ja: 格付け, en: star rating }
  grades:
    - { id: one-star, words: { ja: 一つ星, en: one star } }
    - { id: two-stars, words: { ja: 二つ星, en: two stars } }
deed: { name: { ja: 実施の有無, en: done or not done }, deed: true }
";

const SMALL_FORM: &str = "
name: { ja: 様式, en: form }
years: { from: 2026, to: 2026 }
levels: [issue, strategy, initiative]
sections: {}
";

/// A target that was fed belongs to each of these indicators of one initiative: measured, graded, and done or not.
const MEASURED: [(&str, &str); 3] = [
    ("percent", "{ 2024: 70, 2025: 78.5, 2026: 81 }"),
    ("stars", "{ 2025: one-star, 2026: two-stars }"),
    ("deed", "{ 2026: { missing: not-yet } }"),
];

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
    let mut initiative = "---\nid: three\ntitle: 取組\nindicators:\n".to_owned();
    for (unit, results) in MEASURED {
        let lines = [
            format!("  - id: in-{unit}\n    name: 指標\n    unit: {unit}"),
            format!("    withdraw: {{ below: 50 }}\n    results: {results}"),
            format!("    target: {text}\n"),
        ];
        initiative.push_str(&lines.join("\n"));
    }
    initiative.push_str("---\n");
    judge(&SMALL, PATHS[0], initiative);
}

/// Feeds a whole document: its first byte says where it lies among the base project's.
pub fn documents(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else {
        return;
    };
    let Some(text) = text(rest) else { return };
    let path = PATHS[usize::from(first.wrapping_sub(b'A')) % PATHS.len()];
    judge(&BASE, path, text);
}

/// A text worth reading: the fuzzer's inputs are short, and a file that is no UTF-8 is refused before all this.
fn text(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

/// Everything that `hoshin check` does but for the theme, which no clerk writes.
fn judge(base: &[(&str, &str)], path: &str, text: String) {
    let others = base.iter().filter(|(other, _)| *other != path);
    let mut files: Vec<(String, Vec<u8>)> = others
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    files.push((path.to_owned(), text.into_bytes()));
    let project = Project {
        files,
        ..Project::default()
    };
    let mut findings = Vec::new();
    let sources = pipeline::sources(project.files, &mut findings);
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
