//! Kana of half width: `ｶﾅ`. It is left from old systems; some programs can't show, search or read it aloud.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::check::passage::{is_kana, runs};
use crate::finding::Finding;

pub const CODE: &str = "kana-half-width";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        for range in runs(passage.text(), |c| matches!(c, '\u{ff61}'..='\u{ff9f}')) {
            let range = with_base(passage.text(), range);
            let words = &passage.text()[range.clone()];
            let wide: String = words.nfkc().collect();
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                format!("半角カナ `{words}` があります"),
                format!("`{words}` is written in half-width kana"),
            )
            .help(format!("`{wide}` と書いてください"), format!("write `{wide}`"));
            findings.push(match passage.words.replaceable(range) {
                Some(place) => finding.fix(place, wide),
                None => finding,
            });
        }
    }
}

/// A run that begins with a voicing mark, and the kana before it, which changes with it.
fn with_base(text: &str, range: Range<usize>) -> Range<usize> {
    let voiced = text[range.clone()].starts_with(['\u{ff9e}', '\u{ff9f}']);
    let base = text[..range.start]
        .chars()
        .next_back()
        .filter(|c| voiced && is_kana(*c));
    range.start - base.map_or(0, char::len_utf8)..range.end
}
