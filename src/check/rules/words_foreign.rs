//! Japanese left in the English text, or an English sentence in the Japanese: usually a passage that was to be translated.

use std::ops::Range;

use super::Scope;
use crate::check::passage::{is_japanese, runs};
use crate::document::words::Role;
use crate::finding::Finding;
use crate::lang::Lang;

pub const CODE: &str = "words-foreign";

/// From this many Latin words in a row on, Japanese text holds a sentence and not a name.
const SENTENCE: usize = 5;

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope
        .passages
        .iter()
        .filter(|passage| passage.words.role != Role::Heading)
    {
        let text = passage.text();
        let marked = marked(text);
        let (found, ja, en, help) = match passage.lang {
            Lang::En => (
                japanese(text),
                "英語の文章に日本語が残っています",
                "there is Japanese in the English text",
                (
                    "訳すか、名前なら `(区政会議)` のように括弧に入れてください",
                    "translate it; a name goes into brackets: `ward council (区政会議)`",
                ),
            ),
            Lang::Ja => (
                english(text),
                "日本語の文章に英語が残っています",
                "there is English in the Japanese text",
                (
                    "訳すか、題名なら「」に入れてください",
                    "translate it; a title goes into `「」`",
                ),
            ),
        };
        let open = |range: &Range<usize>| {
            !marked
                .iter()
                .any(|(start, end)| *start < range.start && range.end <= *end)
        };
        // All that stands in one stretch of words is one finding, from the first to the last.
        if let Some(range) = found
            .into_iter()
            .filter(open)
            .reduce(|first, last| first.start..last.end)
        {
            findings.push(Finding::warning(CODE, passage.words.place(range), ja, en).help(help.0, help.1));
        }
    }
}

/// Runs of Japanese; a term that is explained in brackets right after it is no leftover.
fn japanese(text: &str) -> Vec<Range<usize>> {
    let mut found = runs(text, |c| is_japanese(c) || matches!(c, '、' | '。' | '・'));
    found.retain(|range| !text[range.end..].starts_with(" (") && text[range.clone()].contains(is_japanese));
    found
}

/// Runs of Latin words that are a sentence.
fn english(text: &str) -> Vec<Range<usize>> {
    let mut found = runs(text, |c| c.is_ascii() && !matches!(c, '(' | ')' | '"' | '<' | '>'));
    found.retain(|range| {
        let words = &text[range.clone()];
        let is_word = |word: &&str| {
            word.len() > 1
                && word
                    .trim_end_matches([',', '.'])
                    .bytes()
                    .all(|b| b.is_ascii_lowercase())
        };
        !words.contains("://") && words.split_whitespace().filter(is_word).count() >= SENTENCE
    });
    found
}

/// What stands in brackets or quotation marks, as bytes between them.
fn marked(text: &str) -> Vec<(usize, usize)> {
    let mut open: Vec<(char, usize)> = Vec::new();
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        let closes = match c {
            ')' | '）' => Some(['(', '（']),
            '」' => Some(['「', '「']),
            '』' => Some(['『', '『']),
            '”' => Some(['“', '“']),
            '’' => Some(['‘', '‘']),
            '"' if open.iter().any(|(sign, _)| *sign == '"') => Some(['"', '"']),
            _ => None,
        };
        match closes {
            Some(signs) => {
                if let Some(index) = open.iter().rposition(|(sign, _)| signs.contains(sign)) {
                    found.push((open[index].1, at));
                    open.truncate(index);
                }
            }
            None if matches!(c, '(' | '（' | '「' | '『' | '“' | '‘' | '"') => open.push((c, at)),
            None => {}
        }
    }
    found
}
