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
    // The letters that nearly all words are made of stay what they are; to leave them out asks no less of the others.
    match is_nfkc_quick(text.chars().filter(|c| !is_usual(*c))) {
        IsNormalized::Yes => text.chars().filter(seen).collect(),
        _ => text.nfkc().filter(seen).collect(),
    }
}

/// Whether a letter is of a large block in which nothing changes when a text is normalized: ASCII, kana (but for their marks), kanji.
const fn is_usual(c: char) -> bool {
    matches!(c, '\0'..='\x7f' | 'ぁ'..='ゖ' | 'ァ'..='ヺ' | '\u{4e00}'..='\u{9fff}')
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

#[cfg(test)]
mod tests {
    use unicode_normalization::char::canonical_combining_class;
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

    use super::{is_usual, plain};

    #[test]
    fn usual_letters_stay_what_they_are_whatever_stands_beside_them() {
        let usual: Vec<char> = (char::MIN..=char::MAX).filter(|c| is_usual(*c)).collect();
        assert!(usual.len() > 20_000, "{}", usual.len());
        for c in usual {
            let alone = is_nfkc_quick(std::iter::once(c)) == IsNormalized::Yes;
            assert!(alone && canonical_combining_class(c) == 0, "{c}");
        }
    }

    #[test]
    fn width_marks_and_white_space_make_no_difference() {
        for (one, other) in [
            ("ガス料金 100円", "ｶﾞｽ料金１００円"),
            ("が ば", "か\u{3099}は\u{3099}"),
            ("e\u{301}cole\n", "\u{e9}cole"),
            ("q\u{307}\u{323}", "q\u{323}\u{307}"),
            ("区\u{3000}役所", "区役所"),
        ] {
            assert_eq!(plain(one), plain(other), "{one}");
            let normal: String = one.nfkc().filter(|c| !c.is_whitespace()).collect();
            assert_eq!(plain(one), normal);
        }
        assert_ne!(plain("区"), plain("地区"));
    }
}
