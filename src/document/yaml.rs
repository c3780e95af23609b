//! YAML to a tree of nodes. Hides the YAML library: events in, nodes and findings out, in the clerk's words. Anchors,
//! aliases and tags are refused; they are how a small file becomes an endless one.

use granit_parser::{Event, Parser, Placement, ScalarStyle, ScanError, Span, StructureStyle};

use super::mistyped;
use super::node::{Node, Value};
use crate::finding::Finding;
use crate::source::{Place, SourceId, Spanned};

/// Parses the YAML in `text`, which stands at byte `offset` of its source. Always gives a map; where the text is
/// broken, the map of what could be read before.
pub fn parse(id: SourceId, text: &str, offset: usize, findings: &mut Vec<Finding>) -> Node {
    let mut tree = Tree {
        id,
        text,
        offset,
        open: Vec::new(),
        done: None,
        findings,
    };
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => tree.take(event, span),
            Err(error) => {
                tree.findings.push(explain(&error, id, text, offset));
                break;
            }
        }
    }
    tree.finish(Place::new(id, offset..offset + text.len()))
}

/// The tree while it grows.
struct Tree<'a> {
    id: SourceId,
    text: &'a str,
    offset: usize,
    open: Vec<Open>,
    done: Option<Node>,
    findings: &'a mut Vec<Finding>,
}

/// A collection that is not closed yet.
struct Open {
    start: usize,
    style: StructureStyle,
    value: Value,
    key: Option<Spanned<String>>,
}

