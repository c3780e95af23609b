//! How much hoshin finds: our real content, damaged in every way we could think of, and the share that is found, at the
//! right line. The same mutations are drawn every time; `BLESS=1` writes the result into docs/mutations.md.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test reads the repository as it lies on the disk, says what it saw, and fails by stopping"
)]

mod classes;
mod content;
mod damage;
mod draw;
mod report;

use std::collections::BTreeMap;
use std::path::Path;

use hoshin::disk;
use hoshin::finding::Finding;
use hoshin::lang::Lang;
use hoshin::pipeline::{self, Checked, Project};
use hoshin::source::Place;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use classes::Class;
use content::{Content, Damage};
use draw::Draw;

const SEED: u64 = 2022;

/// How many mutations of each class.
const MOST: usize = 4;

/// What came of a class.
pub(crate) struct Outcome {
    pub class: &'static Class,
    pub drawn: usize,
    pub found: usize,
    pub at_line: usize,
    /// What was not found, or elsewhere, for whoever writes the rules.
    pub misses: Vec<String>,
}

/// Findings as they can be compared between two runs, however lines have moved.
type Known = BTreeMap<(&'static str, String, String), usize>;

fn name(finding: &Finding, checked: &Checked) -> (&'static str, String, String) {
    let path = checked.sources.get(finding.place.source).path.clone();
    (finding.code, path, finding.message.get(Lang::En).clone())
}

/// What a run found that the run before did not, and that nobody has acknowledged.
fn news<'a>(checked: &'a Checked, known: &Known) -> Vec<&'a Finding> {
    let mut known = known.clone();
    let is_new = |finding: &&Finding| match known.get_mut(&name(finding, checked)) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => finding.acknowledged.is_none(),
    };
    checked.findings.iter().filter(is_new).collect()
}

/// The lines a place covers.
fn covers(place: Place, checked: &Checked, (path, number): &(String, usize)) -> bool {
    let source = checked.sources.get(place.source);
    let line = |byte: u32| source.line_column(byte as usize).line;
    source.path == *path && (line(place.start)..=line(place.end)).contains(number)
}

/// Whether a finding points at one of these lines, or names it beside.
fn points(finding: &Finding, checked: &Checked, lines: &[(String, usize)]) -> bool {
    let places = std::iter::once(finding.place).chain(finding.also.iter().map(|(place, _)| *place));
    let mut places = places.filter(|place| lines.iter().any(|line| covers(*place, checked, line)));
    places.next().is_some()
}

/// Does some damage and looks: whether anything was found, whether at the right line, and what was said.
fn look(project: &Project, known: &Known, damage: &Damage) -> (bool, bool, String) {
    let checked = pipeline::check(&damage.on(project), |_| {});
    // Every change of Japanese words makes the twin stale: that counts where nothing else can be asked for.
    let stamp = |line: &(String, usize)| line.0.ends_with(".en.md");
    let stale = damage.lines.iter().any(stamp);
    let news: Vec<&Finding> = news(&checked, known)
        .into_iter()
        .filter(|finding| stale || finding.code != "translation-stale")
        .collect();
    let at_line = news.iter().any(|finding| points(finding, &checked, &damage.lines));
    let said: Vec<String> = news
        .iter()
        .take(3)
        .map(|finding| {
            let source = checked.sources.get(finding.place.source);
            format!(
                "{} {}:{}",
                finding.code,
                source.path,
                source.line_column(finding.place.start as usize).line
            )
        })
        .collect();
    (
        !news.is_empty(),
        at_line,
        format!("{:?} {:?}: {said:?}", damage.lines.first(), damage.edits.first()),
    )
}

fn run(project: &Project, content: &Content, known: &Known, class: &'static Class) -> Outcome {
    let drawn = Draw::new(SEED, class.en).some((class.sites)(content), MOST);
    let seen: Vec<(bool, bool, String)> = drawn.par_iter().map(|damage| look(project, known, damage)).collect();
    Outcome {
        class,
        drawn: drawn.len(),
        found: seen.iter().filter(|(found, ..)| *found).count(),
        at_line: seen.iter().filter(|(_, at_line, _)| *at_line).count(),
        misses: seen
            .into_iter()
            .filter(|(_, at_line, _)| !at_line)
            .map(|(.., said)| said)
            .collect(),
    }
}

#[test]
fn damage_is_found_at_its_line() {
    let project = disk::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("this repository");
    let clean = pipeline::check(&project, |_| {});
    let mut known = Known::new();
    for finding in &clean.findings {
        *known.entry(name(finding, &clean)).or_default() += 1;
    }
    let content = Content::of(&project);
    let groups = report::GROUPS.iter().map(|(title, classes)| {
        let outcomes: Vec<Outcome> = classes
            .iter()
            .map(|class| run(&project, &content, &known, class))
            .collect();
        (*title, outcomes)
    });
    let groups: Vec<_> = groups.collect();
    report::print(&groups);
    let all = || groups.iter().flat_map(|(_, outcomes)| outcomes);
    assert!(all().count() >= 25, "too few classes");
    assert!(
        all().map(|outcome| outcome.drawn).sum::<usize>() >= 150,
        "too few mutations"
    );
    let below: Vec<String> = all().filter_map(report::below).collect();
    assert!(below.is_empty(), "less is found than was:\n  {}", below.join("\n  "));
    report::keep(&groups);
}
