//! An accessibility statement that claims what nobody has tested, or does not say what was checked, with what, what was not, when it
//! was written, and whom to tell.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "statement-overclaims",
    requirements: &[Requirement(58)],
    help: Localized::both(
        "JISの試験の結果の表がなければ「準拠」とせず、確かめたこと、確かめていないこと、日付、連絡先を書いてください",
        "claim no conformance without a table of a JIS test; say what was checked and what not, the date, and whom to tell",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let main = page
        .all("main")
        .next()
        .filter(|_| page.path.ends_with("/accessibility/index.html"));
    let (Some(main), Some(lang)) = (main, page.lang()) else {
        return;
    };
    let tested = page.inside(main, "table").next().is_some();
    let texts = page
        .tree
        .within(main)
        .filter(|id| matches!(page.tree.name(*id), "p" | "li"));
    if let Some(claim) = texts.clone().find(|id| !tested && claims(&page.words(*id), lang)) {
        wrong.push(page.wrong(
            claim,
            "試験の結果がないのに「準拠」と述べています",
            "it claims conformance without the results of a test",
        ));
    }
    let all = page.words(main);
    let says = |words: &[&str]| words.iter().any(|word| all.contains(word));
    let (unchecked, dated) = match lang {
        Lang::Ja => (
            says(&["確かめていません", "行っていません", "できていないこと"]),
            dated(page, main, "年"),
        ),
        Lang::En => (
            says(&["not been checked", "not yet", "Known gaps"]),
            dated(page, main, " "),
        ),
    };
    let contact = page.inside(main, "a").any(|id| {
        let address = page.attribute(id, "href").unwrap_or_default();
        address.starts_with("http") || address.starts_with("mailto:")
    });
    let missing = [
        (says(&["JIS X 8341-3", "WCAG"]), "めざす規格", "the standard it aims at"),
        (unchecked, "確かめていないこと", "what was not checked"),
        (dated, "日付", "a date"),
        (contact, "連絡先へのリンク", "a link to whom to tell"),
    ];
    for (_, ja, en) in missing.into_iter().filter(|(said, ..)| !said) {
        wrong.push(page.wrong(main, format!("{ja}がありません"), format!("it does not state {en}")));
    }
}

/// Whether a text says that the site conforms. That it does not, or what the word stands for, is no claim.
fn claims(text: &str, lang: Lang) -> bool {
    let (words, denied): (&[&str], &[&str]) = match lang {
        Lang::Ja => (&["準拠"], &["一部準拠", "ません", "ガイドライン", "試験"]),
        Lang::En => (
            &["conforms", "fully compliant", "in conformity"],
            &["not ", "n't ", "partially", "guideline", " before "],
        ),
    };
    let sentences = text.split_inclusive(['。', '.']);
    sentences.into_iter().any(|sentence| {
        words.iter().any(|word| sentence.contains(word)) && !denied.iter().any(|word| sentence.contains(word))
    })
}

/// Whether a paragraph of the statement is a day.
fn dated(page: &Page<'_>, main: Id, between: &str) -> bool {
    page.inside(main, "p").any(|id| {
        let words = page.words(id);
        let short = words.chars().count() < 24;
        let mut parts = words.split(between);
        short && parts.any(|part| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
