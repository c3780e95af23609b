//! The text a site is made from, and places in it. Offsets are bytes inside; lines and columns are made at the edge,
//! where a person reads them.

mod position;

pub use position::{Encoding, Position};

use std::ops::Range;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use unicode_width::UnicodeWidthStr;

/// A file's text under its path relative to the project's root, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `content/minato/ward.md`
    pub path: String,
    /// The text, UTF-8.
    pub text: String,
}

/// All sources of a project, in the order of their paths. Each is shared: a project that is read again keeps what did not change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources(Vec<Arc<Source>>);

/// A source's number in [`Sources`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourceId(u32);

/// A range of bytes in one source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// The source it is in.
    pub source: SourceId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

/// A value and the place it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where.
    pub place: Place,
}

/// A place as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
    /// Width of the line before it in terminal cells; a kanji takes two.
    pub cells: usize,
}

impl Sources {
    /// The sources, put into the order of their paths so that nothing depends on how a disk lists its files.
    #[must_use]
    pub fn new(mut sources: Vec<Source>) -> Self {
        sources.sort_by(|a, b| a.path.cmp(&b.path));
        Self(sources.into_iter().map(Arc::new).collect())
    }

    /// Gives the source with this number another text.
    pub fn put(&mut self, id: SourceId, text: String) {
        if let Some(source) = self.0.get_mut(id.0 as usize) {
            let path = source.path.clone();
            *source = Arc::new(Source { path, text });
        }
    }

    /// Drops the texts of the sources whose paths are so. They keep their numbers and paths.
    pub fn forget(&mut self, is_so: impl Fn(&str) -> bool) {
        for source in self.0.iter_mut().filter(|source| is_so(&source.path)) {
            let (path, text) = (source.path.clone(), String::new());
            *source = Arc::new(Source { path, text });
        }
    }

    /// Each source with its number.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(self.0.iter().map(Arc::as_ref))
    }

    /// The source with this number. The numbers come from [`Sources::iter`] alone, so each has its source.
    #[must_use]
    pub fn get(&self, id: SourceId) -> &Source {
        &self.0[id.0 as usize]
    }

    /// The source at this path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<(SourceId, &Source)> {
        let index = self.0.binary_search_by(|source| source.path.as_str().cmp(path)).ok()?;
        Some((SourceId(u32::try_from(index).ok()?), &self.0[index]))
    }

    /// The words at a place.
    #[must_use]
    pub fn words(&self, place: Place) -> &str {
        self.get(place.source).text.get(place.range()).unwrap_or("")
    }
}

impl Place {
    /// The place of a range of bytes. A range beyond four gigabytes ends there; no source is that large.
    #[must_use]
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            source,
            start: byte(range.start),
            end: byte(range.end),
        }
    }

    /// Its bytes.
    #[must_use]
    pub const fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The first line of the source: where a finding about a whole document points.
    #[must_use]
    pub const fn top(source: SourceId) -> Self {
        Self {
            source,
            start: 0,
            end: 0,
        }
    }
}

impl Source {
    /// Where a byte stands, as a person counts. A byte inside a character counts as that character.
    #[must_use]
    pub fn line_column(&self, byte: usize) -> LineColumn {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = &self.text[..byte];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let in_line = &before[line_start..];
        LineColumn {
            line: before.matches('\n').count() + 1,
            column: in_line.chars().count() + 1,
            cells: in_line.width(),
        }
    }

    /// The text of a line, from 1, without its end.
    #[must_use]
    pub fn line(&self, number: usize) -> &str {
        self.text.lines().nth(number.saturating_sub(1)).unwrap_or("")
    }
}

#[cfg(test)]
mod tests {
    use super::Source;

    #[test]
    fn columns_count_characters_and_cells_count_width() {
        let source = Source {
            path: "a.md".into(),
            text: "題\n目標: 70\n".into(),
        };
        let at = source.line_column("題\n目標: ".len());
        assert_eq!((at.line, at.column, at.cells), (2, 5, 6));
        assert_eq!(source.line(2), "目標: 70");
        assert_eq!(source.line_column(999).line, 3);
        assert_eq!(source.line_column(1).column, 1);
    }
}
