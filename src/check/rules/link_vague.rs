//! A link whose words say nothing of where it leads: `こちら`, `click here`. Who lists the links of a page hears only these.

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::finding::Finding;

pub const CODE: &str = "link-vague";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        for (range, whole) in &passage.words.links {
            let words = passage.text()[range.clone()].trim();
            if !words.is_empty() && !is_vague(words) {
                continue;
            }
            let place = if words.is_empty() {
                *whole
            } else {
                passage.words.place(range.clone())
            };
            let (ja, en) = if words.is_empty() {
                (
                    "リンクに言葉がありません".to_owned(),
                    "this link has no words".to_owned(),
                )
            } else {
                (
                    format!("リンクの言葉 `{words}` では行き先が分かりません"),
                    format!("the words `{words}` do not say where this link leads"),
                )
            };
            findings.push(Finding::warning(CODE, place, ja, en).help(
                "行き先の題名をリンクの言葉にしてください",
                "make the title of the page it leads to the words of the link",
            ));
        }
    }
}

fn is_vague(words: &str) -> bool {
    let plain: String = words.nfkc().collect::<String>().to_lowercase();
    let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
    VAGUE.contains(&plain)
}

const VAGUE: [&str; 44] = [
    "こちら",
    "こちらから",
    "こちらへ",
    "こちらのページ",
    "こちらをご覧ください",
    "こちらをクリック",
    "ここ",
    "ここから",
    "ここをクリック",
    "クリック",
    "詳細",
    "詳細はこちら",
    "詳細を見る",
    "詳しく",
    "詳しく見る",
    "詳しくはこちら",
    "くわしく",
    "くわしくはこちら",
    "続き",
    "続きを読む",
    "もっと見る",
    "もっと読む",
    "リンク",
    "リンク先",
    "参照",
    "ページ",
    "このページ",
    "ダウンロード",
    "here",
    "click",
    "click here",
    "see here",
    "more",
    "read more",
    "see more",
    "learn more",
    "find out more",
    "details",
    "more details",
    "link",
    "this link",
    "this",
    "this page",
    "download",
];
