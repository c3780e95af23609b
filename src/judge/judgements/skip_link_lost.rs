//! A page whose first stop for the keyboard is not a link past the header into the main part.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "skip-link-lost",
    requirements: &[Requirement(5)],
    help: Localized::both(
        "`header` の初めに `#main` へのリンクを置き、`main` に `id=main tabindex=-1` を付けてください",
        "begin the header with a link to `#main`, and give `main` `id=main tabindex=-1`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    if !page.is_whole() {
        return;
    }
    let stops = |id: &Id| match page.tree.name(*id) {
        "a" => page.attribute(*id, "href").is_some(),
        "button" | "input" | "select" | "summary" | "textarea" => true,
        _ => page
            .attribute(*id, "tabindex")
            .is_some_and(|index| !index.starts_with('-')),
    };
    match page.tree.all().find(stops) {
        Some(first) if page.has(first, "href", "#main") => {
            if !page.around(first).any(|around| page.tree.name(around) == "header") {
                wrong.push(page.wrong(
                    first,
                    "本文へのリンクが `header` の外にあります",
                    "the skip link stands outside of the header",
                ));
            }
            if page.spoken(first).is_empty() {
                wrong.push(page.wrong(first, "本文へのリンクに言葉がありません", "the skip link has no words"));
            }
        }
        Some(first) => wrong.push(page.wrong(
            first,
            "最初に止まるところが、本文へのリンクではありません",
            "the first stop is not a link into the main part",
        )),
        None => wrong.push(page.wholly_wrong("本文へのリンクがありません", "there is no skip link")),
    }
    for main in page
        .all("main")
        .filter(|id| !(page.has(*id, "id", "main") && page.has(*id, "tabindex", "-1")))
    {
        wrong.push(page.wrong(
            main,
            "`main` に飛び移れません",
            "`main` can't take the focus of the skip link",
        ));
    }
}
