//! A translation that does not say which language is the authoritative one, or that holds text in that language without a word.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "authority-unsaid",
    requirements: &[Requirement(57)],
    help: Localized::both(
        "`footer` に、どの言語が正文かを書き、訳していない文章があるなら、ページの初めにそう書いてください",
        "say in the footer which version is authoritative, and at the top that some text is not translated",
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
    let (version, word, other) = match lang {
        Lang::Ja => ("英語版", "正式", "英語"),
        Lang::En => ("Japanese version", "authoritative", "Japanese"),
    };
    let footer = page.all("footer").last();
    let says = footer.is_some_and(|footer| {
        let mut lines = page.inside(footer, "p").map(|id| page.spoken(id));
        lines.any(|line| line.contains(version) && line.contains(word))
    });
    if !says {
        wrong.push(page.wholly_wrong(
            format!("`footer` に、{version}が正文だと書かれていません"),
            format!("the footer does not say that the {version} is `{word}`"),
        ));
    }
    let prose = page
        .all("div")
        .find(|id| page.is_of(*id, "prose") && page.lang_of(*id) != Some(lang));
    let mut banners = page.all("p").filter(|id| page.is_of(*id, "banner"));
    if let Some(prose) = prose.filter(|_| !banners.any(|id| page.spoken(id).contains(other))) {
        wrong.push(page.wrong(
            prose,
            "訳していない文章があると、ページの初めに書かれていません",
            "nothing at the top says that some text is not translated",
        ));
    }
}
