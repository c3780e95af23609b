//! A digit or Latin letter of full width: `２０２２`, `ＮＰＯ`. Searching, sorting and speech software take it for another
//! character.

use std::ops::Range;

use super::Scope;
use crate::check::passage::is_japanese;
use crate::finding::Finding;
use crate::lang::Lang;

pub const CODE: &str = "letter-full-width";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages_beyond_ascii() {
        for range in full_width(passage.text(), passage.lang) {
            let words = &passage.text()[range.clone()];
            let narrow: String = words.chars().map(half).collect();
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                if words.contains(is_letter) {
                    format!("全角の英数字 `{words}` があります")
                } else {
                    format!("全角の記号 `{words}` があります")
                },
                format!("`{words}` is written in full-width characters"),
            )
            .help(format!("`{narrow}` と書いてください"), format!("write `{narrow}`"));
            // `１.` at the start of a paragraph would become a list.
            let begins = passage.in_body() && range.start == 0 && passage.text()[range.end..].starts_with(['.', ')']);
            findings.push(match passage.words.replaceable(range).filter(|_| !begins) {
                Some(place) => finding.fix(place, narrow),
                None => finding,
            });
        }
    }
}

/// Full-width letters, digits, and the signs that belong to them; in English text every full-width sign that stands
/// beside no Japanese.
fn full_width(text: &str, lang: Lang) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let after = rest.peek().map_or(' ', |(_, next)| *next);
        let odd = match c {
            _ if is_letter(c) => true,
            '，' | '．' if is_digit(before) && is_digit(after) => true,
            '％' if is_digit(before) || before.is_ascii_digit() => true,
            '！'..='～' => lang == Lang::En && !is_japanese(before) && !is_japanese(after),
            _ => false,
        };
        if odd {
            let end = at + c.len_utf8();
            match found.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => found.push(at..end),
            }
        }
        before = c;
    }
    found
}

const fn is_letter(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

const fn is_digit(c: char) -> bool {
    matches!(c, '０'..='９')
}

fn half(c: char) -> char {
    char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c)
}
