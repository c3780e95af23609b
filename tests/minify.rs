//! What the minifier takes away carries no meaning: on every page of this repository's site the elements and the words,
//! with the spaces between them, are the same before and after. A space is lost where inline text stands directly in a
//! layout element, so this is also the test of that rule for templates.

#![cfg(feature = "minify")]

use std::path::Path;

use hoshin::lang::Lang;
use hoshin::render::{minify::minify, page};
use hoshin::{disk, pipeline};

/// Elements that end a line of text.
const BLOCKS: &str = " html head title meta link body header footer main nav section article aside div p ul ol li dl dt dd table \
    caption thead tbody tr th td h1 h2 h3 h4 figure figcaption details summary blockquote pre hr svg text tspan desc ";

#[test]
fn minifying_keeps_elements_and_spaces() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = disk::project::read(root).unwrap();
    let checked = pipeline::check(&project, |_| {});
    let site = checked.site();
    for route in &site.routes {
        for lang in Lang::ALL {
            let html = page::html(&site.page(route, lang), &checked.theme).unwrap();
            let after = String::from_utf8(minify(html.clone())).unwrap();
            let (before, after) = (lines(&html), lines(&after));
            for (before, after) in before.iter().zip(&after) {
                assert_eq!(before, after, "{} in {lang}", route.path(lang));
            }
            assert_eq!(before.len(), after.len(), "{}", route.path(lang));
        }
    }
}

/// The page as lines: a block's name, or the words between two blocks with inline elements in place.
fn lines(html: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in html.split_inclusive('>') {
        let Some((words, tag)) = part.split_once('<') else {
            continue;
        };
        let name = tag
            .trim_start_matches('/')
            .split([' ', '>', '/', '\n'])
            .next()
            .unwrap_or_default()
            .to_lowercase();
        let name = name.as_str();
        let Some(last) = lines.last_mut() else { continue };
        last.push_str(
            &words
                .replace('\n', " ")
                .replace("&nbsp;", "\u{a0}")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("&gt;", ">")
                .replace("&amp;", "&"),
        );
        if BLOCKS.contains(&format!(" {name} ")) {
            let end = if tag.starts_with('/') { "/" } else { "" };
            lines.push(format!("{end}{name}"));
            lines.push(String::new());
        } else {
            last.push_str(if tag.starts_with('/') { "⟩" } else { "⟨" });
        }
    }
    let collapse = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    lines
        .into_iter()
        .map(collapse)
        .filter(|line| !line.is_empty())
        .collect()
}
