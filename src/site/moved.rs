//! A page that stands where another one was: who comes by an old address is led to the new one.

use serde::Serialize;

use super::Site;
use crate::lang::Lang;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Moved {
    /// The document's language: that of the old address, or the authoritative one.
    pub lang: &'static str,
    /// That the page has moved.
    pub title: String,
    /// The words of the link.
    pub link: String,
    /// Absolute address of the new page.
    pub canonical: String,
    /// The same, from the server's root.
    pub href: String,
}

impl Site<'_> {
    /// Every page that moved: the file at its old address, and what stands there.
    #[must_use]
    pub fn moved(&self) -> Vec<(String, Moved)> {
        let Some(editions) = self.shelf else {
            return Vec::new();
        };
        let pages = editions.addresses.moved();
        pages.map(|(old, new)| (file(old), self.at(old, new))).collect()
    }

    fn at(&self, old: &str, new: &str) -> Moved {
        let code = old.split('/').next().unwrap_or_default();
        let lang = Lang::from_code(code).unwrap_or_else(|| self.config.authoritative());
        Moved {
            lang: lang.code(),
            title: self.phrases.say(lang, "moved-title", &[]),
            link: self.phrases.say(lang, "moved-link", &[]),
            canonical: format!("{}{new}", self.config.base_url),
            href: format!("{}{new}", super::route::root(&self.config.base_url)),
        }
    }
}

/// The file that is served at an address.
fn file(address: &str) -> String {
    if address.is_empty() || address.ends_with('/') {
        format!("{address}index.html")
    } else {
        address.to_owned()
    }
}
