//! What a template loses when the theme loads carries no meaning, and little is left to lose. On every page of this
//! repository's site the elements and the words, with the spaces between them, are the same as with the templates as they are
//! written; and a minifier of whole pages, which knows nothing of templates, finds the same tree and saves little more.

#![cfg(feature = "minify")]

use std::path::Path;

use hoshin::lang::Lang;
use hoshin::render::page;
use hoshin::{disk, pipeline};

/// Elements that end a line of text.
const BLOCKS: &str = " html head title meta link body header footer main nav section article aside div p ul ol li dl dt dd table \
    caption thead tbody tr th td h1 h2 h3 h4 figure figcaption details summary blockquote pre hr svg text tspan desc ";

/// So much of a page may the minifier still take away: quotes and closing slashes, which a template that is read once can't.
const LEFT_PERCENT: usize = 7;

#[test]
fn pages_keep_their_tree_and_little_is_left_to_take() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let project = disk::project::read(root).unwrap();
    let checked = pipeline::check(&project, |_| {});
    let site = checked.site();
    let (mut bytes, mut fewer) = (0, 0);
    for (route, lang) in site.routes.iter().flat_map(|route| Lang::ALL.map(|lang| (route, lang))) {
        let page = site.page(route, lang);
        let [written, made] = [page::html_as_written, page::html]
            .map(|html| String::from_utf8(html(&page, &checked.theme).unwrap()).unwrap());
        let again = minified(&made);
        same(&written, &made, &route.path(lang));
        same(&made, &again, &route.path(lang));
        bytes += made.len();
        fewer += again.len();
    }
    let saved = (bytes - fewer) * 1000 / bytes;
    println!("{bytes} bytes of pages, {saved} ‰ of them for a minifier");
    assert!(saved < LEFT_PERCENT * 10, "{saved} ‰ are left to save");
}

/// A page as a minifier leaves it that keeps to the standard.
fn minified(html: &str) -> String {
    let cfg = minify_html::Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        keep_input_type_text_attr: true,
        ..minify_html::Cfg::new()
    };
    String::from_utf8_lossy(&minify_html::minify(html.as_bytes(), &cfg)).into_owned()
}

fn same(before: &str, after: &str, path: &str) {
    let (before, after) = (lines(before), lines(after));
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{path}");
    }
    assert_eq!(before.len(), after.len(), "{path}");
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
