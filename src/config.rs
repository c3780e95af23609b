//! `hoshin.toml`: what the site is called, where it lives, in which languages and under which licence.

use std::collections::BTreeMap;

use crate::finding::Severity;
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
    /// Rules whose severity the city has changed; none switches a rule off.
    pub rules: BTreeMap<String, Ruling>,
    /// How links name a page.
    pub links: LinkStyle,
}

/// What the city says about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// How much its findings matter; none where the word can't be read.
    pub severity: Option<Severity>,
    /// Where the rule is named.
    pub place: Place,
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

impl Config {
    /// The authoritative language.
    #[must_use]
    pub fn authoritative(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Ja)
    }
}
