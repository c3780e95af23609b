//! A range written with `〜`: speech software skips the sign or reads it as a long vowel, and two numbers become one.

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::check::passage::runs;
use crate::finding::Finding;
use crate::lang::Lang;

pub const CODE: &str = "range-sign";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in &scope.passages {
        let text = passage.text();
        for range in runs(text, |c| matches!(c, '〜' | '～' | '∼')) {
            if !is_range(&text[..range.start], &text[range.end..]) {
                continue;
            }
            let example = in_words(&text[..range.start], &text[range.end..], passage.lang);
            let sign = &text[range.clone()];
            findings.push(
                Finding::warning(
                    CODE,
                    passage.words.place(range.clone()),
                    format!("範囲を表す `{sign}` は読み上げで飛ばされます"),
                    format!("speech software skips the `{sign}` of a range"),
                )
                .help(
                    format!("`{example}` のように言葉で書いてください"),
                    format!("say it in words, as in `{example}`"),
                ),
            );
        }
    }
}

/// Whether a number, a date or a day of the week stands on the left; anything else is a title's ornament.
fn is_range(before: &str, after: &str) -> bool {
    let day = |text: &str| text.ends_with("曜日") || text.ends_with("曜");
    let left = before.trim_end_matches(|c| UNITS.contains(c));
    let right = after.trim_start_matches(['約', '平', '成', '令', '和', '昭', '第', ' ', '午', '前', '後']);
    let number = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９');
    let kanji = |c: char| number(c) || "一二三四五六七八九十百千".contains(c);
    left.ends_with(number) || (left.ends_with(kanji) && right.starts_with(kanji)) || day(before)
}

/// The range in words, where its ends are plain figures; else another one as an example.
fn in_words(before: &str, after: &str, lang: Lang) -> String {
    let figure = |c: char| c.is_ascii_digit() || matches!(c, '０'..='９' | ',' | '.' | ':' | '：');
    let unit = |c: char| !c.is_whitespace() && UNITS.contains(c);
    let stem = before.trim_end_matches(unit).trim_end_matches(figure);
    let left = &before[stem.len()..];
    let rest = after.trim_start_matches(figure);
    let right = &after[..after.len() - rest.trim_start_matches(unit).len()];
    let plain = |end: &str| end.starts_with(figure) && end.chars().filter(|c| unit(*c)).count() <= 3;
    let range = plain(left) && plain(right);
    let (left, right): (String, String) = (left.nfkc().collect(), right.nfkc().collect());
    match (lang, range) {
        // 3〜5年 is 3年から5年.
        (Lang::Ja, true) if !left.contains(unit) => format!("{left}{}から{right}", right.trim_start_matches(figure)),
        (Lang::Ja, true) => format!("{left}から{right}"),
        (Lang::En, true) => format!("{left} to {right}"),
        (Lang::Ja, false) => "3年から5年".to_owned(),
        (Lang::En, false) => "3 to 5 years".to_owned(),
    }
}

const UNITS: &str = " 年度月日時分秒歳才代人名件回校か所箇点円千万億%％度週間期番号階級等地域区kmKMg㎞㎡";
