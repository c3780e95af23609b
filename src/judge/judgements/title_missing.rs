//! A page without a title in its own language: the title is what a screen reader says first and what a tab shows.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "title-missing",
    requirements: &[Requirement(2)],
    help: Localized::both(
        "ページの言語で `title` を書いてください",
        "give the page a title in its own language",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let Some(title) = page
        .all("title")
        .find(|id| !page.around(*id).any(|around| page.tree.name(around) == "svg"))
    else {
        wrong.push(page.wholly_wrong("`title` がありません", "there is no title"));
        return;
    };
    let words = page.words(title);
    if words.is_empty() {
        wrong.push(page.wrong(title, "`title` が空です", "the title is empty"));
    }
    if page.lang() == Some(Lang::Ja) && !words.is_empty() && !words.chars().any(script::is_japanese) {
        wrong.push(page.wrong(
            title,
            "日本語のページの `title` に日本語がありません",
            "the title of a Japanese page is not in Japanese",
        ));
    }
}
