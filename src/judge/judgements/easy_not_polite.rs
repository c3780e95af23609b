//! Easy Japanese that is not what it says: not marked as Japanese, or with sentences that do not end in です or ます.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "easy-not-polite",
    requirements: &[Requirement(53)],
    help: Localized::both(
        "文は「です」「ます」で終えてください",
        "end each sentence in です or ます",
    ),
    judge,
};

/// How a polite sentence ends.
const ENDS: [&str; 7] = ["です", "ます", "ません", "でした", "ました", "ましょう", "ください"];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for section in page.all("section") {
        let heading = page
            .tree
            .within(section)
            .find(|id| matches!(page.tree.name(*id), "h2" | "h3"));
        if heading.is_none_or(|id| page.words(id).replace(' ', "") != "やさしい日本語") {
            continue;
        }
        if page.lang_of(section) != Some(Lang::Ja) {
            wrong.push(page.wrong(section, "日本語になっていません", "it is not marked as Japanese"));
        }
        for paragraph in page.inside(section, "p") {
            let words = page.words(paragraph);
            let sentences = words.split('。').map(str::trim).filter(|sentence| !sentence.is_empty());
            for sentence in
                sentences.filter(|sentence| !ENDS.iter().any(|end| sentence.replace(' ', "").ends_with(end)))
            {
                wrong.push(page.wrong(
                    paragraph,
                    format!("`{sentence}` が「です」「ます」で終わっていません"),
                    format!("`{sentence}` does not end in です or ます"),
                ));
            }
        }
    }
}
