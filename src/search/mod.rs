//! The index that the search page asks. It is made from finished pages, so what can be found is what stands on them: each
//! page's words, with the ward, the years and the kind of page to choose by. [Pagefind](https://pagefind.app) makes the
//! files and reads them in the browser; what a word is, is decided here, because Japanese has no spaces.

mod facets;
mod files;
mod text;
mod tokens;

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::artifact::Artifact;
use crate::config::LinkStyle;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::site::Site;
use crate::site::route::Route;
use facets::Facets;

/// The folder of the index in the site.
pub const FOLDER: &str = "pagefind/";

/// What the index knows of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Record {
    lang: Lang,
    /// The page's address, seen from the site's root: by it Pagefind tells pages apart, so it holds the language.
    href: String,
    /// Its title.
    title: String,
    /// Its words, as tokens.
    words: String,
    facets: Facets,
}

/// Gathers the pages of a site as they are made, from many threads at once, and makes the index of them.
#[derive(Debug)]
pub struct Index<'s> {
    site: &'s Site<'s>,
    /// Each page that can be found, by its path: its place in the sitemap's order.
    pages: BTreeMap<String, (usize, &'s Route, Lang)>,
    /// By that place, so that the index does not depend on which page was ready first.
    records: Mutex<BTreeMap<usize, Record>>,
}

impl<'s> Index<'s> {
    /// An empty index of a site.
    #[must_use]
    pub fn new(site: &'s Site<'s>) -> Self {
        let found = site.routes.iter().filter(|route| is_found(route));
        let each = found.flat_map(|route| site.config.languages.iter().map(move |lang| (route, *lang)));
        Self {
            site,
            pages: each
                .enumerate()
                .map(|(at, (route, lang))| (route.path(lang), (at, route, lang)))
                .collect(),
            records: Mutex::default(),
        }
    }

    /// Takes a finished page in; any other file is none of the index's.
    pub fn take(&self, path: &str, html: &[u8]) {
        let Some((at, route, lang)) = self.pages.get(path) else {
            return;
        };
        let record = Record {
            lang: *lang,
            href: match self.site.config.links {
                LinkStyle::Folder => route.url(*lang, ""),
                LinkStyle::File => path.to_owned(),
            },
            title: self.site.subject(route, *lang).title,
            words: tokens::joined(&text::blocks(html)),
            facets: Facets::of(self.site, route),
        };
        let mut records = self.records.lock().unwrap_or_else(PoisonError::into_inner);
        records.insert(*at, record);
    }

    /// The files of the index, in the order of their paths.
    ///
    /// # Errors
    /// Pagefind could not make them.
    pub fn finish(self) -> Result<Vec<Artifact>, Failure> {
        let records = self.records.into_inner().unwrap_or_else(PoisonError::into_inner);
        files::of(records.into_values())
    }
}

/// Whether a page can be found: the search page itself and the page of a wrong address can't. A whole plan would be found for
/// every word of it, before the pages that the words stand on.
fn is_found(route: &Route) -> bool {
    !matches!(route, Route::Search | Route::NotFound | Route::Whole(..))
}
