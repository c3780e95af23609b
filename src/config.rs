//! `hoshin.toml`: what the site is called, where it lives, in which languages and under which licence.

use std::collections::BTreeMap;

use crate::lang::{Lang, Localized};
use crate::source::Place;

/// The site's configuration.
#[derive(Clone, Debug)]
pub struct Config {
    /// The languages of the site; the first is authoritative.
    pub languages: Vec<Lang>,
    /// Where the site will live, ending in `/`.
    pub base_url: String,
    /// The folder under `themes/`.
    pub theme: String,
    /// The site's name.
    pub title: Localized<String>,
    /// The city's name.
    pub city: Localized<String>,
    /// The city's code of local governments.
    pub area_code: Option<String>,
    /// A sentence that stands at the foot of every page.
    pub notice: Option<Localized<String>>,
    /// The licence of text and data.
    pub licence: Option<String>,
    /// Where the licence can be read.
    pub licence_url: Option<String>,
    /// Where readers can write to.
    pub contact: Option<String>,
    /// Rules whose level the city has changed.
    pub rules: BTreeMap<String, Ruling>,
    /// How links name a page.
    pub links: LinkStyle,
    /// What can be searched.
    pub search: SearchScope,
}

/// What the city says about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// How much its findings matter; none where the word can't be read.
    pub level: Option<Level>,
    /// Where the rule is named.
    pub place: Place,
}

/// How much what a rule finds matters in this city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It is counted and not shown.
    Allow,
    /// A build goes on.
    Warning,
    /// A build writes nothing.
    Error,
}

impl Level {
    /// Every level with its word in `hoshin.toml`.
    pub const WORDS: [(&'static str, Self); 3] = [
        ("allow", Self::Allow),
        ("warning", Self::Warning),
        ("error", Self::Error),
    ];

    /// The level of this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::WORDS
            .into_iter()
            .find(|(word, _)| *word == key)
            .map(|(_, level)| level)
    }
}

/// How links inside the site name a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkStyle {
    /// `../3-1-1/`: what a web server serves.
    #[default]
    Folder,
    /// `../3-1-1/index.html`: opens from a disk, too.
    File,
}

/// What the search page searches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchScope {
    /// The names, and on a web server the text of every page.
    #[default]
    Full,
    /// The names alone: no index of the texts is made.
    Names,
}

impl Config {
    /// The authoritative language.
    #[must_use]
    pub fn authoritative(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Ja)
    }
}
