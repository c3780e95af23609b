//! Where in a document's fields the cursor stands, read from the text alone: while one types, the YAML is mostly broken.

use std::ops::Range;

/// The keys that lead to the cursor, and what it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// The keys from the top of the document; items of lists have none.
    pub keys: Vec<String>,
    /// What the cursor stands on.
    pub on: On,
    /// The bytes of the word under the cursor, in the whole text.
    pub range: Range<usize>,
}

/// What a cursor can stand on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// A key, or where one could begin.
    Key,
    /// The value of the last of the keys.
    Value,
}

/// The bytes of a document's fields: all of a data file, else what stands between the two `---` lines.
#[must_use]
pub fn head(text: &str, is_data: bool) -> Range<usize> {
    if is_data {
        return 0..text.len();
    }
    let mut at = 0;
    let mut start = None;
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        match (start, line.trim_end() == "---") {
            (None, true) => start = Some(end),
            (Some(start), true) => return start..at,
            _ => {}
        }
        at = end;
    }
    start.map_or(0..0, |start| start..text.len())
}

/// The way to a byte of the fields.
#[must_use]
pub fn way(text: &str, head: Range<usize>, byte: usize) -> Way {
    let mut stack: Vec<(usize, String)> = Vec::new();
    let mut at = head.start;
    for line in text[head.clone()].split_inclusive('\n') {
        let here = at..at + line.len();
        at = here.end;
        let line = line.trim_end_matches(['\n', '\r']);
        let indent = line.len() - line.trim_start_matches([' ', '-']).len();
        let content = &line[indent..];
        let last = byte < here.end || here.end >= head.end;
        if (content.is_empty() && !last) || content.starts_with('#') {
            continue;
        }
        while stack.last().is_some_and(|(other, _)| *other >= indent) {
            stack.pop();
        }
        if last {
            let keys = stack.into_iter().map(|(_, key)| key).collect();
            return in_line(text, here.start + indent..here.start + line.len(), byte, keys);
        }
        if let Some((key, _)) = key_of(content) {
            stack.push((indent, key.to_owned()));
        }
    }
    Way {
        keys: Vec::new(),
        on: On::Key,
        range: byte..byte,
    }
}

/// `key: rest`, or `key:` at the end of the line.
fn key_of(content: &str) -> Option<(&str, &str)> {
    let (key, rest) = content.split_once(':')?;
    let plain = !key.contains(['{', '[', '"', '\'', ',']) && (rest.is_empty() || rest.starts_with(' '));
    plain.then_some((key, rest))
}

/// Goes along the line to the cursor: behind the key, into braces and brackets.
fn in_line(text: &str, line: Range<usize>, byte: usize, mut keys: Vec<String>) -> Way {
    let byte = byte.clamp(line.start, line.end);
    let content = &text[line.clone()];
    let behind = key_of(content).filter(|(key, _)| line.start + key.len() < byte);
    if behind.is_none() && !content.starts_with(['{', '[']) {
        let end = content.find([':', ' ']).map_or(line.end, |at| line.start + at);
        let (on, end) = (On::Key, end.max(line.start));
        // An item of a list of single values: `- one`.
        let is_item = text[..line.start].ends_with("- ") && key_of(content).is_none();
        let on = if is_item && !content.is_empty() { On::Value } else { on };
        return Way {
            keys,
            on,
            range: line.start..end,
        };
    }
    // An item of a list may begin with a brace: `- { stage: draft }`.
    let start = line.end - behind.map_or(content, |(_, rest)| rest).len();
    keys.extend(behind.map(|(key, _)| key.to_owned()));
    let mut token = start;
    let mut open: Vec<(char, bool)> = Vec::new();
    for (at, c) in text[start..byte].char_indices().map(|(at, c)| (start + at, c)) {
        match c {
            '{' | '[' => open.push((c, false)),
            '}' | ']' => {
                if open.pop() == Some(('{', true)) {
                    keys.pop();
                }
            }
            ',' => {
                if let Some((_, valued @ true)) = open.last_mut() {
                    *valued = false;
                    keys.pop();
                }
            }
            ':' if open.last() == Some(&('{', false)) => {
                keys.push(text[token..at].trim().to_owned());
                open.pop();
                open.push(('{', true));
            }
            _ => continue,
        }
        token = at + c.len_utf8();
    }
    let on = if open.last() == Some(&('{', false)) {
        On::Key
    } else {
        On::Value
    };
    Way {
        keys,
        on,
        range: word(text, token, line.end, on),
    }
}

