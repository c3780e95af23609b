//! The index of the search is the same bytes whatever else is different: which page was ready first, which run it is. It holds
//! what the search page asks for and nothing else, and editions hold none of it.

#![cfg(feature = "search")]
#![expect(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads the repository as it lies on the disk, and fails by stopping"
)]

use std::collections::BTreeMap;

use hoshin::archive::edition::{EditionId, Kind, Order};
use hoshin::artifact::Artifact;
use hoshin::lang::Lang;
use hoshin::pipeline::{self, Checked};
use hoshin::render::page;
use hoshin::search::{FOLDER, Index};
use hoshin::site::Site;
use hoshin::site::route::Route;

#[path = "reading/base.rs"]
mod base;
#[path = "reading/project.rs"]
mod project;

fn checked() -> Checked {
    let mut files = base::files("tests/base");
    let theme = base::files("themes/default").into_iter();
    files.extend(theme.map(|(path, bytes)| (format!("themes/default/{path}"), bytes)));
    pipeline::check(&project::of(&files), |_| {})
}

/// Every page, as it is rendered.
fn pages(site: &Site<'_>, checked: &Checked) -> Vec<(String, String)> {
    let each = site.routes.iter().flat_map(|route| Lang::ALL.map(|lang| (route, lang)));
    each.map(|(route, lang)| {
        let html = page::html(&site.page(route, lang), &checked.theme).unwrap();
        (route.path(lang), String::from_utf8(html).unwrap())
    })
    .collect()
}

fn index<'p>(site: &Site<'_>, pages: impl Iterator<Item = &'p (String, String)>) -> Vec<Artifact> {
    let index = Index::new(site);
    pages.for_each(|(path, html)| index.take(path, html.as_bytes()));
    index.finish().unwrap()
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let checked = checked();
    let site = checked.site();
    let pages = pages(&site, &checked);
    let first = index(&site, pages.iter());
    assert!(first.len() > pages.len(), "a file for each page, and those for all");
    assert_eq!(first, index(&site, pages.iter().rev()), "pages in another order");
    assert_eq!(first, index(&site, pages.iter()), "once more");
    let changed: Vec<(String, String)> = pages
        .iter()
        .map(|(path, html)| (path.clone(), html.replacen("<h1>", "<h1>x ", 1)))
        .collect();
    assert_ne!(first, index(&site, changed.iter()), "other words");
}

#[test]
fn the_index_has_what_the_search_page_asks_for() {
    let checked = checked();
    let site = checked.site();
    let files = index(&site, pages(&site, &checked).iter());
    let mut kinds: BTreeMap<String, usize> = BTreeMap::new();
    for file in &files {
        let name = file.path.as_str().strip_prefix(FOLDER).unwrap();
        let kind = match name.split_once('/') {
            Some((folder, _)) => folder,
            None if name.ends_with(".pf_meta") => "pf_meta",
            None => name,
        };
        *kinds.entry(kind.to_owned()).or_default() += 1;
    }
    let found = |route: &&Route| !matches!(route, Route::Search | Route::NotFound | Route::Whole(..));
    let pages = site.routes.iter().filter(found).count();
    let found: Vec<(&str, usize)> = kinds.iter().map(|(kind, count)| (kind.as_str(), *count)).collect();
    let expected = [
        ("LICENSE.txt", 1),
        ("filter", 6),
        ("fragment", 2 * pages),
        ("index", kinds["index"]),
        ("pagefind-entry.json", 1),
        ("pagefind.js", 1),
        ("pf_meta", 2),
        ("wasm.en.pagefind", 1),
        ("wasm.unknown.pagefind", 1),
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_site_without_pages_has_an_empty_index() {
    let checked = checked();
    let files = index(&checked.site(), std::iter::empty());
    assert_eq!(files.len(), 1, "the licence alone");
}

#[test]
fn a_city_may_do_with_the_names() {
    let mut files = base::files("tests/base");
    let settings = files.get_mut("hoshin.toml").unwrap();
    settings.splice(0..0, b"search = \"names\"\n".iter().copied());
    let checked = pipeline::check(&project::of(&files), |_| {});
    assert_eq!(checked.findings, []);
    let made = std::sync::Mutex::new(BTreeMap::new());
    let mistakes = pipeline::build(&checked, &|artifact: Artifact| {
        made.lock()
            .unwrap()
            .insert(artifact.path.as_str().to_owned(), artifact.bytes.into_bytes());
        Ok(())
    });
    assert_eq!(mistakes.unwrap(), []);
    assert_eq!(
        pipeline::search_files(&checked, &|| false).unwrap(),
        [],
        "nor for a preview"
    );
    let made = made.into_inner().unwrap();
    assert!(made.keys().all(|path| !path.starts_with(FOLDER)));
    let page = String::from_utf8(made["ja/search/index.html"].clone()).unwrap();
    assert!(page.contains("見本区"));
    assert!(!page.contains("<script") && !page.contains("<form"));
}

#[test]
fn an_edition_has_the_names_and_no_script() {
    let files = base::files("tests/base");
    let order = Order {
        id: EditionId::parse("mihon-2022-r0").unwrap(),
        kind: Kind::Adopted,
        date: jiff::civil::date(2022, 4, 1),
        reason: None,
        ledger: Vec::new(),
        generator: "hoshin".to_owned(),
    };
    let narrowed = pipeline::seal::narrow(&project::of(&files), "default", &order.id).unwrap();
    let made = std::sync::Mutex::new(BTreeMap::new());
    pipeline::seal::make(&narrowed, &order, &|artifact: Artifact| {
        made.lock()
            .unwrap()
            .insert(artifact.path.as_str().to_owned(), artifact.bytes.into_bytes());
        Ok(())
    })
    .unwrap();
    let made = made.into_inner().unwrap();
    assert!(made.keys().all(|path| !path.contains(FOLDER)));
    let page = String::from_utf8(made["data/site/ja/search/index.html"].clone()).unwrap();
    assert!(page.contains("見本区"));
    assert!(!page.contains("<script") && !page.contains("<form"));
}
