//! A link to a PDF that does not say how large it is, how many pages it has, or of which day it is: one learns it by waiting.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "original-undescribed",
    requirements: &[Requirement(42)],
    help: Localized::both(
        "「計画書（PDF、1.2MB、24ページ、2022年4月1日）」のように書いてください",
        "write it as in `the plan (PDF, 1.2 MB, 24 pages, 1 April 2022)`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for link in page.all("a") {
        let address = page.attribute(link, "href").unwrap_or_default();
        let path = address.split(['?', '#']).next().unwrap_or_default();
        if !path.to_lowercase().ends_with(".pdf") {
            continue;
        }
        let words = page.name(link).unwrap_or_else(|| page.spoken(link));
        let counted = |units: &[&str]| units.iter().any(|unit| after_figure(&words, unit));
        let missing = [
            (counted(&["KB", "kB", "MB"]), "大きさ", "size"),
            (counted(&["ページ", "page"]), "ページ数", "number of pages"),
            (is_dated(&words), "日付", "date"),
        ];
        for (_, ja, en) in missing.into_iter().filter(|(said, ..)| !said) {
            wrong.push(page.wrong(
                link,
                format!("PDFの{ja}が書かれていません"),
                format!("it does not say the {en} of the PDF"),
            ));
        }
    }
}

/// Whether this unit stands there after a figure.
fn after_figure(words: &str, unit: &str) -> bool {
    script::around(words, unit).any(|(before, _)| before.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a year of four digits stands there.
fn is_dated(words: &str) -> bool {
    let years = words.split(|c: char| !c.is_ascii_digit());
    years
        .into_iter()
        .any(|digits| digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")))
}
