//! NOTICE names what the program contains under licences that ask for more than MIT or Apache 2.0 do: each crate of which
//! that is true stands there by name, and none stands there that is not contained.

#![expect(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "a test reads the repository as it lies on the disk, and fails by stopping"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Licences that deny no more than MIT does; whoever may choose one of them has chosen it.
const PLAIN: [&str; 3] = ["MIT", "Apache-2.0", "MIT-0"];

/// Everything that stands in the program with every feature, on any system: name and licence.
fn contained() -> BTreeSet<(String, String)> {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--package",
            "hoshin",
            "--all-features",
            "--target",
            "all",
            "--edges",
            "normal",
        ])
        .args(["--prefix", "none", "--format", "{p}\t{l}", "--offline", "--locked"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let line = |line: &str| {
        let (package, licence) = line.split_once('\t')?;
        let name = package.split(' ').next()?;
        Some((name.to_owned(), licence.trim_end_matches(" (*)").to_owned()))
    };
    text.lines().filter_map(line).collect()
}

/// Whether a licence, or one of those it offers, is plain; every part of `A AND B` must be.
fn is_plain(licence: &str) -> bool {
    let part = |part: &str| {
        part.trim_matches(['(', ')', ' '])
            .split(" OR ")
            .flat_map(|choice| choice.split('/'))
            .any(|choice| PLAIN.contains(&choice.trim()))
    };
    licence.split(" AND ").all(part)
}

#[test]
fn every_crate_that_asks_for_it_is_named() {
    let notice = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("NOTICE")).expect("NOTICE");
    let words: BTreeSet<&str> = notice.split([' ', '\n', ',', '.', ':', ';']).collect();
    let contained = contained();
    assert!(contained.len() > 100, "the tree of {} crates", contained.len());
    let asking: BTreeSet<&(String, String)> = contained.iter().filter(|(_, licence)| !is_plain(licence)).collect();
    let missing: Vec<_> = asking
        .iter()
        .filter(|(name, _)| !words.contains(name.as_str()))
        .collect();
    assert!(missing.is_empty(), "NOTICE does not name {missing:#?}");
    // A line of names that begins with two spaces is a list of crates.
    let lists = notice.lines().filter(|line| line.starts_with("  "));
    let named = lists
        .flat_map(|line| line.split([',', ' ']))
        .filter(|name| !name.is_empty());
    let gone: Vec<&str> = named
        .filter(|name| !asking.iter().any(|(asking, _)| asking == name))
        .collect();
    assert!(
        gone.is_empty(),
        "NOTICE names what is not contained, or asks for nothing: {gone:?}"
    );
}

#[test]
fn licences_are_told_apart() {
    for plain in [
        "MIT",
        "MIT OR Apache-2.0",
        "MIT/Apache-2.0",
        "Unlicense OR MIT",
        "MIT AND Apache-2.0",
    ] {
        assert!(is_plain(plain), "{plain}");
    }
    for asking in [
        "MPL-2.0",
        "ISC",
        "(MIT OR Apache-2.0) AND Unicode-3.0",
        "Apache-2.0 WITH LLVM-exception OR BSL-1.0",
    ] {
        assert!(!is_plain(asking), "{asking}");
    }
}
