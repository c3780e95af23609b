//! Whatever stands in a file, hoshin does not stop: every fixture is cut and torn, and each time all findings point into
//! the text. And whatever the machine, the same text gives the same bytes.

#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads its fixtures from the disk, and fails by stopping"
)]

use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use base::Files;
use dice::Dice;
use hoshin::document::{self, address::Address, link};
use hoshin::finding::{Finding, github, human, json, sarif, short};
use hoshin::lang::Lang::{En, Ja};
use hoshin::pipeline::{self, Checked};
use hoshin::schema;
use hoshin::source::{Place, Source, Sources};
use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

#[path = "reading/base.rs"]
mod base;
#[path = "reading/dice.rs"]
mod dice;
#[path = "reading/project.rs"]
mod project;

/// The base site with a theme that is quickly read.
fn site() -> Files {
    let mut files = base::files("tests/base");
    files.insert("themes/default/templates/page.html".into(), b"<p></p>".to_vec());
    files
}

/// Checks the files and draws what is found in every way; each place must lie inside its text, on whole characters.
fn survives(files: &Files, what: &str) -> Checked {
    let checked = pipeline::check(&project::of(files), |_| {});
    inside(&checked.findings, &checked.sources, what);
    let report = checked.report(Ja, "site/");
    let drawn = [
        human::draw_all(&report, true),
        short::draw(&report),
        github::draw(&report),
    ];
    assert!(
        drawn.iter().all(|text| report.findings.is_empty() || !text.is_empty()),
        "{what}"
    );
    assert!(json::draw(&report).is_ok() && sarif::draw(&report).is_ok(), "{what}");
    checked
}

fn inside(findings: &[Finding], sources: &Sources, what: &str) {
    for finding in findings {
        let also = finding.also.iter().map(|(place, _)| *place);
        let fixes = finding.fix.iter().map(|(place, _)| *place);
        for place in also.chain(fixes).chain([finding.place]) {
            assert!(is_inside(place, sources), "{what}: {}: {place:?}", finding.code);
        }
        assert!(
            !finding.message.get(Ja).is_empty() && !finding.message.get(En).is_empty(),
            "{what}"
        );
    }
}

fn is_inside(place: Place, sources: &Sources) -> bool {
    let text = sources.get(place.source).text.as_str();
    let range = place.range();
    range.start <= range.end && text.get(range).is_some()
}

/// Parses one document and reads its fields: the part of a check that a single file can break.
fn parses(path: &str, text: &str) {
    let Some(Ok(Some(address))) = path.strip_prefix(link::ROOT).map(Address::of) else {
        return;
    };
    let source = Source {
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let sources = Sources::new(vec![source]);
    let (id, source) = sources.iter().next().unwrap();
    let (document, mut findings) = document::parse(id, source, address);
    schema::walk(&document.head, schema::shape_of(&document.address), &mut findings);
    inside(&findings, &sources, &format!("{path}: {text}"));
    for section in &document.body.sections {
        assert!(is_inside(section.text.place, &sources), "{path}: {text}");
    }
}

/// The beginnings of a text that end before each of its characters.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, _)| &text[..at])
}

#[test]
fn a_document_may_end_after_any_character() {
    let real = [
        "content/city/fy2016/progress.md",
        "content/minato/fy2021/4-1-2.md",
        "content/sumiyoshi/fy2024/4.en.md",
    ];
    let real = real.map(|path| (path.to_owned(), std::fs::read(base::folder(path)).unwrap()));
    let fixtures: Vec<_> = base::files("tests/base").into_iter().collect();
    fixtures.par_iter().for_each(|(path, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        beginnings(text).for_each(|beginning| parses(path, beginning));
    });
    // What is published is longer: there, each line may end early, and each may be the last.
    real.par_iter().for_each(|(path, bytes)| {
        let text = std::str::from_utf8(bytes).unwrap();
        beginnings(text)
            .step_by(11)
            .for_each(|beginning| parses(path, beginning));
    });
}

