//! A translation that does not say which language is the authoritative one.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "authority-unsaid",
    requirements: &[Requirement(57)],
    help: Localized::both(
        "`footer` に、どの言語が正文かを書いてください",
        "say in the footer which version is authoritative",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let default = page.all("link").find(|id| page.has(*id, "hreflang", "x-default"));
    let default = default.and_then(|id| page.attribute(id, "href"));
    let (Some(lang), Some(default)) = (page.lang(), default) else {
        return;
    };
    let authoritative = Lang::ALL
        .into_iter()
        .find(|lang| default.contains(&format!("/{lang}/")));
    if !page.is_whole() || authoritative.is_none_or(|authoritative| authoritative == lang) {
        return;
    }
    let word = match lang {
        Lang::Ja => "英語版",
        Lang::En => "authoritative",
    };
    let footer = page.all("footer").map(|id| page.spoken(id)).last().unwrap_or_default();
    if !footer.contains(word) {
        wrong.push(page.wholly_wrong(
            format!("`footer` に `{word}` がありません"),
            format!("the footer does not say which version is `{word}`"),
        ));
    }
}
