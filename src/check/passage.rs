//! All published words of a project, stretch by stretch, each in its language: what the rules about text read.

use std::ops::Range;
use std::sync::Arc;

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
    pub words: Words,
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
pub fn passages<'a>(documents: &'a [Arc<Document>], sources: &Sources, authoritative: Lang) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    for document in documents {
        let lang = document.address.twin.unwrap_or(authoritative);
        let source = sources.get(document.source);
        for text in schema::texts(&document.head, schema::shape_of(&document.address)) {
            passages.push(Passage {
                document,
                words: Words::of(text.node, source),
                lang: lang_of(&text, lang),
                keys: text.keys,
            });
        }
        passages.extend(document.body.words(source).into_iter().map(|words| Passage {
            document,
            words,
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

/// The stretches of a text whose characters are all of a kind.
pub fn runs(text: &str, kind: impl Fn(char) -> bool) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| kind(*c)) {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// Whether a character is kanji or kana.
#[must_use]
pub const fn is_japanese(c: char) -> bool {
    is_kanji(c) || is_kana(c)
}

/// Whether a character is hiragana or katakana.
#[must_use]
pub const fn is_kana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ' | 'ゝ' | 'ゞ' | 'ァ'..='ヺ' | 'ー' | 'ヽ' | 'ヾ')
}

/// Whether a character is a kanji, `々` included.
#[must_use]
pub const fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}