#[test]
fn a_site_may_hold_a_file_that_ends_after_any_line() {
    let whole = site();
    let cuts: Vec<(&String, usize)> = whole
        .iter()
        .flat_map(|(path, bytes)| {
            let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            ends.map(move |(at, _)| (path, at)).step_by(2)
        })
        .collect();
    cuts.par_iter().for_each(|(path, at)| {
        let mut files = whole.clone();
        files.get_mut(*path).unwrap().truncate(*at);
        survives(&files, &format!("{path} ends at {at}"));
    });
}

/// Words that mean something to a parser, a template, a browser or a person with a Japanese keyboard.
const SHREDS: [&str; 32] = [
    "---\n",
    "\n",
    "\n\n## ",
    ": ",
    "：",
    "　",
    "\t",
    "- ",
    "{ ",
    " }",
    "[",
    "]",
    "\"",
    "'",
    "#",
    " # x",
    "&a ",
    "*a",
    "!!str ",
    "|\n",
    ">\n",
    "\u{feff}",
    "\u{0}",
    "\u{202e}",
    "か\u{3099}",
    "ｱ",
    "９９９９９９９９９９９９９９９９９９９９９９９９９９９９９９",
    "2022",
    "-",
    "../",
    "<b>",
    "{{ x }}",
];

/// Tears a text: words are taken out, put twice, or put in.
fn torn(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.up_to(4) {
        let (from, to) = (boundary(&text, dice), boundary(&text, dice));
        let (from, to) = (from.min(to), from.max(to).min(from.min(to) + 40));
        let to = (from..=to).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
        match dice.up_to(3) {
            0 => text.replace_range(from..to, ""),
            1 => {
                let again = text[from..to].to_owned();
                text.insert_str(from, &again);
            }
            _ => text.insert_str(from, SHREDS[dice.up_to(SHREDS.len())]),
        }
    }
    text
}

fn boundary(text: &str, dice: &mut Dice) -> usize {
    let at = dice.up_to(text.len() + 1);
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[test]
fn documents_may_be_torn() {
    let fixtures = base::files("tests/base");
    let fixtures: Vec<_> = fixtures
        .iter()
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap()))
        .collect();
    (0..4000_u64).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        let (path, text) = fixtures[dice.up_to(fixtures.len())];
        parses(path, &torn(text, &mut dice));
    });
}

#[test]
fn a_site_may_be_torn_and_what_is_sound_can_be_built() {
    let whole = site();
    let paths: Vec<&String> = whole.keys().collect();
    let built = AtomicUsize::new(0);
    (0..160_u64).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        let mut files = whole.clone();
        for _ in 0..=dice.up_to(3) {
            let path = paths[dice.up_to(paths.len())];
            let text = torn(std::str::from_utf8(&whole[path]).unwrap(), &mut dice);
            files.insert(path.clone(), text.into_bytes());
        }
        let checked = survives(&files, &format!("seed {seed}"));
        if !checked.has_errors() && built.fetch_add(1, Ordering::Relaxed) < 6 {
            let mistakes = pipeline::build(&checked, &|_| Ok(())).unwrap();
            inside(&mistakes, &checked.sources, &format!("seed {seed}"));
        }
    });
}

/// A document's fields with a full-width colon on a line of its own, after every second of its lines in turn.
fn unreadable(text: &str) -> Vec<String> {
    let fields = text.strip_prefix("---\n").unwrap_or(text);
    let end = if fields.starts_with("---\n") {
        0
    } else {
        fields.find("\n---\n").map_or(fields.len(), |end| end + 1)
    };
    let begin = text.len() - fields.len();
    let ends = fields[..end].match_indices('\n').map(|(at, _)| begin + at + 1);
    let broken = |at: usize| format!("{}項目：値\n{}", &text[..at], &text[at..]);
    std::iter::once(begin).chain(ends).step_by(2).map(broken).collect()
}