/// The word that begins behind `start`, up to what ends a value.
fn word(text: &str, start: usize, line_end: usize, on: On) -> Range<usize> {
    let rest = &text[start..line_end];
    let begin = start + rest.len() - rest.trim_start().len();
    let ends: &[char] = if on == On::Key {
        &[',', '}', ']', ':']
    } else {
        &[',', '}', ']', '#']
    };
    let end = text[begin..line_end].find(ends).map_or(line_end, |at| begin + at);
    begin..begin + text[begin..end].trim_end().len()
}

#[cfg(test)]
mod tests {
    use super::{On, head, way};

    /// The way to `|`, as `keys > word (key or value)`.
    fn at(text: &str) -> String {
        let byte = text.find('|').unwrap();
        let text = text.replacen('|', "", 1);
        let way = way(&text, head(&text, false), byte);
        let on = if way.on == On::Key { "key" } else { "value" };
        format!("{} > {} {on}", way.keys.join("."), &text[way.range])
    }

    #[test]
    fn the_way_is_found_in_blocks_and_braces() {
        assert_eq!(at("---\nid: a\nti|\n---\n"), " > ti key");
        assert_eq!(
            at("---\nid: a\nindicators:\n  - id: x\n    un|it: percent\n---\n"),
            "indicators > unit key"
        );
        assert_eq!(
            at("---\nindicators:\n- id: x\n  unit: per|cent\n---\n"),
            "indicators.unit > percent value"
        );
        assert_eq!(
            at("---\nbudget:\n  initial: { 2021: 3, 2022: { mis|sing: x } }\n"),
            "budget.initial.2022 > missing key"
        );
        assert_eq!(at("---\na:\n  target: { at_least: 70, b|\n---\n"), "a.target > b key");
        assert_eq!(
            at("---\na:\n  target: { at_least: 70, by: 20|22 }\n---\n"),
            "a.target.by > 2022 value"
        );
        assert_eq!(
            at("---\nthemes:\n  - id: x\n    indicators: [one, t|wo]\n---\n"),
            "themes.indicators > two value"
        );
        assert_eq!(
            at("---\nthemes:\n  - id: x\n    indicators:\n      - o|ne\n---\n"),
            "themes.indicators > one value"
        );
        assert_eq!(
            at("---\nhistory:\n  - { stage: draft, da|te: 2022-04 }\n---\n"),
            "history > date key"
        );
        assert_eq!(
            at("---\nhistory:\n  - { stage: dra|ft }\n---\n"),
            "history.stage > draft value"
        );
        assert_eq!(at("---\nunit: |\n---\n"), "unit >  value");
        assert_eq!(
            at("---\ntitle: 題\nindicators:\n  - id: x\n    |\n---\n"),
            "indicators >  key"
        );
    }

    #[test]
    fn no_place_in_any_text_stops_the_server() {
        for text in [
            "---\r\ntitle: 題: { [ x, }\r\n - - a:b\n---",
            "---",
            "",
            "﻿---\n\u{3000}キー：値\n  - 「題」: {\n",
        ] {
            for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
                for is_data in [false, true] {
                    let way = way(text, head(text, is_data), byte);
                    assert!(text.get(way.range.clone()).is_some(), "{text:?} {byte} {way:?}");
                }
            }
        }
    }
}
