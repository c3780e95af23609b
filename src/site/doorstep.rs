//! The two pages that stand before any language: the site's root, and the page a server shows for an address that is not
//! there. Each speaks every language of the site and leads into it by plain links.

use serde::Serialize;

use super::Site;
use super::parts::Alternate;
use super::route::{Route, root};
use crate::config::LinkStyle;
use crate::lang::Lang;

/// A page that stands before any language.
#[derive(Clone, Debug, Serialize)]
pub struct Doorstep {
    /// The document's language: the authoritative one. Parts in another are marked.
    pub lang: &'static str,
    /// The document's title: all languages, one after another.
    pub title: String,
    /// One entry a language, in the order of the site's languages.
    pub entries: Vec<Entry>,
    /// Absolute address, if it may be listed.
    pub canonical: Option<String>,
    /// The home page in every language, for search engines.
    pub alternates: Vec<Alternate>,
    /// Path of the theme's assets.
    pub assets: String,
}

/// One language's words.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// `ja`, `en`.
    pub lang: &'static str,
    /// The site's name, or that the page is not found.
    pub title: String,
    /// What the site is, or what may have happened.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// The words of the link.
    pub link: String,
}

impl Site<'_> {
    /// The site's root: `index.html`.
    #[must_use]
    pub fn root(&self) -> Doorstep {
        let entries = self.entries(|lang| {
            let city = self.config.city.get(lang);
            Entry {
                lang: lang.code(),
                title: self.config.title.get(lang).clone(),
                text: self.phrases.say(lang, "about-home", &[("city", city)]),
                href: self.root_href(lang),
                link: self.phrases.say(lang, "root-enter", &[]),
            }
        });
        let home = |lang: &Lang| Alternate {
            hreflang: lang.code().to_owned(),
            href: Route::Home.url(*lang, &self.config.base_url),
        };
        let default = Alternate {
            hreflang: "x-default".to_owned(),
            href: self.config.base_url.clone(),
        };
        Doorstep {
            canonical: Some(self.config.base_url.clone()),
            alternates: self.config.languages.iter().map(home).chain([default]).collect(),
            ..self.doorstep(entries, "assets/".to_owned())
        }
    }

    /// What a server shows for an address that is not there: `404.html`. Its links go from the server's root.
    #[must_use]
    pub fn lost(&self) -> Doorstep {
        let entries = self.entries(|lang| Entry {
            lang: lang.code(),
            title: self.phrases.say(lang, "layout-not-found", &[]),
            text: self.phrases.say(lang, "not-found-text", &[]),
            href: Route::Home.from_root(lang, &self.config.base_url),
            link: self.phrases.say(lang, "root-home", &[]),
        });
        self.doorstep(entries, format!("{}assets/", root(&self.config.base_url)))
    }

    fn entries(&self, entry: impl Fn(Lang) -> Entry) -> Vec<Entry> {
        self.config.languages.iter().map(|lang| entry(*lang)).collect()
    }

    fn doorstep(&self, entries: Vec<Entry>, assets: String) -> Doorstep {
        let titles: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
        Doorstep {
            lang: self.config.authoritative().code(),
            title: titles.join(" – "),
            canonical: None,
            alternates: Vec::new(),
            assets,
            entries,
        }
    }

    fn root_href(&self, lang: Lang) -> String {
        match self.config.links {
            LinkStyle::Folder => format!("{lang}/"),
            LinkStyle::File => Route::Home.path(lang),
        }
    }
}
