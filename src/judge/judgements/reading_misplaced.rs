//! A reading over kanji without brackets for browsers that can't draw it, with something else than kana in it, or outside of the easy text.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "reading-misplaced",
    requirements: &[Requirement(52)],
    help: Localized::both(
        "`<rp>` を付け、読みはかなで書き、やさしい日本語と区の名前だけに使ってください",
        "add `<rp>`, write readings in kana, and use them in easy text and for ward names only",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for ruby in page.all("ruby") {
        let readings: Vec<Id> = page.inside(ruby, "rt").collect();
        let brackets = page.inside(ruby, "rp").count();
        if readings.is_empty() || brackets < 2 * readings.len() {
            wrong.push(page.wrong(
                ruby,
                "読みの前後に `<rp>` がありません",
                "the reading has no brackets in `<rp>`",
            ));
        }
        let kana = |text: &str| {
            text.trim()
                .chars()
                .all(|c| script::is_japanese(c) && !script::is_kanji(c))
        };
        for reading in readings {
            let text: String = page.tree.within(reading).filter_map(|id| page.tree.text(id)).collect();
            if text.trim().is_empty() || !kana(&text) {
                wrong.push(page.wrong(
                    reading,
                    format!("`{text}` は読みがなではありません"),
                    format!("`{text}` is no reading in kana"),
                ));
            }
        }
        let easy = |id: Id| page.tree.name(id) == "h1" || (page.tree.name(id) == "section" && is_easy(page, id));
        if !page.around(ruby).any(easy) {
            wrong.push(page.wrong(
                ruby,
                "やさしい日本語ではないところに読みがあります",
                "a reading stands outside of the easy text",
            ));
        }
    }
}

/// Whether a section is headed 「やさしい日本語」.
fn is_easy(page: &Page<'_>, section: Id) -> bool {
    let heading = page
        .tree
        .within(section)
        .find(|id| matches!(page.tree.name(*id), "h2" | "h3"));
    heading.is_some_and(|id| page.words(id).replace(' ', "") == "やさしい日本語")
}
