//! A letter in two pieces, `か` and a separate voicing mark, as some systems write file names. It looks right, and no
//! search finds it.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Scope;
use crate::finding::Finding;

pub const CODE: &str = "character-decomposed";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages_beyond_ascii() {
        for range in pieces(passage.text()) {
            let whole: String = passage.text()[range.clone()].nfc().collect();
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                format!("`{whole}` が分解された文字で書かれています"),
                format!("`{whole}` is written in separate pieces"),
            )
            .help(
                format!("1文字の `{whole}` に打ち直してください"),
                format!("type `{whole}` as one character"),
            );
            findings.push(match passage.words.replaceable(range) {
                Some(place) => finding.fix(place, whole),
                None => finding,
            });
        }
    }
}

/// Each letter with the marks after it, where they have a form in one piece.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if is_combining_mark(c) {
            let end = at + c.len_utf8();
            match found.last_mut() {
                Some(last) if last.start == start => last.end = end,
                _ => found.push(start..end),
            }
        } else {
            start = at;
        }
    }
    found.retain(|range| text[range.clone()].nfc().ne(text[range.clone()].chars()));
    found
}
