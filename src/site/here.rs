//! Where a view is made: the site, the page and its language. From here a view makes its links, words and small parts.

use std::sync::Arc;

use super::parts::{Cell, Link, Passage, Prose, Tag};
use super::route::{Route, root};
use super::{Site, prose};
use crate::document::link;
use crate::lang::{Lang, Localized};
use crate::model::missing::Missing;
use crate::model::section::Section;
use crate::model::state::State;
use crate::number::FiscalYear;
use crate::source::Spanned;

/// Where a view is made: the site, the page and its language. It makes links and words.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    /// The site.
    pub site: &'a Site<'a>,
    /// The page being made.
    pub route: &'a Route,
    /// Its language.
    pub lang: Lang,
}

impl Here<'_> {
    /// The relative link from here to a page in the same language.
    #[must_use]
    pub fn href(&self, to: &Route) -> String {
        self.href_in(to, self.lang)
    }

    /// The relative link from here to a page in any language. The page that says "not found" is served at addresses
    /// nobody knows beforehand, so its links go from the server's root.
    #[must_use]
    pub fn href_in(&self, to: &Route, lang: Lang) -> String {
        if *self.route == Route::NotFound {
            return to.from_root(lang, &self.site.config.base_url);
        }
        if self.site.is_outside(to) {
            return to.url(lang, &self.site.config.base_url);
        }
        self.route.href(self.lang, to, lang, self.site.config.links)
    }

    /// The link from here to a file of the site that is no page.
    #[must_use]
    pub fn asset(&self, path: &str) -> String {
        if *self.route == Route::NotFound {
            return format!("{}{path}", root(&self.site.config.base_url));
        }
        self.route.asset(self.lang, path)
    }

    /// A ward's name, or its id where there is no such ward.
    #[must_use]
    pub fn ward_name(&self, id: &str) -> String {
        let ward = self.site.plans.ward(id);
        ward.map_or(id, |ward| self.text(&ward.name)).to_owned()
    }

    /// A link from here to a page.
    #[must_use]
    pub fn link(&self, text: impl Into<String>, to: &Route) -> Link {
        Link {
            text: text.into(),
            href: Some(self.href(to)),
            current: to == self.route,
        }
    }

    /// A section's text as safe HTML, its links leading to this site's pages. Its fragment is the section's id.
    #[must_use]
    pub fn prose(&self, section: &Section) -> Prose {
        let Passage { html, lang } = self.passage(&section.body);
        Prose {
            heading: self.text(&section.heading).to_owned(),
            id: section.id.to_string(),
            html,
            lang,
        }
    }

    /// A text as safe HTML, its links leading to this site's pages.
    #[must_use]
    pub fn passage(&self, text: &Localized<Spanned<Arc<str>>>) -> Passage {
        let written = text.get(self.lang);
        let path = self.site.paths.of(written.place);
        let lang = text.lang_of(self.lang);
        Passage {
            html: prose::html(&written.value, &|href| self.follow(path, href)),
            lang: (lang != self.lang).then(|| lang.code()),
        }
    }

    /// Where a link leads that stands in the document at `path`: outside, or to the page made from another document, in
    /// this page's language whichever twin the author named. None where it leads nowhere, which the check reports.
    fn follow(&self, path: &str, href: &str) -> Option<String> {
        let (kind, fragment) = match link::read(path, href) {
            link::Link::Outside => return Some(href.to_owned()),
            link::Link::Nowhere => return None,
            link::Link::Document(address, fragment) => (address.kind, fragment),
        };
        let (route, anchor) = Route::of_document(&kind)?;
        let known = self.site.sealed.is_some() || self.site.has(&route);
        let fragment = fragment.filter(|fragment| fragment.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'));
        // A strategy stands on its issue's page, its sections under ids that begin with its own.
        let fragment = match (anchor, fragment) {
            (Some(anchor), Some(fragment)) => Some(format!("{anchor}-{fragment}")),
            (anchor, fragment) => fragment.or(anchor),
        };
        known.then(|| match fragment {
            Some(fragment) => format!("{}#{fragment}", self.href(&route)),
            None => self.href(&route),
        })
    }

    /// A phrase of the theme.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.site.phrases.say(self.lang, key, &[])
    }

    /// A phrase of the theme with values in it.
    #[must_use]
    pub fn say_with(&self, key: &str, values: &[(&str, &str)]) -> String {
        self.site.phrases.say(self.lang, key, values)
    }

    /// A text in this page's language.
    #[must_use]
    pub fn text<'t>(&self, text: &'t Localized<String>) -> &'t str {
        text.get(self.lang)
    }

    /// A fiscal year in a table's head: 2022年度.
    #[must_use]
    pub fn year(&self, year: FiscalYear) -> String {
        year.short(self.lang)
    }

    /// The tag of a state, without the form's own words.
    #[must_use]
    pub fn tag(&self, state: State) -> Tag {
        Tag {
            state: state.key(),
            word: self.say(&format!("state-{}", state.key())),
            own: None,
        }
    }

    /// A cell that is empty for this reason.
    #[must_use]
    pub fn empty(&self, reason: Missing) -> Cell {
        Cell::Empty {
            reason: self.say(&format!("missing-{}", reason.key())),
        }
    }
}
