//! An invented city as `cargo xtask corpus` writes it: sound in every figure and word, the same every time, and built whole.

#[path = "../xtask/src/corpus/mod.rs"]
mod corpus;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use hoshin::lang::Lang;
use hoshin::pipeline::{self, Project};

/// Two plans of one ward: enough for figures of one year to stand in two documents.
const PAGES: usize = 60;

/// Several wards.
const WARDS: usize = 600;

/// A city with the stamps that `hoshin stamp` gives.
fn stamped(pages: usize) -> Project {
    let files = corpus::city(pages).into_iter();
    let project = Project {
        files: files.map(|(path, text)| (path, text.into_bytes())).collect(),
        ..Project::default()
    };
    let (sources, stamps) = pipeline::stamp(&project, &[]);
    let mut all: BTreeMap<String, Vec<u8>> = project.files.into_iter().collect();
    for (source, text) in stamps.files {
        all.insert(sources.get(source).path.clone(), text.into_bytes());
    }
    Project {
        files: all.into_iter().collect(),
        ..Project::default()
    }
}

/// What is found, a line each.
fn found(project: &Project) -> Vec<String> {
    let checked = pipeline::check(project, |_| {});
    let line = |finding: &hoshin::finding::Finding| {
        format!(
            "{} {}: {}",
            finding.code,
            checked.sources.get(finding.place.source).path,
            finding.message.get(Lang::En)
        )
    };
    checked.findings.iter().map(line).collect()
}

#[test]
fn nothing_is_found_in_several_wards() {
    let project = stamped(WARDS);
    let wards = project.files.iter().filter(|(path, _)| path.ends_with("/ward.md"));
    assert!(wards.count() > 2, "what holds between wards is looked at");
    assert_eq!(found(&project), [""; 0]);
}

#[test]
fn nothing_is_found_in_it_and_every_page_is_built() {
    let project = stamped(PAGES);
    let twins: Vec<_> = project
        .files
        .iter()
        .filter(|(path, _)| path.ends_with(".en.md"))
        .collect();
    assert!(twins.len() > PAGES, "{} translations", twins.len());
    assert!(twins.iter().all(|(_, text)| text.starts_with(b"---\ntranslation-of: ")));
    let checked = pipeline::check(&project, |_| {});
    assert_eq!(found(&project), [""; 0]);
    let made = Mutex::new(BTreeSet::new());
    let mistakes = pipeline::build(&checked, &|artifact| {
        assert!(
            made.lock().unwrap().insert(artifact.path.as_str().to_owned()),
            "one path, one file"
        );
        Ok(())
    });
    assert!(mistakes.unwrap().is_empty());
    let made = made.into_inner().unwrap();
    for lang in ["ja/", "en/"] {
        let pages = made
            .iter()
            .filter(|path| path.starts_with(lang) && path.ends_with("index.html"));
        let count = pages.count();
        assert!(count >= PAGES, "{count} pages in {lang}");
    }
}

#[test]
fn it_is_the_same_every_time_and_a_larger_one_begins_with_it() {
    let (city, larger) = (corpus::city(PAGES), corpus::city(PAGES * 4));
    assert_eq!(city, corpus::city(PAGES));
    assert!(larger.len() > city.len());
    assert!(city.iter().all(|(path, text)| larger.get(path) == Some(text)));
}

#[test]
fn its_prose_and_its_wards_differ() {
    let city = corpus::city(1_500);
    let bodies = city
        .iter()
        .filter(|(path, _)| path.contains("/fy"))
        .map(|(_, text)| text.rsplit("---\n").next().unwrap());
    let bodies: Vec<&str> = bodies.filter(|body| !body.is_empty()).collect();
    let different: BTreeSet<&&str> = bodies.iter().collect();
    assert!(
        different.len() * 100 > bodies.len() * 98,
        "{} of {} bodies differ",
        different.len(),
        bodies.len()
    );
    let wards: Vec<&String> = city
        .iter()
        .filter(|(path, _)| path.ends_with("/ward.md"))
        .map(|(_, text)| text)
        .collect();
    assert!(wards.len() > 5, "{} wards", wards.len());
    assert!(wards.iter().all(|text| text.contains("架空の区です。実在しません。")));
    assert_eq!(wards.iter().collect::<BTreeSet<_>>().len(), wards.len());
}

#[test]
fn a_slip_in_it_is_found() {
    let mut project = stamped(PAGES);
    let later = project
        .files
        .iter_mut()
        .find(|(path, _)| path.ends_with("fy2021/1-1-1.md"))
        .unwrap();
    let text = String::from_utf8(later.1.clone()).unwrap();
    let (_, amount) = text.split_once("initial: { 2020: ").unwrap();
    let (amount, _) = amount.split_once(',').unwrap();
    later.1 = text
        .replace(&format!("2020: {amount},"), &format!("2020: {amount}5,"))
        .into_bytes();
    let found = found(&project);
    assert!(found.iter().any(|line| line.starts_with("budget-differs")), "{found:?}");
}
