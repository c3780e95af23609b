//! Whole small sites under `tests/sites/`: content in, and in `expected/` what readers are told: the list of files, and
//! the words of the pages whose file is there. `BLESS=1` writes down what is told now.

#![expect(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reads and blesses sites on the disk, and fails by stopping"
)]

use std::collections::BTreeSet;
use std::fs;
use std::sync::Mutex;

use base::Files;
use hoshin::finding::short;
use hoshin::lang::Lang::{self, En};
use hoshin::pipeline;
use hoshin::render::page;
use page_words::{tags, words};

#[path = "reading/base.rs"]
mod base;
#[path = "reading/page_words.rs"]
mod page_words;
#[path = "reading/project.rs"]
mod project;

/// The files of a site, or what was found in it.
fn build(files: &Files) -> Result<Files, String> {
    let checked = pipeline::check(&project::of(files), |_| {});
    if !checked.findings.is_empty() {
        return Err(short::draw(&checked.report(En, "")));
    }
    let made = Mutex::new(Files::new());
    let mistakes = pipeline::build(&checked, &|artifact| {
        made.lock()
            .unwrap()
            .insert(artifact.path.as_str().to_owned(), artifact.bytes.into_bytes());
        Ok(())
    });
    assert!(mistakes.unwrap().is_empty());
    let mut made = made.into_inner().unwrap();
    // The names of the search's files are digests of the words in them; they have a test of their own.
    made.retain(|path, _| !path.starts_with("pagefind/"));
    // Pages with the spaces of their templates; what is lost of them has a test of its own.
    let site = checked.site();
    for (route, lang) in site.routes.iter().flat_map(|route| Lang::ALL.map(|lang| (route, lang))) {
        let html = page::html_as_written(&site.page(route, lang), &checked.theme).unwrap();
        assert!(made.insert(route.path(lang), html).is_some());
    }
    for (path, doorstep) in [("index.html", site.root()), ("404.html", site.lost())] {
        let html = page::doorstep_html(&doorstep, &checked.theme).unwrap();
        assert!(made.insert(path.to_owned(), html).is_some());
    }
    Ok(made)
}

/// The files of a case, without what is expected of it.
fn case(name: &str) -> Files {
    let mut files = base::files(&format!("tests/sites/{name}"));
    files.retain(|path, _| !path.starts_with("expected/"));
    files
}

#[test]
fn every_site_tells_what_is_expected() {
    let bless = std::env::var_os("BLESS").is_some();
    let files = base::files("tests/sites");
    let cases: BTreeSet<&str> = files.keys().filter_map(|path| path.split('/').next()).collect();
    let mut faults = Vec::new();
    for name in cases {
        for (path, now) in told(name) {
            let place = base::folder(&format!("tests/sites/{name}/expected/{path}"));
            if bless {
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                fs::write(place, now).unwrap();
            } else if fs::read_to_string(&place).unwrap_or_default() != now {
                faults.push(format!("tests/sites/{name}/expected/{path} is now:\n{now}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What a case tells: its findings, or its files and the words of those pages that somebody wants to know of.
fn told(name: &str) -> Texts {
    let made = match build(&case(name)) {
        Err(findings) => return vec![("findings.txt".to_owned(), findings)],
        Ok(made) => made,
    };
    let list: Vec<String> = made.keys().map(|path| format!("{path}\n")).collect();
    let mut told = vec![("files.txt".to_owned(), list.concat())];
    for path in base::files(&format!("tests/sites/{name}/expected")).into_keys() {
        let page = path.trim_end_matches(".txt");
        if let Some(bytes) = made.get(page) {
            told.push((path.clone(), words(std::str::from_utf8(bytes).unwrap())));
        } else if path != "files.txt" {
            panic!("{name} has no page {page}");
        }
    }
    told
}

/// Paths with their texts.
type Texts = Vec<(String, String)>;

/// What stands in the hostile site and would do harm if a page took it for more than words.
const HOSTILE: [&str; 9] = [
    r#""><img src=x onerror=alert(1)>"#,
    r"\<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "</title></script> ]]>",
    "<b onclick=alert(1)>",
    r#"" onmouseover="alert(1)"#,
    r#"{% include "x" %}"#,
    "javascript:alert(1)",
    "{{ 7*7 }}",
];

#[test]
fn hostile_words_stay_words() {
    let hostile = case("hostile");
    let harmless = hostile.iter().map(|(path, bytes)| {
        let text = HOSTILE
            .iter()
            .fold(String::from_utf8(bytes.clone()).unwrap(), |text, words| {
                text.replace(words, "x")
            });
        (path.clone(), text.into_bytes())
    });
    let harmless = build(&harmless.collect()).unwrap();
    let hostile = build(&hostile).unwrap();
    assert_eq!(hostile.keys().collect::<Vec<_>>(), harmless.keys().collect::<Vec<_>>());
    let mut seen = 0;
    for (path, bytes) in hostile
        .iter()
        .filter(|(path, _)| path.ends_with(".html") || path.ends_with(".xml"))
    {
        let page = std::str::from_utf8(bytes).unwrap();
        let quiet = std::str::from_utf8(&harmless[path]).unwrap();
        assert_eq!(tags(page), tags(quiet), "{path}: the words make elements or attributes");
        for link in page.split("=\"").skip(1) {
            let scheme = link.trim_start().to_lowercase();
            assert!(
                !scheme.starts_with("javascript:") && !scheme.starts_with("data:"),
                "{path}: {link}"
            );
        }
        seen += page.matches("{{ 7*7 }}").count() + page.matches("&lt;script&gt;alert(1)").count();
    }
    assert!(seen > 8, "the words are there, as words: {seen}");
}

#[test]
fn what_machines_read_is_well_formed() {
    for name in ["tiny", "hostile"] {
        for (path, bytes) in build(&case(name)).unwrap() {
            if path.ends_with(".xml") {
                let mut reader = quick_xml::Reader::from_reader(bytes.as_slice());
                reader.config_mut().check_end_names = true;
                let mut buffer = Vec::new();
                while !matches!(
                    reader.read_event_into(&mut buffer).unwrap(),
                    quick_xml::events::Event::Eof
                ) {
                    buffer.clear();
                }
            }
        }
    }
}
