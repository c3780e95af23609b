//! The real content as lines that know where they stand, and damage done to it.

use std::collections::BTreeMap;
use std::ops::Range;

use hoshin::pipeline::Project;

/// The text files under `content/`, by path.
pub(crate) struct Content {
    pub files: BTreeMap<String, String>,
}

/// Where in a file a line stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Head,
    Body,
}

/// A line of a document.
#[derive(Clone)]
pub(crate) struct Line<'a> {
    pub path: &'a str,
    /// From 1.
    pub number: usize,
    /// Its first byte in the file.
    pub start: usize,
    pub text: &'a str,
    pub part: Part,
    /// The key it begins with, if it has one.
    pub key: &'a str,
    /// The key of the block it is in, one level up.
    pub parent: &'a str,
    /// The first line of the record it belongs to.
    pub record: usize,
}

/// Something done to the content, and the lines at which it may rightly be found.
#[derive(Clone, Default)]
pub(crate) struct Damage {
    /// File, bytes, new text.
    pub edits: Vec<(String, Range<usize>, String)>,
    pub gone: Vec<String>,
    pub come: Vec<(String, String)>,
    pub lines: Vec<(String, usize)>,
}

impl Content {
    pub(crate) fn of(project: &Project) -> Self {
        let text = |(path, bytes): &(String, Vec<u8>)| {
            let is_text = path.starts_with("content/") && !path.ends_with("SOURCES.md");
            let text = String::from_utf8(bytes.clone()).ok().filter(|_| is_text)?;
            Some((path.clone(), text))
        };
        Self {
            files: project.files.iter().filter_map(text).collect(),
        }
    }

    /// All lines of the documents whose path satisfies `wanted`.
    pub(crate) fn lines(&self, wanted: fn(&str) -> bool) -> Vec<Line<'_>> {
        let files = self.files.iter().filter(|(path, _)| wanted(path));
        files.flat_map(|(path, text)| lines(path, text)).collect()
    }

    /// The lines of one document that are in its frontmatter, or in its body.
    pub(crate) fn part(&self, wanted: fn(&str) -> bool, part: Part) -> Vec<Line<'_>> {
        let lines = self.lines(wanted).into_iter();
        lines.filter(|line| line.part == part).collect()
    }

    /// The lines of one file.
    pub(crate) fn file<'a>(&'a self, path: &str) -> Vec<Line<'a>> {
        let file = self.files.get_key_value(path);
        file.map(|(path, text)| lines(path, text)).unwrap_or_default()
    }
}

/// Japanese documents, which hold all figures.
pub(crate) fn own(path: &str) -> bool {
    path.ends_with(".md") && !path.ends_with(".en.md")
}

/// English twins.
pub(crate) fn twin(path: &str) -> bool {
    path.ends_with(".en.md")
}

/// The twin's path.
pub(crate) fn twin_of(path: &str) -> String {
    path.replace(".md", ".en.md")
}

fn lines<'a>(path: &'a str, text: &'a str) -> Vec<Line<'a>> {
    let mut part = if path.ends_with(".md") { Part::Body } else { Part::Head };
    let mut open: Vec<(usize, &str)> = Vec::new();
    let (mut start, mut records) = (0, vec![(0, 2)]);
    let mut all = Vec::new();
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        let (begin, words) = (start, line.trim_end_matches('\n'));
        start += line.len();
        if words == "---" {
            part = if number == 1 { Part::Head } else { Part::Body };
            continue;
        }
        let bare = words.trim_start_matches([' ', '-']);
        let indent = words.len() - bare.len();
        open.retain(|(depth, _)| *depth < indent);
        records.retain(|(depth, _)| *depth <= indent);
        if words.trim_start().starts_with("- ") {
            records.retain(|(depth, _)| *depth < indent);
            records.push((indent, number));
        }
        let key = bare.split_once(':').map_or("", |(key, _)| key);
        all.push(Line {
            path,
            number,
            start: begin,
            text: words,
            part,
            key,
            parent: open.last().map_or("", |(_, key)| key),
            record: records.last().map_or(2, |(_, number)| *number),
        });
        open.push((indent, key));
    }
    all
}

