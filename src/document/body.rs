//! The body of a document: Markdown under `##` headings, with what may not stand in it found and pointed at.

use std::ops::Range;
use std::sync::Arc;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::words::{Gather, Words};
use crate::finding::Finding;
use crate::source::{Place, Source, SourceId, Spanned};

/// A document's body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The Markdown before the first heading, if there is any.
    pub lead: Option<Spanned<Arc<str>>>,
    /// The sections, in the order written.
    pub sections: Vec<BodySection>,
    /// Every link: address and place.
    pub links: Vec<Spanned<String>>,
    /// All of it.
    pub place: Place,
}

/// A section of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BodySection {
    /// The heading's text.
    pub heading: Spanned<String>,
    /// The Markdown below it, up to the next heading. What a document means shares it.
    pub text: Spanned<Arc<str>>,
}

impl Body {
    /// All words, headings among them, in the order written. `source` is the document's. They are gathered each time: to keep them would
    /// take more memory than all else of a document.
    #[must_use]
    pub fn words(&self, source: &Source) -> Vec<Words> {
        let markdown = source.text.get(self.place.range()).unwrap_or_default();
        let mut gather = Gather::new(self.place.source, markdown, self.place.range().start);
        for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
            gather.take(&event, &range);
        }
        gather.finish()
    }
}

/// The Markdown that content may use: `CommonMark` and tables.
pub const OPTIONS: Options = Options::ENABLE_TABLES;

/// Reads the body, which stands at `range` of the source.
pub fn read(id: SourceId, text: &str, range: Range<usize>, findings: &mut Vec<Finding>) -> Body {
    let offset = range.start;
    let markdown = &text[range];
    let mut headings: Vec<(Range<usize>, String)> = Vec::new();
    let mut links = Vec::new();
    let mut in_heading = false;
    let place = |range: &Range<usize>| Place::new(id, offset + range.start..offset + range.end);
    for (event, range) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::Heading { level, .. }) => {
                in_heading = level == HeadingLevel::H2;
                if in_heading {
                    headings.push((range, String::new()));
                } else {
                    findings.push(heading_level(place(&trimmed(markdown, range))));
                }
            }
            Event::End(TagEnd::Heading(_)) => in_heading = false,
            Event::Text(words) | Event::Code(words) if in_heading => {
                if let Some((_, heading)) = headings.last_mut() {
                    heading.push_str(&words);
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => links.push(Spanned {
                value: dest_url.into_string(),
                place: place(&range),
            }),
            Event::Start(Tag::Image { .. }) => findings.push(image(place(&range))),
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                findings.push(raw_html(place(&trimmed(markdown, range))));
            }
            _ => {}
        }
    }
    Body {
        links,
        place: place(&(0..markdown.len())),
        ..sections(id, markdown, offset, &headings)
    }
}

/// Cuts the Markdown at its headings.
fn sections(id: SourceId, markdown: &str, offset: usize, headings: &[(Range<usize>, String)]) -> Body {
    let part = |range: Range<usize>| -> Spanned<Arc<str>> {
        let range = trimmed(markdown, range);
        Spanned {
            value: markdown[range.clone()].into(),
            place: Place::new(id, offset + range.start..offset + range.end),
        }
    };
    let first = headings.first().map_or(markdown.len(), |(range, _)| range.start);
    let lead = Some(part(0..first)).filter(|lead| !lead.value.is_empty());
    let mut sections = Vec::with_capacity(headings.len());
    for (index, (range, heading)) in headings.iter().enumerate() {
        let end = headings.get(index + 1).map_or(markdown.len(), |(next, _)| next.start);
        let heading_range = trimmed(markdown, range.clone());
        sections.push(BodySection {
            heading: Spanned {
                value: heading.trim().to_owned(),
                place: Place::new(id, offset + heading_range.start..offset + heading_range.end),
            },
            text: part(range.end..end),
        });
    }
    Body {
        lead,
        sections,
        ..Body::default()
    }
}

/// The range without white space at its ends.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    start..(start + words.trim().len())
}

fn heading_level(place: Place) -> Finding {
    Finding::error(
        "heading-level",
        place,
        "本文の見出しは `##` だけが使えます",
        "only `##` headings can stand in a body",
    )
    .help(
        "`## 見出し` と書くか、箇条書きにしてください",
        "write `## Heading`, or use a list",
    )
}

fn image(place: Place) -> Finding {
    Finding::error(
        "image-in-body",
        place,
        "本文に画像は置けません",
        "a body can't hold images",
    )
    .help(
        "画像の内容を文章で書いてください",
        "say in words what the picture shows",
    )
}

fn raw_html(place: Place) -> Finding {
    Finding::error(
        "raw-html",
        place,
        "本文にHTMLは書けません",
        "a body can't hold raw HTML",
    )
    .help(
        "Markdownの書き方に直すか、`\\<` と書いてください",
        "write it in Markdown, or write `\\<` for the sign itself",
    )
}
