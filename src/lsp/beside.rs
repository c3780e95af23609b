//! Which keys a mapping has already, read from the text alone: while one types, the YAML is mostly broken.

use std::collections::BTreeSet;

use super::way::Way;

/// The keys that stand in the same mapping as the one under the cursor, without that one.
#[must_use]
pub fn beside<'a>(text: &'a str, way: &Way) -> BTreeSet<&'a str> {
    let start = text[..way.range.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[start..way.range.start];
    match open_brace(before) {
        Some(brace) => in_braces(text, start + brace + 1, way.range.start),
        None => in_block(text, start),
    }
}

/// The brace that is open at the end of a line's beginning.
fn open_brace(before: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (at, c) in before.char_indices() {
        match c {
            '{' => open.push(at),
            '}' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}

/// The keys between braces on one line, but for the one at `cursor`.
fn in_braces(text: &str, start: usize, cursor: usize) -> BTreeSet<&str> {
    let line = text[start..].lines().next().unwrap_or_default();
    let mut keys = BTreeSet::new();
    let (mut depth, mut item) = (0_usize, start);
    let mut take = |item: usize, end: usize| {
        let key = text[item..end].split_once(':').map(|(key, _)| key.trim());
        keys.extend(key.filter(|_| !(item..=end).contains(&cursor)));
    };
    for (at, c) in line.char_indices().map(|(at, c)| (start + at, c)) {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' if depth == 0 => {
                take(item, at);
                return keys;
            }
            '}' | ']' => depth -= 1,
            ',' if depth == 0 => {
                take(item, at);
                item = at + 1;
            }
            _ => {}
        }
    }
    take(item, start + line.len());
    keys
}

/// The keys of the lines around that belong to the same mapping: as far in, with nothing further out between them. A dash
/// begins a mapping of its own.
fn in_block(text: &str, cursor: usize) -> BTreeSet<&str> {
    let (above, below) = text.split_at(cursor);
    let mut below = below.lines();
    let own = Line::of(below.next().unwrap_or_default());
    let mut keys = BTreeSet::new();
    if !own.begins {
        for line in above.lines().rev().map(Line::of).filter(Line::says) {
            if line.indent < own.indent || line.is_fence() {
                break;
            }
            if line.indent == own.indent {
                keys.extend(line.key());
                if line.begins {
                    break;
                }
            }
        }
    }
    for line in below.map(Line::of).filter(Line::says) {
        if line.indent < own.indent || line.is_fence() || (line.begins && line.indent == own.indent) {
            break;
        }
        if line.indent == own.indent {
            keys.extend(line.key());
        }
    }
    keys
}

/// A line of a block.
struct Line<'a> {
    /// Where its words begin, behind spaces and the dashes of a list.
    indent: usize,
    /// Whether a dash begins an item of a list here.
    begins: bool,
    words: &'a str,
}

impl<'a> Line<'a> {
    fn of(line: &'a str) -> Self {
        let words = line.trim_start_matches([' ', '-']);
        let indent = line.len() - words.len();
        Self {
            indent,
            begins: line[..indent].contains('-'),
            words: words.trim_end(),
        }
    }

    /// Whether it is neither empty nor a comment.
    fn says(&self) -> bool {
        (!self.words.is_empty() || self.is_fence()) && !self.words.starts_with('#')
    }

    /// `---`, which ends the fields.
    fn is_fence(&self) -> bool {
        self.words.is_empty() && self.begins && self.indent == 3
    }

    fn key(&self) -> Option<&'a str> {
        let (key, rest) = self.words.split_once(':')?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| key.trim_matches(['"', '\'']))
    }
}

#[cfg(test)]
mod tests {
    use super::beside;
    use crate::lsp::way::{head, way};

    /// The keys beside `|`.
    fn at(text: &str) -> String {
        let byte = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let way = way(&text, head(&text, false), byte);
        beside(&text, &way).into_iter().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn keys_of_the_same_mapping_are_beside() {
        assert_eq!(at("---\nid: a\n|\ntitle: b\n---\nx: y\n"), "id title");
        assert_eq!(at("---\nid: a\ntit|le: b\n---\n"), "id");
        assert_eq!(
            at("---\nid: a\nindicators:\n  - id: x\n    |\n    unit: u\n  - id: y\n    name: n\n---\n"),
            "id unit"
        );
        assert_eq!(
            at(
                "---\nindicators:\n  - id: x\n    target:\n      by: 2022\n    |\n    # a: comment\n\n    name: n\nlast: z\n---\n"
            ),
            "id name target"
        );
        assert_eq!(at("---\nindicators:\n  - |\n    unit: u\n  - id: y\n---\n"), "unit");
        assert_eq!(at("---\nindicators:\n  - id: x\n  - un|\n---\n"), "");
    }

    #[test]
    fn keys_between_the_same_braces_are_beside() {
        assert_eq!(at("---\ntarget: { at_least: 70, | }\n---\n"), "at_least");
        assert_eq!(
            at("---\ntarget: { all-of: [ { at_most: 3 } ], |by: 2022, because: x }\n---\n"),
            "all-of because"
        );
        assert_eq!(at("---\nresults: { 2021: { value: 3, |\n---\n"), "value");
        assert_eq!(at("---\n- { id: x, name: n }\n- { |, unit: u }\n---\n"), "unit");
    }

    #[test]
    fn no_place_in_any_text_stops_the_server() {
        for text in [
            "---\r\ntitle: 題: { [ x, }\r\n - - a:b\n---",
            "---",
            "",
            "\u{feff}---\n\u{3000}キー：値\n  - 「題」: {\n",
            "}{,}:",
        ] {
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                for is_data in [false, true] {
                    let way = way(text, head(text, is_data), byte);
                    assert!(beside(text, &way).len() < 5);
                }
            }
        }
    }
}
