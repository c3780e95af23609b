//! All published words of a project, stretch by stretch, each in its language: what the rules about text read.

use std::borrow::Cow;

use crate::document::Document;
use crate::document::words::{Role, Words};
use crate::lang::Lang;
use crate::schema::{self, Text};
use crate::source::Sources;

/// A stretch of words in a document.
#[derive(Clone, Debug)]
pub struct Passage<'a> {
    /// The document.
    pub document: &'a Document,
    /// The words and where each stands.
    pub words: Cow<'a, Words>,
    /// The language they are in, by where they stand.
    pub lang: Lang,
    /// In the frontmatter, the keys that lead to them; in a body, none.
    pub keys: Vec<&'a str>,
}

impl Passage<'_> {
    /// The words.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// The key the words stand under; empty in a body.
    #[must_use]
    pub fn key(&self) -> &str {
        self.keys.last().copied().unwrap_or_default()
    }

    /// The first of the keys that lead to the words; empty in a body.
    #[must_use]
    pub fn top(&self) -> &str {
        self.keys.first().copied().unwrap_or_default()
    }

    /// Whether they stand in a body.
    #[must_use]
    pub fn in_body(&self) -> bool {
        self.words.role != Role::Field
    }
}

/// Every stretch of words, document by document, frontmatter before body.
#[must_use]
pub fn passages<'a>(documents: &'a [Document], sources: &Sources, authoritative: Lang) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    for document in documents {
        let lang = document.address.twin.unwrap_or(authoritative);
        for text in schema::texts(&document.head, schema::shape_of(&document.address)) {
            passages.push(Passage {
                document,
                words: Cow::Owned(Words::of(text.node, sources.get(document.source))),
                lang: lang_of(&text, lang),
                keys: text.keys,
            });
        }
        passages.extend(document.body.words.iter().map(|words| Passage {
            document,
            words: Cow::Borrowed(words),
            lang,
            keys: Vec::new(),
        }));
    }
    passages
}

/// Some keys say which language stands under them, whatever the document's.
fn lang_of(text: &Text<'_>, document: Lang) -> Lang {
    match text.key() {
        "ja" | "kana" => Lang::Ja,
        "en" | "one" => Lang::En,
        _ => document,
    }
}
