//! A link whose words do not say where it leads, that opens a new window, or that leads to a PDF without saying so.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "link-says-nothing",
    requirements: &[Requirement(10)],
    help: Localized::both(
        "行き先が分かる言葉にし、PDFならPDFと書き、`target` は付けないでください",
        "say where it leads, say PDF where it is one, and open no new window",
    ),
    judge,
};

/// Words that could stand on any link.
const EMPTY: [&str; 12] = [
    "こちら",
    "こちらへ",
    "詳細",
    "ここ",
    "もっと見る",
    "続きを読む",
    "here",
    "click here",
    "more",
    "read more",
    "details",
    "link",
];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for link in page.all("a").filter(|id| page.attribute(*id, "href").is_some()) {
        let words = page.spoken(link);
        let words = page.name(link).unwrap_or(words);
        if words.is_empty() {
            let drawn = page
                .inside(link, "img")
                .any(|id| page.attribute(id, "alt").is_some_and(|alt| !alt.trim().is_empty()));
            if !drawn {
                wrong.push(page.wrong(link, "リンクに言葉がありません", "the link has no words"));
            }
        } else if EMPTY.contains(&words.to_lowercase().as_str()) || words.bytes().all(|byte| byte.is_ascii_digit()) {
            wrong.push(page.wrong(
                link,
                format!("`{words}` では行き先が分かりません"),
                format!("`{words}` does not say where it leads"),
            ));
        }
        if page.attribute(link, "target").is_some_and(|target| target != "_self") {
            wrong.push(page.wrong(link, "新しいウィンドウが開きます", "it opens a new window"));
        }
        let path = page
            .attribute(link, "href")
            .unwrap_or_default()
            .split(['?', '#'])
            .next()
            .unwrap_or_default();
        if path.to_lowercase().ends_with(".pdf") && !words.contains("PDF") {
            wrong.push(page.wrong(
                link,
                "PDFへのリンクなのに、PDFと書かれていません",
                "it leads to a PDF without saying so",
            ));
        }
    }
}