impl Tree<'_> {
    fn place(&self, span: Span) -> Place {
        let range = span.byte_range().unwrap_or_default();
        Place::new(self.id, self.offset + range.start..self.offset + range.end)
    }

    fn take(&mut self, event: Event<'_>, span: Span) {
        let place = self.place(span);
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.refuse(anchor != 0 || tag.is_some(), place);
                let text = if style == ScalarStyle::Plain && text == "~" {
                    String::new()
                } else {
                    text.into_owned()
                };
                self.put(Node {
                    place,
                    value: Value::Scalar(text),
                });
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.refuse(anchor != 0 || tag.is_some(), place);
                self.open(place, style, Value::List(Vec::new()));
            }
            Event::MappingStart(style, anchor, tag) => {
                self.refuse(anchor != 0 || tag.is_some(), place);
                self.open(place, style, Value::Map(Vec::new()));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(place.end as usize),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.refuse(true, place);
                // The words stand for themselves, so that nothing seems to be missing.
                let range = place.start as usize - self.offset..place.end as usize - self.offset;
                let words = self.text.get(range).unwrap_or_default().to_owned();
                self.put(Node {
                    place,
                    value: Value::Scalar(words),
                });
            }
            Event::Comment(_, Placement::Right) => self.swallowed(place),
            _ => {}
        }
    }

    fn refuse(&mut self, refused: bool, place: Place) {
        if refused {
            let place = self.with_sign(place);
            self.findings.push(
                Finding::error(
                    "yaml-refused",
                    place,
                    "YAMLのアンカー（&）、エイリアス（*）、タグ（!）は使えません",
                    "YAML anchors (&), aliases (*) and tags (!) are not accepted",
                )
                .help(
                    "文字として書きたいときは引用符で囲んでください",
                    "put the text in quotes if it is meant literally",
                ),
            );
        }
    }

    /// The place with the anchor or tag before it, which the parser leaves out.
    fn with_sign(&self, place: Place) -> Place {
        let at = place.start as usize - self.offset;
        let before = self.text.get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let words = line.trim_end();
        // The space before the sign may be a wide one, of three bytes.
        let word = words.rsplit(char::is_whitespace).next().unwrap_or_default();
        let sign = before.len() - line.len() + words.len() - word.len();
        let start = if word.starts_with(['&', '!']) { sign } else { at } + self.offset;
        Place::new(self.id, start..place.end as usize)
    }

    /// A `#` after a plain text cuts the text off there, which nobody means in `title: 計画 #1`.
    fn swallowed(&mut self, place: Place) {
        let text_before = match self.open.last() {
            Some(Open {
                value: Value::Map(entries),
                key: None,
                ..
            }) => entries.last().map(|(_, node)| node),
            _ => None,
        };
        let digits = |node: &Node| {
            node.text()
                .is_some_and(|text| crate::number::decimal::parse(text).is_none())
        };
        let touching = |node: &&Node| place.start.saturating_sub(node.place.end) == 1;
        if text_before.filter(touching).is_some_and(digits) {
            self.findings.push(
                Finding::warning(
                    "comment-after-text",
                    place,
                    "`#` から後ろはコメントになり、公開されません",
                    "everything from `#` on is a comment and will not be published",
                )
                .help(
                    "文字として書きたいときは全体を引用符で囲み、コメントなら空白を2つ置いてください",
                    "put the whole text in quotes if it is meant literally; put two spaces before a comment",
                ),
            );
        }
    }

    fn open(&mut self, place: Place, style: StructureStyle, value: Value) {
        self.open.push(Open {
            start: place.start as usize,
            style,
            value,
            key: None,
        });
    }

    fn close(&mut self, end: usize) {
        if let Some(Open {
            start,
            style,
            mut value,
            ..
        }) = self.open.pop()
        {
            value.shrink();
            let last = match &value {
                Value::Map(entries) => entries.last().map(|(_, node)| node.place.end as usize),
                Value::List(items) => items.last().map(|node| node.place.end as usize),
                Value::Scalar(_) => None,
            };
            // A block collection ends where the next thing begins; for a person it ends with its last value.
            let end = match style {
                StructureStyle::Block => last.unwrap_or(end),
                StructureStyle::Flow => end,
            };
            self.put(Node {
                place: Place::new(self.id, start..end.max(start)),
                value,
            });
        }
    }

    fn put(&mut self, node: Node) {
        match self.open.last_mut() {
            None => {
                if self.done.is_none() {
                    self.done = Some(node);
                }
            }
            Some(Open {
                value: Value::List(items),
                ..
            }) => items.push(node),
            Some(Open {
                value: Value::Map(entries),
                key,
                ..
            }) => {
                if let Some(name) = key.take() {
                    entries.push((name, node));
                } else {
                    let name = node.text().unwrap_or_default().to_owned();
                    *key = Some(Spanned {
                        value: name,
                        place: node.place,
                    });
                }
            }
            Some(_) => {}
        }
    }

    /// Closes what a syntax error left open, and makes sure of a map.
    fn finish(mut self, whole: Place) -> Node {
        while !self.open.is_empty() {
            self.close(whole.end as usize);
        }
        match self.done.take() {
            Some(node) if node.is_map() => node,
            Some(node) if node.text() == Some("") => Node::empty(whole),
            None => Node::empty(whole),
            Some(node) => {
                self.findings.push(
                    Finding::error(
                        "frontmatter-no-fields",
                        node.place,
                        "`項目: 値` の形になっていません",
                        "this is not in the form `key: value`",
                    )
                    .help(
                        "コロンの後に空白を入れて `項目: 値` と書いてください",
                        "write `key: value`, with a space after the colon",
                    ),
                );
                Node::empty(whole)
            }
        }
    }
}

/// A syntax error in the clerk's words.
fn explain(error: &ScanError, id: SourceId, text: &str, offset: usize) -> Finding {
    let culprit = mistyped::find(text, error.marker().byte_offset().unwrap_or(text.len()));
    let place = Place::new(id, offset + culprit.range.start..offset + culprit.range.end);
    let finding = Finding::error(
        SYNTAX,
        place,
        "ここをYAMLとして読めません",
        "this can't be read as YAML",
    )
    .help(culprit.help.0, culprit.help.1);
    match culprit.name {
        Some((ja, en)) => finding.label(ja, en),
        None => finding,
    }
}

/// The code of a syntax error: what is read near it is not to be trusted.
pub const SYNTAX: &str = "yaml-syntax";
