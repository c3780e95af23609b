//! A cell of a table.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::{Figure, Link, Mark, Tag};
use crate::number::Decimal;

/// A cell of a table. One datum a cell; an empty one always says why.
#[derive(Clone, Debug)]
pub enum Cell {
    /// A number, with an optional bar of 0 to 100 percent under it.
    Figure {
        /// The number.
        figure: Figure,
        /// Width of the bar.
        bar: Option<u8>,
        /// In brackets: shown, but in no total.
        apart: bool,
        /// A second line: the figure with the reference values in, with its word before it.
        reference: Option<Reference>,
    },
    /// Words.
    Text {
        /// The words.
        text: String,
        /// The language of the words, if it is not the page's.
        lang: Option<&'static str>,
    },
    /// A link.
    Link {
        /// The link.
        link: Link,
    },
    /// A status.
    Tag {
        /// The tag.
        tag: Tag,
    },
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

/// The second line of a cell: 参考: 24.
#[derive(Clone, Debug, Serialize)]
pub struct Reference {
    /// 参考, reference.
    pub word: String,
    /// The figure.
    pub figure: Figure,
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
        Self::Figure {
            figure: Figure::of(value),
            bar: None,
            apart: false,
            reference: None,
        }
    }

    /// Words in the page's language.
    pub fn words(text: impl Into<String>) -> Self {
        Self::Text {
            text: text.into(),
            lang: None,
        }
    }
}

/// Flat: beside its `kind` stands what it holds. Tables are the most of what pages say, and a cell in a cell would be twice as much for the
/// template engine to make.
impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let begin = |kind, further: usize| {
            let mut cell = serializer.serialize_struct("Cell", further + 1)?;
            cell.serialize_field("kind", kind)?;
            Ok(cell)
        };
        let cell = match self {
            Self::Figure {
                figure,
                bar,
                apart,
                reference,
            } => {
                let mut cell = begin("figure", 5)?;
                cell.serialize_field("text", &figure.text)?;
                cell.serialize_field("minus", &figure.minus)?;
                cell.serialize_field("bar", bar)?;
                cell.serialize_field("apart", apart)?;
                cell.serialize_field("reference", reference)?;
                cell
            }
            Self::Text { text, lang } => {
                let mut cell = begin("text", 2)?;
                cell.serialize_field("text", text)?;
                cell.serialize_field("lang", lang)?;
                cell
            }
            Self::Link { link } => {
                let mut cell = begin("link", 3)?;
                cell.serialize_field("text", &link.text)?;
                cell.serialize_field("href", &link.href)?;
                cell.serialize_field("current", &link.current)?;
                cell
            }
            Self::Tag { tag } => {
                let mut cell = begin("tag", 3)?;
                cell.serialize_field("state", tag.state)?;
                cell.serialize_field("word", &tag.word)?;
                cell.serialize_field("own", &tag.own)?;
                cell
            }
            Self::Empty { reason } => {
                let mut cell = begin("empty", 1)?;
                cell.serialize_field("reason", reason)?;
                cell
            }
            Self::Corrected { cell: inner, mark } => {
                let mut cell = begin("corrected", 2)?;
                cell.serialize_field("cell", inner)?;
                cell.serialize_field("mark", mark)?;
                cell
            }
        };
        cell.end()
    }
}