impl Line<'_> {
    /// Whether the line is a map `key: …`, or stands in the block of that key.
    pub(crate) fn under(&self, key: &str) -> bool {
        self.key == key || self.parent == key
    }

    /// Puts other words at a range of the line.
    pub(crate) fn put(&self, range: Range<usize>, new: &str) -> Damage {
        let range = self.start + range.start..self.start + range.end;
        Damage {
            edits: vec![(self.path.to_owned(), range, new.to_owned())],
            lines: vec![(self.path.to_owned(), self.number)],
            ..Damage::default()
        }
    }

    /// Replaces the first `old` by `new`.
    pub(crate) fn swap(&self, old: &str, new: &str) -> Option<Damage> {
        let at = self.text.find(old)?;
        Some(self.put(at..at + old.len(), new))
    }

    /// Adds words at the end of the line.
    pub(crate) fn add(&self, new: &str) -> Damage {
        self.put(self.text.len()..self.text.len(), new)
    }

    /// Takes the line away; where it was is known only by the record it was in.
    pub(crate) fn remove(&self) -> Damage {
        self.put(0..self.text.len() + 1, "").at(self.path, self.record)
    }

    /// The value of the line's own key, where it is a single one.
    pub(crate) fn value(&self) -> Option<Range<usize>> {
        let at = self.text.find(": ")? + 2;
        let value = &self.text[at..];
        (!value.is_empty() && !value.starts_with(['{', '['])).then_some(at..self.text.len())
    }

    /// The value of any key in the line.
    pub(crate) fn value_of(&self, key: &str) -> Option<Range<usize>> {
        let mark = format!("{key}: ");
        let at = self.text.find(&mark)? + mark.len();
        let end = self.text[at..]
            .find([',', '}', ']'])
            .map_or(self.text.len(), |end| at + end);
        let value = self.text[at..end].trim_end();
        (!value.is_empty() && !value.starts_with(['{', '['])).then_some(at..at + value.len())
    }

    /// The plain numbers that are values in the line, each with its key.
    pub(crate) fn numbers(&self) -> Vec<(&str, Range<usize>)> {
        let colons = self.text.match_indices(": ");
        let number = |(at, _): (usize, &str)| {
            let key = self.text[..at].rsplit([' ', '{']).next().unwrap_or_default();
            let value = &self.text[at + 2..];
            let end = value
                .find(|c: char| !c.is_ascii_digit() && c != '.')
                .unwrap_or(value.len());
            let ends = value[end..].is_empty() || value[end..].starts_with([' ', ',']);
            (end > 0 && ends).then_some((key, at + 2..at + 2 + end))
        };
        colons.filter_map(number).collect()
    }
}

impl Damage {
    /// The project with this damage done.
    pub(crate) fn on(&self, project: &Project) -> Project {
        let mut files = project.files.clone();
        files.retain(|(path, _)| !self.gone.contains(path));
        for (path, range, new) in self.edits.iter().rev() {
            let (_, bytes) = files.iter_mut().find(|(file, _)| file == path).expect("a file");
            bytes.splice(range.clone(), new.bytes());
        }
        let come = self.come.iter();
        files.extend(come.map(|(path, text)| (path.clone(), text.clone().into_bytes())));
        Project {
            files,
            ..Project::default()
        }
    }

    /// Another line at which it may rightly be found.
    pub(crate) fn at(mut self, path: impl Into<String>, number: usize) -> Self {
        self.lines.push((path.into(), number));
        self
    }

    /// Two damages at once, in different places; those of one file in their order.
    pub(crate) fn and(mut self, other: Self) -> Self {
        self.edits.extend(other.edits);
        self.gone.extend(other.gone);
        self.come.extend(other.come);
        self.lines.extend(other.lines);
        self
    }
}
