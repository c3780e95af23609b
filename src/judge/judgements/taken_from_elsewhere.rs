//! A page that loads something from another site, or code from within itself.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "taken-from-elsewhere",
    requirements: &[Requirement(12)],
    help: Localized::both(
        "必要なものはサイトの中に置き、スクリプトは別のファイルにしてください",
        "keep what a page needs within the site, and scripts in files of their own",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for id in page.tree.all() {
        let name = page.tree.name(id);
        let loads = name == "link"
            && page
                .attribute(id, "rel")
                .is_some_and(|rel| LOADED.iter().any(|one| rel.contains(one)));
        let address = if loads {
            page.attribute(id, "href")
        } else {
            page.attribute(id, "src")
        };
        if let Some(address) = address.filter(|address| address.contains("//")) {
            wrong.push(page.wrong(
                id,
                format!("`{address}` をほかのサイトから読み込みます"),
                format!("it loads `{address}` from another site"),
            ));
        }
        let handler = page.tree.attributes(id).iter().find(|(key, _)| key.starts_with("on"));
        if let Some((key, _)) = handler {
            wrong.push(page.wrong(
                id,
                format!("`{key}` がスクリプトを動かします"),
                format!("`{key}` runs a script"),
            ));
        }
        // Data for search engines is no code.
        let data = page.has(id, "type", "application/ld+json");
        if name == "script" && !data && page.attribute(id, "src").is_none() && !page.tree.within(id).is_empty() {
            wrong.push(page.wrong(
                id,
                "ページの中にスクリプトがあります",
                "a script stands within the page",
            ));
        }
    }
}

/// What of a `link` is loaded with the page.
const LOADED: [&str; 4] = ["stylesheet", "icon", "preload", "manifest"];
