//! A heading with nothing under it, a table without a row, a list without an entry, a count of none: a reader can't know whether
//! there is nothing, or nothing yet, or nothing here.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "part-empty",
    requirements: &[Requirement(19)],
    help: Localized::both(
        "ないものがあれば、何がなぜないかを文で書いてください",
        "say in a sentence what is missing and why",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let Some(main) = page.all("main").next() else { return };
    headings(page, main, wrong);
    for id in page.tree.within(main).filter(|id| !page.is_hidden(*id)) {
        let (what, holds): ((&str, &str), bool) = match page.tree.name(id) {
            "tbody" => (
                ("表に行", "the table has no row"),
                page.inside(id, "tr").next().is_some(),
            ),
            "ul" | "ol" => (
                ("一覧に項目", "the list has no entry"),
                page.inside(id, "li").next().is_some(),
            ),
            "dl" => (
                ("一覧に項目", "the list has no entry"),
                page.inside(id, "dd").next().is_some(),
            ),
            "li" | "dd" | "dt" | "p" | "figcaption" => (("言葉", "it has no words"), holds(page, id)),
            _ => continue,
        };
        // What a script fills, and has filled by the time it is seen, is told apart by its live region.
        if !holds
            && page.attribute(id, "role").is_none()
            && page.attribute(id, "id").is_none_or(|id| !id.ends_with("-live"))
        {
            wrong.push(page.wrong(id, format!("{}がありません", what.0), what.1));
        }
    }
    for id in page
        .tree
        .within(main)
        .filter(|id| matches!(page.tree.name(*id), "p" | "li" | "dd" | "small" | "span"))
    {
        let words = page.words(id);
        if matches!(words.as_str(), "0件" | "0" | "0 items" | "（0件）" | "(0)") {
            wrong.push(page.wrong(
                id,
                format!("`{words}` だけです"),
                format!("`{words}` alone says nothing"),
            ));
        }
    }
}

/// Whether there is something to read or to see.
fn holds(page: &Page<'_>, id: Id) -> bool {
    !page.spoken(id).is_empty() || page.inside(id, "input").next().is_some() || page.inside(id, "img").next().is_some()
}

/// Headings after which the page goes on with another of their own level or a higher one.
fn headings(page: &Page<'_>, main: Id, wrong: &mut Vec<Wrong>) {
    let level = |id: Id| {
        let name = page.tree.name(id);
        name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok())
    };
    let mut open: Option<(Id, u8)> = None;
    let mut empty: Vec<Id> = Vec::new();
    for id in page.tree.within(main) {
        if let Some(next) = level(id) {
            empty.extend(open.filter(|(_, last)| next <= *last).map(|(id, _)| id));
            open = Some((id, next));
        } else if let Some((heading, _)) = open {
            let inside = page.tree.within(heading).contains(&id);
            let words = page.tree.text(id).is_some_and(|text| !text.trim().is_empty());
            if !inside && (words || matches!(page.tree.name(id), "input" | "img" | "table" | "svg")) {
                open = None;
            }
        }
    }
    empty.extend(open.map(|(id, _)| id));
    for id in empty.into_iter().filter(|id| !page.is_hidden(*id)) {
        wrong.push(page.wrong(id, "見出しの下に何もありません", "nothing stands under the heading"));
    }
}
