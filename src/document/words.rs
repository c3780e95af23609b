//! A stretch of words that belong together – a paragraph, a heading, a cell, a scalar – without its markup, and the way
//! from each of its characters back to the place in the source.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::node::Node;
use crate::source::{Place, Source, SourceId};

/// What stands in [`Words::text`] where the author marked something as it is (a code span): no words, but a thing.
pub const MARKED: char = '\u{fffc}';

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words, without markup; a line break in a paragraph is `\n`.
    pub text: String,
    /// What they are.
    pub role: Role,
    /// In a body, the section they stand in or under, from 0; none before the first heading.
    pub section: Option<usize>,
    /// The links among them: which part of `text`, and the whole link in the source.
    pub links: Vec<(Range<usize>, Place)>,
    /// The whole in the source.
    pub place: Place,
    parts: Vec<Part>,
}

/// What a stretch of words is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A value in the frontmatter or in a schema file.
    Field,
    /// A paragraph or an item of a list.
    Paragraph,
    /// A heading.
    Heading,
    /// A cell in a table's first row.
    HeaderCell,
    /// Another cell of a table.
    Cell,
}

/// A part of the words and where it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    /// First byte in the words, and one past the last.
    at: (u32, u32),
    /// The same in the source.
    from: (u32, u32),
    /// Whether the source says it letter by letter, so that each letter has its own place.
    exact: bool,
}

impl Words {
    /// The words of a scalar. One that is written with escapes or over several lines has one place for all its letters.
    #[must_use]
    pub fn of(node: &Node, source: &Source) -> Self {
        let mut words = Self::empty(Role::Field, None, node.place);
        let text = node.text().unwrap_or_default();
        let written = source.text.get(node.place.range()).unwrap_or_default();
        let quoted = written.len() == text.len() + 2 && written.get(1..=text.len()) == Some(text);
        let place = Place {
            start: node.place.start + u32::from(quoted),
            end: node.place.end - u32::from(quoted),
            ..node.place
        };
        words.push(text, place, quoted || written == text);
        words
    }

    fn empty(role: Role, section: Option<usize>, place: Place) -> Self {
        Self {
            text: String::new(),
            role,
            section,
            links: Vec::new(),
            place,
            parts: Vec::new(),
        }
    }

    fn push(&mut self, text: &str, place: Place, exact: bool) {
        let start = byte(self.text.len());
        if self.parts.is_empty() {
            // Most words come in one piece.
            self.text.reserve_exact(text.len());
            self.parts.reserve_exact(1);
        }
        self.text.push_str(text);
        let end = byte(self.text.len());
        match self.parts.last_mut() {
            Some(last) if last.exact && exact && last.from.1 == place.start => {
                last.at.1 = end;
                last.from.1 = place.end;
            }
            _ => self.parts.push(Part {
                at: (start, end),
                from: (place.start, place.end),
                exact,
            }),
        }
    }

    /// Where a part of the text stands in the source.
    #[must_use]
    pub fn place(&self, range: Range<usize>) -> Place {
        let within = |at: usize, end: bool| {
            let at = byte(at);
            let holds =
                |part: &&Part| (part.at.0..part.at.1).contains(&at) || (end && part.at.1 == at && part.at.0 < at);
            let part = self.parts.iter().find(holds)?;
            Some(match (part.exact, end) {
                (true, _) => part.from.0 + (at - part.at.0),
                (false, false) => part.from.0,
                (false, true) => part.from.1,
            })
        };
        Place {
            source: self.place.source,
            start: within(range.start, false).unwrap_or(self.place.start),
            end: within(range.end, true).unwrap_or(self.place.end),
        }
    }

    /// Where a part of the text stands, if the source says it letter by letter: what is written there can be replaced.
    #[must_use]
    pub fn replaceable(&self, range: Range<usize>) -> Option<Place> {
        let (start, end) = (byte(range.start), byte(range.end));
        let whole = |part: &Part| part.exact && part.at.0 <= start && end <= part.at.1;
        self.parts.iter().any(whole).then(|| self.place(range))
    }
}

/// Bytes beyond four gigabytes end there; no source is that large.
fn byte(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Gathers the words of a body from the events of its Markdown.
#[derive(Debug)]
pub struct Gather<'t> {
    source: SourceId,
    markdown: &'t str,
    offset: usize,
    done: Vec<Words>,
    open: Option<Words>,
    role: Role,
    section: Option<usize>,
    in_code: bool,
    /// Where the links one is in begin in the open words.
    links: Vec<(usize, Place)>,
}

impl<'t> Gather<'t> {
    /// For the Markdown that stands at byte `offset` of a source.
    #[must_use]
    pub const fn new(source: SourceId, markdown: &'t str, offset: usize) -> Self {
        Self {
            source,
            markdown,
            offset,
            done: Vec::new(),
            open: None,
            role: Role::Paragraph,
            section: None,
            in_code: false,
            links: Vec::new(),
        }
    }

    /// All words, in the order written.
    #[must_use]
    pub fn finish(mut self) -> Vec<Words> {
        self.close();
        self.done.shrink_to_fit();
        self.done
    }

    /// Takes the next event.
    pub fn take(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let place = Place::new(self.source, self.offset + range.start..self.offset + range.end);
        match event {
            Event::Start(tag) => self.start(tag, place),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) if !self.in_code => {
                let exact = self.markdown.get(range.clone()) == Some(&**text);
                self.push(text, place, exact);
            }
            Event::Code(_) | Event::InlineHtml(_) => self.push(MARKED.encode_utf8(&mut [0; 4]), place, false),
            Event::SoftBreak | Event::HardBreak => self.push("\n", place, false),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, place: Place) {
        match tag {
            Tag::Heading { level, .. } => {
                self.close();
                self.role = Role::Heading;
                if *level == HeadingLevel::H2 {
                    self.section = Some(self.section.map_or(0, |section| section + 1));
                }
            }
            Tag::TableHead => self.role = Role::HeaderCell,
            Tag::TableRow => self.role = Role::Cell,
            Tag::TableCell => {
                self.close();
                self.open = Some(Words::empty(self.role, self.section, place));
            }
            Tag::CodeBlock(_) => {
                self.close();
                self.in_code = true;
            }
            Tag::Link { .. } => self
                .links
                .push((self.open.as_ref().map_or(0, |open| open.text.len()), place)),
            Tag::Emphasis | Tag::Strong | Tag::Image { .. } => {}
            _ => self.close(),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Image => {}
            TagEnd::Link => {
                if let Some((start, place)) = self.links.pop() {
                    let empty = Words::empty(self.role, self.section, place);
                    let open = self.open.get_or_insert(empty);
                    open.links.push((start..open.text.len(), place));
                }
            }
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Heading(_) | TagEnd::Table => {
                self.close();
                self.role = Role::Paragraph;
            }
            _ => self.close(),
        }
    }

    fn push(&mut self, text: &str, place: Place, exact: bool) {
        let (role, section) = (self.role, self.section);
        let open = self.open.get_or_insert_with(|| Words::empty(role, section, place));
        open.push(text, place, exact);
        open.place.end = open.place.end.max(place.end);
    }

    fn close(&mut self) {
        if let Some(mut words) = self.open.take() {
            words.text.shrink_to_fit();
            words.parts.shrink_to_fit();
            self.done.push(words);
        }
    }
}
