//! What the measurements share: an invented city, a clock, and how numbers are written.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

use hoshin::pipeline::{self, Project};

#[path = "../../xtask/src/corpus/mod.rs"]
mod corpus;

/// Documents in each language, where none are asked for.
const SIZES: [usize; 2] = [1_000, 10_000];

/// Each thing is done so often, and the quickest counts: whatever else the machine did only makes it slower.
pub const TIMES: usize = 3;

/// Microseconds by what took them.
pub type Times = BTreeMap<String, u128>;

/// The sizes that the command line asks for.
pub fn sizes() -> Vec<usize> {
    let asked: Vec<usize> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    if asked.is_empty() { SIZES.to_vec() } else { asked }
}

/// An invented city whose translations have their stamps.
pub fn project(pages: usize) -> Project {
    let files = corpus::city(pages).into_iter();
    let mut project = Project {
        files: files.map(|(path, text)| (path, text.into_bytes())).collect(),
        ..Project::default()
    };
    let (sources, stamps) = pipeline::stamp(&project, &[]);
    let mut stamped: BTreeMap<&str, String> = BTreeMap::new();
    for (source, text) in stamps.files {
        stamped.insert(sources.get(source).path.as_str(), text);
    }
    for (path, bytes) in &mut project.files {
        if let Some(text) = stamped.remove(path.as_str()) {
            *bytes = text.into_bytes();
        }
    }
    project
}

/// Documents of a project that have a twin.
pub fn documents(project: &Project) -> u128 {
    let twins = project.files.iter().filter(|(path, _)| path.ends_with(".en.md"));
    u128::try_from(twins.count()).unwrap_or_default()
}

/// Does something and keeps its time, if it is the best so far.
pub fn timed<T>(name: &str, times: &mut Times, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = black_box(work());
    let took = start.elapsed().as_micros().max(1);
    let best = times.entry(name.to_owned()).or_insert(took);
    *best = took.min(*best);
    done
}

/// One line of a table: a name, its time, the time for one document, and how often that is what it was in a smaller city.
pub fn line(name: &str, took: u128, documents: u128, smaller: Option<(u128, u128)>) {
    let grew = smaller.map(|(before, fewer)| format!("× {}", tenths(took * fewer, before * documents)));
    println!(
        "  {name:<28}{:>10}{:>16}{:>10}",
        tenths(took, 1_000),
        tenths(took, documents),
        grew.unwrap_or_default()
    );
}

/// A quotient with one place.
pub fn tenths(dividend: u128, divisor: u128) -> String {
    let tenths = dividend * 10 / divisor.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}
