//! A way back that a screen reader can't tell from any other list: no name, no order, no present page, or separators that are read out.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "breadcrumb-unmarked",
    requirements: &[Requirement(6)],
    help: Localized::both(
        "`現在位置` という `nav` の中の `ol` にし、最後に `aria-current=page` を付け、区切りはCSSで描いてください",
        "make it a `nav` called `You are here` with an `ol`, mark the last with `aria-current=page`, and draw separators in CSS",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    if !page.is_whole() || is_top(page) {
        return;
    }
    let name = match page.lang() {
        Some(Lang::En) => "You are here",
        _ => "現在位置",
    };
    let Some(nav) = page.all("nav").find(|id| page.name(*id).as_deref() == Some(name)) else {
        let (ja, en) = (format!("`{name}` がありません"), format!("there is no `{name}`"));
        wrong.push(page.wholly_wrong(ja, en));
        return;
    };
    let Some(list) = page.inside(nav, "ol").next() else {
        wrong.push(page.wrong(nav, "`ol` になっていません", "it is not an ordered list"));
        return;
    };
    let current = |id: Id| page.tree.within(id).any(|part| page.has(part, "aria-current", "page"));
    let items: Vec<Id> = page.inside(list, "li").collect();
    if items.iter().filter(|item| current(**item)).count() != 1 || !items.last().is_some_and(|last| current(*last)) {
        wrong.push(page.wrong(
            list,
            "最後が `aria-current=page` ではありません",
            "the last one is not `aria-current=page`",
        ));
    }
    for text in page.tree.within(list) {
        let words = page.tree.text(text).unwrap_or_default().trim();
        if !words.is_empty() && !words.contains(char::is_alphanumeric) {
            wrong.push(page.wrong(
                text,
                format!("区切りの `{words}` が読み上げられます"),
                format!("the separator `{words}` is read out"),
            ));
        }
    }
}

/// Whether it is the page that all others are under.
fn is_top(page: &Page<'_>) -> bool {
    page.path.split('/').count() == 2 && page.path.ends_with("/index.html")
}