#[test]
fn what_can_not_be_read_is_not_missed() {
    let whole = base::files("tests/base");
    let broken: Vec<(&String, String)> = (whole.iter())
        .filter(|(path, _)| path.ends_with(".md"))
        .flat_map(|(path, bytes)| {
            unreadable(std::str::from_utf8(bytes).unwrap())
                .into_iter()
                .map(move |text| (path, text))
        })
        .collect();
    let echoes: Vec<String> = broken
        .par_iter()
        .flat_map_iter(|(path, text)| {
            let mut files = whole.clone();
            files.insert((*path).clone(), text.clone().into_bytes());
            let checked = pipeline::check(&project::of(&files), |_| {});
            let echo = |finding: &Finding| !["yaml-syntax", "frontmatter-no-fields"].contains(&finding.code);
            let echoes = checked.findings.iter().filter(|finding| echo(finding));
            let told = |finding: &Finding| format!("{path}: {} {}\n{text}", finding.code, finding.message.get(En));
            echoes.map(told).collect::<Vec<_>>()
        })
        .collect();
    assert!(echoes.is_empty(), "{} echoes\n{}", echoes.len(), echoes.join("\n"));
}

#[test]
fn a_theme_may_be_torn() {
    let mut whole = base::files("tests/base");
    whole.retain(|path, _| !path.contains("/mihon/") && !path.contains("/city/"));
    let theme = base::files("themes/default")
        .into_iter()
        .map(|(path, bytes)| (format!("themes/default/{path}"), bytes));
    let theme: Files = theme.filter(|(path, _)| !path.contains("/assets/")).collect();
    whole.extend(theme.clone());
    let theme: Vec<(&String, &str)> = theme
        .iter()
        .map(|(path, bytes)| (path, std::str::from_utf8(bytes).unwrap()))
        .collect();
    (0..60_u64).into_par_iter().for_each(|seed| {
        let mut dice = Dice::new(seed);
        let (path, text) = theme[dice.up_to(theme.len())];
        let mut files = whole.clone();
        let text = if seed % 2 == 0 {
            torn(text, &mut dice)
        } else {
            text[..boundary(text, &mut dice)].to_owned()
        };
        files.insert(path.clone(), text.into_bytes());
        survives(&files, &format!("{path}, seed {seed}"));
    });
}

#[test]
fn files_may_be_missing_one_by_one() {
    let whole = site();
    let paths: Vec<&String> = whole.keys().collect();
    paths.par_iter().for_each(|path| {
        let mut files = whole.clone();
        files.remove(*path);
        survives(&files, &format!("without {path}"));
    });
    survives(&Files::new(), "nothing at all");
}

#[test]
fn the_same_text_gives_the_same_bytes_on_every_machine() {
    let built = |folder: &str, variables: &[(&str, &str)]| {
        let root = base::folder(env!("CARGO_TARGET_TMPDIR")).join("robust").join(folder);
        let files = base::files("tests/base");
        for (path, bytes) in &files {
            let path = root.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_hoshin"));
        command.env_clear().envs(variables.iter().copied()).current_dir(&root);
        let output = command.args(["build", "--output", "made"]).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let mut made = base::files_below(&root.join("made"));
        // When a file was written is the disk's business; the site is ours.
        made.remove(".hoshin/memory");
        std::fs::remove_dir_all(&root).unwrap();
        made
    };
    let here = [
        ("TZ", "Asia/Tokyo"),
        ("LANG", "ja_JP.UTF-8"),
        ("RAYON_NUM_THREADS", "1"),
        ("SOURCE_DATE_EPOCH", "0"),
    ];
    let there = [
        ("TZ", "America/Lima"),
        ("LANG", "C"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("RAYON_NUM_THREADS", "5"),
    ];
    let (here, there) = (built("here", &here), built("there/deep", &there));
    assert!(here.len() > 30);
    let differing: Vec<_> = here
        .iter()
        .filter(|(path, bytes)| there.get(*path) != Some(*bytes))
        .map(|(path, _)| path)
        .collect();
    assert!(differing.is_empty() && here.len() == there.len(), "{differing:?}");
}
