//! A negative number whose sign is only drawn: ▲ is read as a triangle, and − often as nothing at all.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "minus-unspoken",
    requirements: &[Requirement(45), Requirement(56)],
    help: Localized::both(
        "記号を `aria-hidden` にし、見えない「マイナス」を添えてください",
        "hide the sign from screen readers, and put the unseen word `minus` beside it",
    ),
    judge,
};

const SIGNS: [char; 4] = ['▲', '△', '−', '▼'];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in Lang::ALL.into_iter().flat_map(|lang| page.texts(lang)) {
        let bare = SIGNS.iter().any(|sign| {
            script::around(text, &sign.to_string()).any(|(_, after)| after.starts_with(|c: char| c.is_ascii_digit()))
        });
        let figure = page
            .around(id)
            .any(|around| page.tree.name(around) == "td" && page.is_of(around, "num"));
        let plain = figure && text.trim().starts_with('-');
        if bare || plain {
            wrong.push(page.wrong(id, "マイナスの記号が言葉になっていません", "the minus is a sign alone"));
        }
    }
    for sign in page.all("span").filter(|id| page.has(*id, "aria-hidden", "true")) {
        if !SIGNS.iter().any(|one| page.words(sign) == one.to_string()) {
            continue;
        }
        let next = page.tree.within(sign).end;
        let said = next < page.tree.all().end
            && page.is_of(next, "vh")
            && ["マイナス", "minus"].contains(&page.spoken(next).as_str());
        if !said {
            wrong.push(page.wrong(
                sign,
                "マイナスと読み上げられません",
                "nothing says `minus` beside the sign",
            ));
        }
    }
}
