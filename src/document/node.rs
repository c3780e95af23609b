//! Frontmatter as a tree of spanned values. YAML guesses no types here: every scalar stays text until the schema gives
//! it one, so `no` is a word, `1.10` keeps its zero and a year is no octal.

use crate::source::{Place, Spanned};

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its place.
    pub place: Place,
    /// What it is.
    pub value: Value,
}

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Text.
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A map in the order written; a doubled key stands twice.
    Map(Vec<(Spanned<String>, Node)>),
}

impl Value {
    /// Gives back what room a collection has left: nothing will be added.
    pub fn shrink(&mut self) {
        match self {
            Self::Scalar(text) => text.shrink_to_fit(),
            Self::List(items) => items.shrink_to_fit(),
            Self::Map(entries) => entries.shrink_to_fit(),
        }
    }
}

impl Node {
    /// An empty map.
    #[must_use]
    pub const fn empty(place: Place) -> Self {
        Self {
            place,
            value: Value::Map(Vec::new()),
        }
    }

    /// The value of a key, the first if it is doubled.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries()
            .iter()
            .find(|(name, _)| name.value == key)
            .map(|(_, node)| node)
    }

    /// The entries of a map; none of anything else.
    #[must_use]
    pub fn entries(&self) -> &[(Spanned<String>, Self)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; none of anything else.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match &self.value {
            Value::List(items) => items,
            _ => &[],
        }
    }

    /// The text of a scalar.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a scalar with its place.
    #[must_use]
    pub fn spanned(&self) -> Option<Spanned<String>> {
        self.text().map(|text| Spanned {
            value: text.to_owned(),
            place: self.place,
        })
    }

    /// Whether it is a map.
    #[must_use]
    pub const fn is_map(&self) -> bool {
        matches!(self.value, Value::Map(_))
    }
}
