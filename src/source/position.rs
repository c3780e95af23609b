//! Places as other programs count them: lines from 0, columns in bytes or in units of UTF-16.

use super::Source;

/// What a column counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes of UTF-8.
    Utf8,
    /// Units of UTF-16, of which a character beyond the first plane takes two.
    Utf16,
}

/// A line and a column, both from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 0.
    pub line: u32,
    /// Column in the line, from 0.
    pub column: u32,
}

impl Encoding {
    /// How long a text is.
    fn length(self, text: &str) -> usize {
        match self {
            Self::Utf8 => text.len(),
            Self::Utf16 => text.encode_utf16().count(),
        }
    }
}

impl Source {
    /// Where a byte stands. A byte inside a character counts as that character.
    #[must_use]
    pub fn position(&self, byte: usize, encoding: Encoding) -> Position {
        let before = &self.text[..self.text.floor_char_boundary(byte)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        Position {
            line: number(before.matches('\n').count()),
            column: number(encoding.length(&before[line_start..])),
        }
    }

    /// The byte at a position. One beyond the end of its line is that end, as editors ask for it.
    #[must_use]
    pub fn byte(&self, position: Position, encoding: Encoding) -> usize {
        let mut start = 0;
        for line in self.text.split_inclusive('\n').take(position.line as usize) {
            start += line.len();
        }
        let line = self.text[start..].lines().next().unwrap_or("");
        let wanted = position.column as usize;
        let mut counted = 0;
        for (at, letter) in line.char_indices() {
            if counted >= wanted {
                return start + at;
            }
            counted += encoding.length(letter.encode_utf8(&mut [0; 4]));
        }
        start + line.len()
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, Position};
    use crate::source::Source;

    #[test]
    fn columns_are_counted_both_ways_and_back() {
        let source = Source {
            path: String::new(),
            text: "a: 題\r\n𠮷野: x\n".to_owned(),
        };
        let byte = source.text.find("野").unwrap();
        let [utf8, utf16] = [Encoding::Utf8, Encoding::Utf16].map(|encoding| source.position(byte, encoding));
        assert_eq!((utf8.line, utf8.column), (1, 4));
        assert_eq!((utf16.line, utf16.column), (1, 2));
        assert_eq!(source.byte(utf8, Encoding::Utf8), byte);
        assert_eq!(source.byte(utf16, Encoding::Utf16), byte);
        let end = Position { line: 0, column: 99 };
        assert_eq!(
            source.byte(end, Encoding::Utf16),
            "a: 題".len(),
            "the end of the line, before CR"
        );
        let below = Position { line: 9, column: 0 };
        assert_eq!(source.byte(below, Encoding::Utf8), source.text.len());
    }
}
