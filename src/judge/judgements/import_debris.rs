//! What a PDF leaves in text: radicals in place of kanji, private characters, marks that lost their letter, soft hyphens, ligatures.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "import-debris",
    requirements: &[Requirement(49)],
    help: Localized::both("ふつうの文字に直してください", "replace it by the plain character"),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let debris = |c| {
        matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{e000}'..='\u{f8ff}' | '\u{ad}' | '\u{3099}' | '\u{309a}'
            | '\u{fb00}'..='\u{fb06}' | '\u{fffd}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
    };
    for (id, text) in Lang::ALL.into_iter().flat_map(|lang| page.texts(lang)) {
        if let Some(c) = script::first(text, debris) {
            let code = format!("U+{:04X}", u32::from(c));
            wrong.push(page.wrong(
                id,
                format!("`{code}` は取り込みの残りです"),
                format!("`{code}` was left by an import"),
            ));
        }
    }
}
