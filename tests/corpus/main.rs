//! Every input the fuzzer was given or has found goes through the same functions on a stable compiler, so that what once
//! crashed never does again.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the corpus as it lies on the disk, and fails by stopping"
)]

mod feed;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

/// The corpus stays small: whoever wants more keeps it at home.
const MOST_FILES: usize = 200;
const MOST_BYTES: usize = 1024 * 1024;

/// The inputs of a target: those that were given or kept, and those that once crashed.
fn inputs(target: &str) -> Vec<(String, Vec<u8>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let folders = ["corpus", "crashes"].map(|folder| root.join(folder).join(target));
    let mut inputs = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            let bytes = fs::read(&path).expect("a readable file");
            inputs.push((path.display().to_string(), bytes));
        }
    }
    inputs.sort();
    inputs
}

/// Feeds all inputs of a target, and names those that panic.
fn feed_all(target: &str, feed: fn(&[u8])) {
    let inputs = inputs(target);
    assert!(!inputs.is_empty(), "there is no corpus for {target}");
    let panics = |(_, bytes): &&(String, Vec<u8>)| catch_unwind(AssertUnwindSafe(|| feed(bytes))).is_err();
    let crashed: Vec<&String> = inputs.iter().filter(panics).map(|(name, _)| name).collect();
    assert!(crashed.is_empty(), "{target} panics on {crashed:#?}");
}

#[test]
fn frontmatter_never_panics() {
    feed_all("frontmatter", feed::frontmatter);
}

#[test]
fn targets_never_panic() {
    feed_all("targets", feed::targets);
}

#[test]
fn documents_never_panic() {
    feed_all("documents", feed::documents);
}

#[test]
fn the_corpus_is_small() {
    let all: Vec<(String, Vec<u8>)> = ["frontmatter", "targets", "documents"]
        .into_iter()
        .flat_map(inputs)
        .collect();
    let bytes: usize = all.iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(all.len() < MOST_FILES, "{} files", all.len());
    assert!(bytes < MOST_BYTES, "{bytes} bytes");
}
