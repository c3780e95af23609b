//! What judgements ask of a page.

use std::collections::BTreeMap;

use super::fault::Wrong;
use super::tree::{Id, Tree};
use crate::lang::{Lang, Localized};

/// As much of the markup as is shown.
const SHOWN: usize = 120;

/// A finished page.
#[derive(Debug)]
pub struct Page<'a> {
    /// The file, from the site's root.
    pub path: &'a str,
    /// Its text.
    pub html: &'a str,
    /// Its elements and texts.
    pub tree: Tree,
    ids: BTreeMap<String, Id>,
}

impl<'a> Page<'a> {
    /// Reads a page.
    #[must_use]
    pub fn read(path: &'a str, html: &'a str) -> Self {
        let tree = Tree::read(html);
        let named = |id: Id| Some((attribute(&tree, id, "id")?.to_owned(), id));
        let ids = tree.all().rev().filter_map(named).collect();
        Self { path, html, tree, ids }
    }

    /// Whether it is a page of its own: not the doorstep in front of both languages, nor one that only leads on.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.path.contains('/') && !self.leads_on()
    }

    /// Whether it only leads on to where a page has moved.
    #[must_use]
    pub fn leads_on(&self) -> bool {
        self.all("meta").any(|id| self.has(id, "http-equiv", "refresh"))
    }

    /// The language of the page.
    #[must_use]
    pub fn lang(&self) -> Option<Lang> {
        let html = self.all("html").next()?;
        Lang::from_code(self.attribute(html, "lang")?)
    }

    /// The elements with this name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = Id> {
        self.tree.all().filter(move |id| self.tree.name(*id) == name)
    }

    /// The elements with this name inside of another.
    pub fn inside(&self, id: Id, name: &str) -> impl Iterator<Item = Id> {
        self.tree.within(id).filter(move |id| self.tree.name(*id) == name)
    }

    /// The elements right inside of another, and its own texts.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> {
        self.tree
            .within(id)
            .filter(move |child| self.tree.parent(*child) == Some(id))
    }

    /// The elements around, the nearest first.
    pub fn around(&self, id: Id) -> impl Iterator<Item = Id> {
        std::iter::successors(self.tree.parent(id), |id| self.tree.parent(*id))
    }

    /// The element with this id.
    #[must_use]
    pub fn by_id(&self, id: &str) -> Option<Id> {
        self.ids.get(id).copied()
    }

    /// Every id of the page.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.keys().map(String::as_str)
    }

    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, id: Id, key: &str) -> Option<&str> {
        attribute(&self.tree, id, key)
    }

    /// Whether an attribute has just this value.
    #[must_use]
    pub fn has(&self, id: Id, key: &str, value: &str) -> bool {
        self.attribute(id, key) == Some(value)
    }

    /// Whether an element is of this class.
    #[must_use]
    pub fn is_of(&self, id: Id, class: &str) -> bool {
        let classes = self.attribute(id, "class").unwrap_or_default();
        classes.split_ascii_whitespace().any(|one| one == class)
    }

    /// Whether it, or something around it, is kept from screen readers.
    #[must_use]
    pub fn is_hidden(&self, id: Id) -> bool {
        let hidden = |id: Id| self.has(id, "aria-hidden", "true") || self.attribute(id, "hidden").is_some();
        hidden(id) || self.around(id).any(hidden)
    }

    /// The words of an element on one line, without readings over them.
    #[must_use]
    pub fn words(&self, id: Id) -> String {
        self.line(id, |_| true)
    }

    /// The words of an element as a screen reader says them.
    #[must_use]
    pub fn spoken(&self, id: Id) -> String {
        self.line(id, |text| !self.is_hidden(text))
    }

    fn line(&self, id: Id, wanted: impl Fn(Id) -> bool) -> String {
        let silent = |text: Id| {
            self.around(text)
                .take_while(|around| *around > id)
                .any(|around| matches!(self.tree.name(around), "rt" | "rp" | "script" | "style"))
        };
        let texts = self.tree.within(id).filter(|text| wanted(*text) && !silent(*text));
        let words: String = texts.filter_map(|text| self.tree.text(text)).collect();
        squeezed(&words)
    }

    /// What an element is called: by the element it names, by its label, or not at all.
    #[must_use]
    pub fn name(&self, id: Id) -> Option<String> {
        let labels = self.attribute(id, "aria-labelledby").unwrap_or_default();
        let named: Vec<String> = labels
            .split_ascii_whitespace()
            .filter_map(|label| Some(self.words(self.by_id(label)?)))
            .collect();
        let label = self.attribute(id, "aria-label").map(str::to_owned);
        Some(named.join(" "))
            .filter(|name| !name.is_empty())
            .or(label)
            .filter(|name| !name.trim().is_empty())
    }

    /// The language that something is in.
    #[must_use]
    pub fn lang_of(&self, id: Id) -> Option<Lang> {
        let said = |id: Id| self.attribute(id, "lang");
        let code = said(id).or_else(|| self.around(id).find_map(said))?;
        Lang::from_code(code)
    }

    /// The texts that readers see in a language, and the words that stand for something to screen readers.
    pub fn texts(&self, lang: Lang) -> impl Iterator<Item = (Id, &str)> {
        let seen = |id: Id| {
            let text = self.tree.text(id).filter(|text| !text.trim().is_empty());
            let silent = |around| matches!(self.tree.name(around), "script" | "style");
            text.filter(|_| !self.tree.parent(id).is_some_and(silent))
        };
        let spoken = |id: Id| {
            let keys = ["aria-label", "alt", "title", "placeholder"];
            keys.iter().find_map(|key| self.attribute(id, key))
        };
        let content = |id: Id| {
            let described = self.has(id, "name", "description");
            self.attribute(id, "content").filter(|_| described)
        };
        self.tree
            .all()
            .filter_map(move |id| Some((id, seen(id).or_else(|| spoken(id)).or_else(|| content(id))?)))
            .filter(move |(id, _)| self.lang_of(*id) == Some(lang))
    }

    /// Says what is wrong with something.
    pub fn wrong(&self, id: Id, ja: impl Into<String>, en: impl Into<String>) -> Wrong {
        let at = self.tree.place(id).start;
        Wrong {
            at,
            markup: shown(self.html.get(at..).unwrap_or_default()),
            message: Localized::both(ja.into(), en.into()),
        }
    }

    /// Says what is wrong with the page as a whole.
    pub fn wholly_wrong(&self, ja: impl Into<String>, en: impl Into<String>) -> Wrong {
        Wrong {
            at: 0,
            markup: shown(self.html),
            message: Localized::both(ja.into(), en.into()),
        }
    }

    /// The line of a place.
    #[must_use]
    pub fn line_at(&self, at: usize) -> usize {
        let before = self.html.as_bytes().iter().take(at);
        1 + before.filter(|byte| **byte == b'\n').count()
    }
}

fn attribute<'t>(tree: &'t Tree, id: Id, key: &str) -> Option<&'t str> {
    let found = tree.attributes(id).iter().find(|(name, _)| name == key);
    found.map(|(_, value)| value.as_str())
}

/// Markup on one line, cut short; what could steer a terminal is left out.
fn shown(markup: &str) -> String {
    let start: String = markup.chars().take(SHOWN).collect();
    let safe: String = start.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    squeezed(&safe)
}

/// One blank between words, none at the ends.
fn squeezed(words: &str) -> String {
    words.split_whitespace().collect::<Vec<&str>>().join(" ")
}
