//! Free pages, and the glossary's terms.

use std::sync::Arc;

use super::section::Section;
use crate::lang::Localized;
use crate::source::{Place, Spanned};

/// A page of its own: about, accessibility, glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FreePage {
    /// Its file name.
    pub name: String,
    /// Its title.
    pub title: Localized<String>,
    /// The text before the first heading.
    pub lead: Option<Localized<Spanned<Arc<str>>>>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// Terms, on the glossary page.
    pub terms: Vec<Term>,
    /// Its document.
    pub place: Place,
}

/// A word of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Its id, the fragment of its address.
    pub id: String,
    /// The word in each language.
    pub words: Localized<String>,
    /// The Japanese reading.
    pub kana: Option<String>,
    /// What it means.
    pub meaning: Localized<String>,
}
