//! A page that does not say that it is HTML in UTF-8 and in which language, or that keeps readers from enlarging it.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "document-unmarked",
    requirements: &[Requirement(1)],
    help: Localized::both(
        "文書の宣言、文字コード、言語、拡大を妨げない `viewport` を書いてください",
        "say doctype, UTF-8, the language, and a viewport that lets readers zoom",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    if !page.tree.doctype {
        wrong.push(page.wholly_wrong(
            "`<!doctype html>` で始まっていません",
            "it does not begin with `<!doctype html>`",
        ));
    }
    if page.lang().is_none() {
        wrong.push(page.wholly_wrong("`html` に `lang` がありません", "`html` has no `lang`"));
    }
    let charset = |id| {
        page.attribute(id, "charset")
            .is_some_and(|charset| charset.eq_ignore_ascii_case("utf-8"))
    };
    if !page.all("meta").any(charset) {
        wrong.push(page.wholly_wrong("UTF-8と書かれていません", "it does not say that it is in UTF-8"));
    }
    let viewport = page.all("meta").find(|id| page.has(*id, "name", "viewport"));
    let content = viewport.and_then(|id| page.attribute(id, "content"));
    match (viewport, content) {
        (Some(id), Some(content))
            if ["maximum-scale", "minimum-scale", "user-scalable"]
                .iter()
                .any(|limit| content.contains(limit)) =>
        {
            wrong.push(page.wrong(id, "拡大が制限されています", "zooming is limited"));
        }
        (Some(_), Some(content)) if content.contains("width=device-width") => {}
        _ => wrong.push(page.wholly_wrong("`viewport` がありません", "there is no viewport of the device's width")),
    }
}
