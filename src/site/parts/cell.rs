//! A cell of a table. Tables are most of what pages say, so a cell lies flat before the template engine: beside its `kind` stands what it holds.

use serde::Serialize;

use super::{Figure, Link, Mark, Tag};
use crate::number::Decimal;

/// A cell of a table. One datum a cell; an empty one always says why.
#[derive(Clone, Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Cell {
    /// A number, with an optional bar of 0 to 100 percent under it.
    Figure(Number),
    /// Words.
    Text {
        /// The words.
        text: String,
        /// The language of the words, if it is not the page's.
        lang: Option<&'static str>,
    },
    /// A link.
    Link(Link),
    /// A status.
    Tag(Tag),
    /// No value, and why.
    Empty {
        /// The reason: 未公表.
        reason: String,
    },
    /// A cell whose figure was corrected after it was published.
    Corrected {
        /// The cell.
        cell: Box<Self>,
        /// The mark beside the figure.
        mark: Mark,
    },
}

/// A number in a cell: a [`Figure`], and what a cell adds to it.
#[derive(Clone, Debug, Serialize)]
pub struct Number {
    /// The magnitude, grouped.
    pub text: String,
    /// Whether it is negative.
    pub minus: bool,
    /// Width of the bar.
    pub bar: Option<u8>,
    /// In brackets: shown, but in no total.
    pub apart: bool,
    /// A second line: the figure with the reference values in, with its word before it.
    pub reference: Option<Reference>,
}

/// The second line of a cell: 参考: 24.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    /// 参考, reference.
    pub word: String,
    /// The figure.
    pub figure: Figure,
}

impl Number {
    /// A plain number.
    #[must_use]
    pub fn of(value: Decimal) -> Self {
        let Figure { text, minus } = Figure::of(value);
        Self {
            text,
            minus,
            bar: None,
            apart: false,
            reference: None,
        }
    }
}

impl Cell {
    /// The cell without the mark of a correction.
    #[must_use]
    pub fn inner(&self) -> &Self {
        match self {
            Self::Corrected { cell, .. } => cell.inner(),
            cell => cell,
        }
    }

    /// The same, to change it.
    pub fn inner_mut(&mut self) -> &mut Self {
        match self {
            Self::Corrected { cell, .. } => cell.inner_mut(),
            cell => cell,
        }
    }

    /// A plain number.
    #[must_use]
    pub fn number(value: Decimal) -> Self {
        Self::Figure(Number::of(value))
    }

    /// Words in the page's language.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            lang: None,
        }
    }
}
