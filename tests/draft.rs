//! Judging again is judging anew: after each of hundreds of edits, what is kept of a project says the very same about it, and
//! makes the very same pages, as reading and judging it for the first time. The edits are the same every time.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test reads sites from the disk, says what it did, and fails by stopping"
)]

use std::sync::Mutex;

use base::Files;
use edits::{Chance, edit};
use hoshin::check::Scope;
use hoshin::check::rules::RULES;
use hoshin::finding::{self, Finding};
use hoshin::pipeline::draft::{Change, Draft, Saved};
use hoshin::pipeline::{self, Checked};

#[path = "reading/base.rs"]
mod base;
#[path = "../xtask/src/corpus/mod.rs"]
mod corpus;
#[expect(dead_code, reason = "accidents happen to output folders, and there is none here")]
#[path = "incremental/edits.rs"]
mod edits;
#[path = "reading/project.rs"]
mod project;

/// A site, and so many edits one after another: small ones are quick, large ones have more that hangs together.
const SITES: [(&str, usize); 3] = [("tests/sites/tiny", 100), ("tests/base", 30), (INVENTED, 6)];

/// A city of several wards, each with several plans.
const INVENTED: &str = "an invented city";

/// A site with the theme in the project, so that it can be edited, too.
fn site(place: &str) -> Files {
    let mut files = if place == INVENTED {
        let city = corpus::city(250).into_iter();
        city.map(|(path, text)| (path, text.into_bytes())).collect()
    } else {
        base::files(place)
    };
    files.retain(|path, _| !path.starts_with("expected/"));
    for (path, bytes) in base::files("themes/default") {
        files.insert(format!("themes/default/{path}"), bytes);
    }
    files
}

/// What was saved between two states of a project.
fn saved(before: &Files, now: &Files) -> Vec<Saved> {
    let gone = before.keys().filter(|path| !now.contains_key(*path));
    let gone = gone.map(|path| (path.clone(), None));
    let other = now.iter().filter(|(path, bytes)| before.get(*path) != Some(*bytes));
    other
        .map(|(path, bytes)| (path.clone(), Some(bytes.clone())))
        .chain(gone)
        .collect()
}

/// Every file of the site; none while there are errors.
fn pages(checked: &Checked) -> Option<Files> {
    let made = Mutex::new(Files::new());
    let mistakes = (!checked.has_errors()).then(|| {
        pipeline::build(checked, &|artifact| {
            let path = artifact.path.as_str().to_owned();
            made.lock().unwrap().insert(path, artifact.bytes.into_bytes());
            Ok(())
        })
    })?;
    mistakes.unwrap().is_empty().then(|| made.into_inner().unwrap())
}

/// What all rules find when nothing is hidden from them, before anything is acknowledged.
fn in_sight_of_all(checked: &Checked) -> Vec<Finding> {
    let scope = Scope::new(
        &checked.sources,
        &checked.documents,
        &checked.plans,
        &checked.evaluation,
        &checked.config,
    );
    let mut findings = Vec::new();
    for rule in RULES {
        (rule.find)(&scope, &mut findings);
    }
    finding::sort(&mut findings);
    findings
}

#[test]
fn every_edit_is_judged_as_if_all_were_new() {
    for (place, edits) in SITES {
        after_each_edit(place, edits);
    }
}

fn after_each_edit(place: &str, edits: usize) {
    let first = site(place);
    let mut files = first.clone();
    let mut draft = Draft::new(&project::of(&files), |_| {});
    let mut chance = Chance::new(20_261_129);
    let (mut taken, mut errors, mut found) = (0, 0, 0);
    for number in 0..edits {
        let before = files.clone();
        let (deed, undone) = edit(&mut files, &first, number, &mut chance);
        let told = format!("{place}, edit {number}: {deed}");
        let changes = saved(&before, &files);
        match draft.take(&changes, |_| {}) {
            Some(what) => {
                taken += 1;
                assert_eq!(what == Change::Nothing, changes.is_empty(), "{told}");
            }
            None => draft = Draft::new(&project::of(&files), |_| {}),
        }
        let (again, anew) = (draft.checked(), pipeline::check(&project::of(&files), |_| {}));
        assert!(draft.is_of(&project::of(&files)) || !anew.findings.is_empty(), "{told}");
        assert_eq!(again.findings, anew.findings, "{told}");
        assert_eq!(again.allowed, anew.allowed, "{told}");
        assert!(again.sources == anew.sources && again.plans == anew.plans, "{told}");
        assert_eq!(format!("{:?}", again.config), format!("{:?}", anew.config), "{told}");
        if number % 5 == 0 {
            assert!(pages(&again) == pages(&anew), "{told}: the pages differ");
        }
        found += again.findings.len();
        // A site with an error goes on with it for a while, so that edits of a broken project are tried as well.
        errors += usize::from(again.has_errors());
        if again.has_errors() && number % 3 == 0 {
            let changes = saved(&files, &undone);
            if draft.take(&changes, |_| {}).is_none() {
                draft = Draft::new(&project::of(&undone), |_| {});
            }
            files = undone;
        }
    }
    println!("{place}, {edits} edits: {taken} taken without reading all, {errors} with errors, {found} findings");
    // So few edits of the large city may all be of one kind.
    let is_large = place == INVENTED;
    assert!(is_large || taken * 2 > edits, "{taken} of {edits} edits were taken");
    assert!(is_large || (errors > 0 && found > errors), "{errors} edits with errors");
}

#[test]
fn what_a_rule_sees_is_enough_for_it() {
    for place in ["tests/sites/tiny", "tests/base", INVENTED] {
        let first = site(place);
        let mut files = first.clone();
        let mut chance = Chance::new(20_261_130);
        for number in 0..12 {
            let (deed, undone) = edit(&mut files, &first, number, &mut chance);
            let checked = pipeline::check(&project::of(&files), |_| {});
            let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).collect();
            let of_rules = |finding: &&Finding| codes.contains(&finding.code);
            // Severity and acknowledgement come later; echoes of a torn file are dropped later as well.
            let plain = |finding: &Finding| {
                (
                    finding.place,
                    finding.code,
                    finding.message.clone(),
                    finding.also.clone(),
                )
            };
            let shown: Vec<_> = checked.findings.iter().filter(of_rules).map(plain).collect();
            let all: Vec<_> = in_sight_of_all(&checked).iter().map(plain).collect();
            for one in &shown {
                assert!(all.contains(one), "{place}, edit {number}, {deed}: {one:?}");
            }
            let is_torn = checked.findings.iter().any(|finding| !codes.contains(&finding.code));
            assert!(
                is_torn || shown.len() == all.len(),
                "{place}, edit {number}, {deed}: {all:?}"
            );
            if number % 3 == 0 {
                files = undone;
            }
        }
    }
}
