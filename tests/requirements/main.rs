//! The numbered requirements, each with what guards it. A text in this folder for each: its words in both languages, the tests
//! that look at it, what only a person can say, and pages of our own site with one thing broken. A judgement must be silent on
//! the sound site and find each of these faults; a check that takes a browser is fed its broken pages by
//! `tests/browser/requirements.test.mjs`. The tables in `docs/requirements.md` are made from all this: `BLESS=1` writes them anew.

#![cfg(all(feature = "minify", feature = "search"))]
#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads texts, runs hoshin and blesses a document, and fails by stopping"
)]

mod site;
mod statement;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use hoshin::judge::across::ACROSS;
use hoshin::judge::fault::Requirement;
use hoshin::judge::judgements::JUDGEMENTS;
use hoshin::judge::style;
use serde::Deserialize;

use site::Site;

/// How many there are.
const LAST: u8 = 58;

/// What a text says of a requirement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Guarded {
    en: String,
    ja: String,
    /// Tests, each a file and words that stand in it.
    #[serde(default)]
    tests: Vec<String>,
    /// What only a person can say.
    person: Option<Person>,
    #[serde(default)]
    broken: Vec<Broken>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Person {
    en: String,
    ja: String,
}

/// A file of the site with one thing broken.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Broken {
    file: String,
    /// The page to open where the file is none.
    #[serde(rename = "open")]
    _open: Option<String>,
    /// The words to replace, the first time they stand there; none to add at the end.
    from: String,
    to: String,
    /// The judgement that finds it.
    found: Option<String>,
    /// The check in a browser that finds it.
    check: Option<String>,
    /// Words of what is found.
    #[serde(default)]
    says: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every requirement by its number.
fn requirements() -> BTreeMap<u8, Guarded> {
    let read = |number: u8| {
        let path = root().join(format!("tests/requirements/{number:02}.toml"));
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let guarded = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (number, guarded)
    };
    (1..=LAST).map(read).collect()
}

/// Every judgement with the requirements that it guards.
fn judgements() -> BTreeMap<&'static str, &'static [Requirement]> {
    let one = JUDGEMENTS
        .iter()
        .map(|judgement| (judgement.code, judgement.requirements));
    let across = ACROSS.iter().map(|across| (across.code, across.requirements));
    one.chain(across).chain([(style::NAME, style::REQUIREMENTS)]).collect()
}

/// The file of a check in a browser.
fn check(name: &str) -> PathBuf {
    root().join(format!("tests/browser/checks/{name}.mjs"))
}

#[test]
fn every_requirement_has_what_guards_it() {
    let mut faults = Vec::new();
    let judgements = judgements();
    let requirements = requirements();
    for (number, guarded) in &requirements {
        let judged = judgements.values().any(|guards| guards.contains(&Requirement(*number)));
        let checked = guarded.broken.iter().any(|broken| broken.check.is_some());
        if !judged && !checked && guarded.tests.is_empty() {
            faults.push(format!("A11Y-{number}: nothing guards it"));
        }
        for test in &guarded.tests {
            let (file, words) = test.split_once(": ").unwrap();
            if !fs::read_to_string(root().join(file)).is_ok_and(|text| text.contains(words)) {
                faults.push(format!("A11Y-{number}: there is no test `{test}`"));
            }
        }
        if guarded.broken.is_empty() {
            faults.push(format!("A11Y-{number}: no broken page shows that its guards can fail"));
        }
        for broken in &guarded.broken {
            let known = match (&broken.found, &broken.check) {
                (Some(code), None) => judgements
                    .get(code.as_str())
                    .is_some_and(|guards| guards.contains(&Requirement(*number))),
                (None, Some(name)) => check(name).is_file(),
                _ => false,
            };
            if broken.check.is_some() && broken.says.is_empty() {
                faults.push(format!(
                    "A11Y-{number}: nothing says what {:?} has to say",
                    broken.check
                ));
            }
            if !known {
                faults.push(format!(
                    "A11Y-{number}: {:?} {:?} does not guard it",
                    broken.found, broken.check
                ));
            }
        }
    }
    let proven: BTreeSet<&str> = requirements
        .values()
        .flat_map(|guarded| &guarded.broken)
        .filter_map(|broken| broken.found.as_deref().or(broken.check.as_deref()))
        .collect();
    let unproven = judgements.keys().filter(|code| !proven.contains(*code));
    faults.extend(unproven.map(|code| format!("no broken page shows that `{code}` can find anything")));
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn judgements_are_silent_on_the_sound_site_and_find_what_is_broken() {
    let site = Site::build();
    let sound = site.faults();
    assert_eq!(sound, Vec::<String>::new());
    let mut faults = Vec::new();
    for (number, guarded) in requirements() {
        for broken in guarded.broken {
            let Some(code) = &broken.found else { continue };
            match site.broken(&broken.file, &broken.from, &broken.to) {
                None => faults.push(format!("A11Y-{number}: `{}` is not in {}", broken.from, broken.file)),
                Some(found) => {
                    let hit = found
                        .iter()
                        .any(|(what, words)| *what == code && words.contains(&broken.says));
                    if !hit {
                        let (from, to) = (&broken.from, &broken.to);
                        faults.push(format!(
                            "A11Y-{number}: `{from}` → `{to}`: no `{code}` ({}) in {found:?}",
                            broken.says
                        ));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn the_tables_are_those_of_the_docs() {
    let requirements = requirements();
    for (file, text) in table::both(&requirements, &judgements()) {
        let path = root().join(file);
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let there = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            there == text,
            "{file} is not what the tests say: `BLESS=1 cargo test --test requirements`"
        );
    }
}

#[test]
fn the_statement_says_what_the_record_says() {
    let record = fs::read_to_string(root().join("tests/requirements/record.json")).unwrap();
    let record: statement::Record = serde_json::from_str(&record).unwrap();
    for (file, sections) in statement::both(&record, &requirements()) {
        let path = root().join(file);
        let there = fs::read_to_string(&path).unwrap();
        let mut text = there.clone();
        for (heading, body) in sections {
            text = statement::replaced(&text, heading, body.trim_end())
                .unwrap_or_else(|| panic!("{file} has no section `{heading}`"));
        }
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &text).unwrap();
        } else {
            assert!(
                there == text,
                "{file} says something else than the record: `BLESS=1 cargo test --test requirements`"
            );
        }
    }
}
