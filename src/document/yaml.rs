//! YAML to a tree of nodes. Hides the YAML library: events in, nodes and findings out, in the clerk's words. Anchors,
//! aliases and tags are refused; they are how a small file becomes an endless one.

use std::ops::Range;

use granit_parser::{Event, Parser, Placement, ScalarStyle, ScanError, Span, StructureStyle};

use super::node::{Node, Value};
use crate::finding::Finding;
use crate::source::{Place, SourceId, Spanned};

/// Parses the YAML in `text`, which stands at byte `offset` of its source. Always gives a map; where the text is
/// broken, the map of what could be read before.
pub fn parse(id: SourceId, text: &str, offset: usize, findings: &mut Vec<Finding>) -> Node {
    let mut tree = Tree {
        id,
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
                self.put(Node {
                    place,
                    value: Value::Scalar(String::new()),
                });
            }
            Event::Comment(_, Placement::Right) => self.swallowed(place),
            _ => {}
        }
    }

    fn refuse(&mut self, refused: bool, place: Place) {
        if refused {
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
            start, style, value, ..
        }) = self.open.pop()
        {
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

/// A syntax error in the clerk's words: the lines up to it are looked at for what clerks really mistype.
fn explain(error: &ScanError, id: SourceId, text: &str, offset: usize) -> Finding {
    let at = floor_char(text, error.marker().byte_offset().unwrap_or(text.len()));
    let line = suspect_line(text, at);
    let culprit = ODDITIES.iter().find_map(|oddity| {
        let start = line.start + text[line.clone()].find(oddity.sign)?;
        Some((oddity, start..start + oddity.sign.len_utf8()))
    });
    let error_at = |range: Range<usize>| {
        let place = Place::new(id, offset + range.start..offset + range.end);
        Finding::error(
            "yaml-syntax",
            place,
            "ここをYAMLとして読めません",
            "this can't be read as YAML",
        )
    };
    match culprit {
        Some((oddity, range)) => error_at(range)
            .label(oddity.name.0, oddity.name.1)
            .help(oddity.help.0, oddity.help.1),
        None => error_at(line).help(
            "記号で始まる値や `: ` を含む値は引用符で囲み、字下げと括弧の対応を確かめてください",
            "put values that begin with a sign or hold `: ` in quotes; check indentation and brackets",
        ),
    }
}

/// A character that looks right on paper and is not.
struct Oddity {
    sign: char,
    name: (&'static str, &'static str),
    help: (&'static str, &'static str),
}

const ODDITIES: [Oddity; 5] = [
    Oddity {
        sign: '：',
        name: ("全角のコロン", "a full-width colon"),
        help: (
            "半角の `: ` に直してください（コロンの後に空白）",
            "write a half-width `: `, with a space after it",
        ),
    },
    Oddity {
        sign: '\u{3000}',
        name: ("全角の空白", "a full-width space"),
        help: ("半角の空白に直してください", "write half-width spaces"),
    },
    Oddity {
        sign: '\t',
        name: ("タブ", "a tab"),
        help: ("字下げは半角の空白にしてください", "indent with spaces"),
    },
    Oddity {
        sign: '“',
        name: ("曲がった引用符", "a curly quote"),
        help: ("まっすぐな引用符 `\"` に直してください", "write straight quotes `\"`"),
    },
    Oddity {
        sign: '”',
        name: ("曲がった引用符", "a curly quote"),
        help: ("まっすぐな引用符 `\"` に直してください", "write straight quotes `\"`"),
    },
];

/// The line the error is on; where the parser has run past it, the last line before that has words.
fn suspect_line(text: &str, at: usize) -> Range<usize> {
    let line_at = |byte: usize| {
        let start = text[..byte].rfind('\n').map_or(0, |end| end + 1);
        let end = text[byte..].find('\n').map_or(text.len(), |end| byte + end);
        start..end
    };
    let mut line = line_at(at);
    while text[line.clone()].trim().is_empty() && line.start > 0 {
        line = line_at(line.start - 1);
    }
    line
}

/// The character boundary at or before a byte.
fn floor_char(text: &str, byte: usize) -> usize {
    (0..=byte.min(text.len()))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}
