//! A character that has no meaning outside the program or font it came from, or stands for one that was lost: private-use
//! characters out of a PDF, `�`.

use super::Scope;
use crate::check::passage::runs;
use crate::finding::Finding;

pub const CODE: &str = "character-lost";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages_beyond_ascii() {
        for range in runs(passage.text(), is_lost) {
            let names = passage.text()[range.clone()]
                .chars()
                .map(|c| format!("U+{:04X}", u32::from(c)));
            let names = names.collect::<Vec<_>>().join(" ");
            findings.push(
                Finding::error(
                    CODE,
                    passage.words.place(range),
                    format!("読めない文字（{names}）があります"),
                    format!("a character was lost here ({names})"),
                )
                .help(
                    "もとの資料を見て、正しい文字に打ち直してください",
                    "look it up in the source document and type it again",
                ),
            );
        }
    }
}

const fn is_lost(c: char) -> bool {
    matches!(c, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}' | '\u{f0000}'..='\u{10ffff}')
        || matches!(c as u32 & 0xffff, 0xfffe | 0xffff)
}
