//! A short digest of a document's words. A twin holds the digest of the words it translates; when they have moved on, the
//! twin is stale.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

use super::passage::Passage;
use crate::document::node::Node;
use crate::document::words::Role;

/// How many hexadecimal digits are kept.
const LENGTH: usize = 12;

/// The digest of a document's words: those its twin has to translate, in the body and in the frontmatter. White space,
/// markup, the width of letters and the order of the frontmatter make no difference; neither does a value that is no
/// words, such as a target or an amount. A twin gives its words by id, so which name belongs to which id does count.
#[must_use]
pub fn of(passages: &[Passage<'_>]) -> String {
    let translated = || passages.iter().filter(|passage| is_translated(passage));
    let plain = |passage: &Passage<'_>| plain(passage.text());
    let (fields, body): (Vec<_>, Vec<_>) = translated().partition(|passage| passage.words.role == Role::Field);
    let mut fields: Vec<String> = fields.into_iter().map(plain).collect();
    fields.extend(
        passages
            .first()
            .map(|passage| names(&passage.document.head))
            .unwrap_or_default(),
    );
    fields.sort_unstable();
    let mut hasher = blake3::Hasher::new();
    for words in fields.into_iter().chain(body.into_iter().map(plain)) {
        hasher.update(words.as_bytes());
        hasher.update(b"\n");
    }
    let mut digest = hasher.finalize().to_hex().to_string();
    digest.truncate(LENGTH);
    digest
}

/// A text without white space, letters in their usual width. Normalizing takes long, and most texts need none.
fn plain(text: &str) -> String {
    let seen = |c: &char| !c.is_whitespace();
    match is_nfkc_quick(text.chars()) {
        IsNormalized::Yes => text.chars().filter(seen).collect(),
        _ => text.nfkc().filter(seen).collect(),
    }
}

/// The names in the lists of a frontmatter, each with its id, where there are several that could be mixed up.
fn names(head: &Node) -> Vec<String> {
    let lists = head
        .entries()
        .iter()
        .map(|(_, list)| list.items())
        .filter(|items| items.len() > 1);
    let name = |item: &Node| {
        let id = item.get("id").or_else(|| item.get("code"))?.text()?;
        Some(format!("{id}={}", plain(item.get("name")?.text()?)))
    };
    lists.flatten().filter_map(name).collect()
}

/// Whether words stand in each language: not an acknowledgement, nor a word that its own document gives in both.
#[must_use]
pub fn is_translated(passage: &Passage<'_>) -> bool {
    passage.top() != "acknowledge" && !matches!(passage.key(), "kana" | "ja" | "en")
}
