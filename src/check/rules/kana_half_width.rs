//! Kana of half width: `ｶﾅ`. It is left from old systems; some programs can't show, search or read it aloud.

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::check::passage::runs;
use crate::finding::Finding;

pub const CODE: &str = "kana-half-width";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        for range in runs(passage.text(), |c| matches!(c, '\u{ff61}'..='\u{ff9f}')) {
            let words = &passage.text()[range.clone()];
            let wide: String = words.nfkc().collect();
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                format!("半角カナ `{words}` があります"),
                format!("`{words}` is written in half-width kana"),
            )
            .help(format!("`{wide}` と書いてください"), format!("write `{wide}`"));
            // A voicing mark alone belongs to the kana before it, which would have to change with it.
            let alone = words.starts_with(['\u{ff9e}', '\u{ff9f}']);
            findings.push(match passage.words.replaceable(range).filter(|_| !alone) {
                Some(place) => finding.fix(place, wide),
                None => finding,
            });
        }
    }
}
