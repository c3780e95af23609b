//! Cells and rows: values without units, commas or signs of accounting, ready for any format.

use std::fmt::{self, Write};

use crate::lang::{Lang, Localized};
use crate::model::indicator::Value;
use crate::model::stage::PartialDate;
use crate::number::{Decimal, FiscalYear, Money};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing. It never means zero.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Whole(i128),
    /// A decimal number, with the decimals it was given with.
    Number(Decimal),
    /// True or false.
    Flag(bool),
}

/// A row, its cells in the order of the table's fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<Cell>);

/// Takes the rows of a table one after the other. No table is ever held: that of a large city's texts would be the most of its memory.
pub struct Rows<'r>(pub &'r mut dyn FnMut(Row));

impl Rows<'_> {
    /// Takes a row.
    pub fn push(&mut self, row: Row) {
        (self.0)(row);
    }
}

impl Extend<Row> for Rows<'_> {
    fn extend<I: IntoIterator<Item = Row>>(&mut self, rows: I) {
        rows.into_iter().for_each(|row| self.push(row));
    }
}

impl fmt::Debug for Rows<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rows").finish_non_exhaustive()
    }
}

impl Cell {
    /// The cell as text, plain digits and ASCII signs; empty where there is nothing.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.put(&mut text);
        text
    }

    /// Adds the same to a text.
    pub fn put(&self, text: &mut String) {
        // A text takes everything that is written to it.
        let written = match self {
            Self::Empty => Ok(()),
            Self::Text(words) => text.write_str(words),
            Self::Whole(number) => write!(text, "{number}"),
            // A negative zero is a zero.
            Self::Number(number) if number.is_zero() => write!(text, "{}", number.abs()),
            Self::Number(number) => write!(text, "{number}"),
            Self::Flag(flag) => write!(text, "{flag}"),
        };
        debug_assert!(written.is_ok(), "memory takes it");
    }
}

impl Row {
    /// Adds a cell.
    #[must_use]
    pub fn with(mut self, cell: impl Into<Cell>) -> Self {
        self.0.push(cell.into());
        self
    }

    /// Adds a cell for each language. A missing translation is empty: a reader must not take one language for the other.
    #[must_use]
    pub fn words(self, words: &Localized<String>) -> Self {
        self.words_if(Some(words))
    }

    /// Adds a cell for each language, both empty where there are no words.
    #[must_use]
    pub fn words_if(self, words: Option<&Localized<String>>) -> Self {
        let text = |lang: Lang| {
            words
                .filter(|words| words.has(lang))
                .map(|words| words.get(lang).clone())
        };
        Lang::ALL.into_iter().fold(self, |row, lang| row.with(text(lang)))
    }

    /// Adds a number and a grade, of which one is empty.
    #[must_use]
    pub fn value(self, value: Option<&Value>) -> Self {
        let (number, grade) = match value {
            Some(Value::Number(number)) => (Some(*number), None),
            Some(Value::Grade(grade)) => (None, Some(grade.as_str())),
            None => (None, None),
        };
        self.with(number).with(grade)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Empty, Into::into)
    }
}

/// A record of a CSV file is to be one line, so a line break inside a cell becomes a space.
impl From<String> for Cell {
    fn from(mut text: String) -> Self {
        if text.is_empty() {
            return Self::Empty;
        }
        text.truncate(text.trim_end().len());
        let has_breaks = text.bytes().any(|byte| matches!(byte, b'\r' | b'\n'));
        Self::Text(if has_breaks {
            text.replace(['\r', '\n'], " ")
        } else {
            text
        })
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<&String> for Cell {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<Decimal> for Cell {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

/// A day, or a month where the day is not known.
impl From<PartialDate> for Cell {
    fn from(date: PartialDate) -> Self {
        Self::Text(date.to_string())
    }
}

impl From<FiscalYear> for Cell {
    fn from(year: FiscalYear) -> Self {
        Self::Whole(year.number().into())
    }
}

impl From<Money> for Cell {
    fn from(money: Money) -> Self {
        Self::Whole(money.yen())
    }
}

impl From<bool> for Cell {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u16> for Cell {
    fn from(number: u16) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<u64> for Cell {
    fn from(number: u64) -> Self {
        Self::Whole(number.into())
    }
}

impl From<usize> for Cell {
    fn from(number: usize) -> Self {
        Self::Whole(i128::try_from(number).unwrap_or(i128::MAX))
    }
}
