//! A space that spreads a Japanese word for the eye: `目　標`. For search and speech it is two words.

use std::ops::Range;

use super::Scope;
use crate::check::passage::{Passage, is_japanese};
use crate::finding::Finding;

pub const CODE: &str = "space-in-word";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages.iter().filter(|passage| !is_person(passage)) {
        for range in spread(passage.text()) {
            let words = &passage.text()[range.clone()];
            let closed: String = words.chars().filter(|c| !is_space(*c)).collect();
            findings.push(
                Finding::warning(
                    CODE,
                    passage.words.place(range),
                    format!("語の中に空白があります：`{words}`"),
                    format!("there is a space inside a word: `{words}`"),
                )
                .help(format!("`{closed}` と書いてください"), format!("write `{closed}`")),
            );
        }
    }
}

/// A person's name has a space between its two parts.
fn is_person(passage: &Passage<'_>) -> bool {
    passage.top() == "head" && passage.key() == "name"
}

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}')
}

/// Two or more single characters with spaces between them and no letter on either side. Text that is written with spaces
/// between all words, as for learners, has them beside kana and is left alone.
fn spread(text: &str) -> Vec<Range<usize>> {
    let mut tokens: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !is_space(*c)) {
        let end = at + c.len_utf8();
        match tokens.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => tokens.push(at..end),
        }
    }
    let word = |range: &Range<usize>| &text[range.clone()];
    let ends_in_kana = |range: &Range<usize>| word(range).ends_with(is_hiragana) && word(range).chars().count() > 1;
    if tokens.iter().filter(|token| ends_in_kana(token)).count() > 1 {
        return Vec::new();
    }
    let single_end = |range: &Range<usize>| alone(word(range).chars().rev(), false).map(|c| range.end - c.len_utf8());
    let single_start = |range: &Range<usize>| alone(word(range).chars(), true).map(|c| range.start + c.len_utf8());
    let mut found: Vec<Range<usize>> = Vec::new();
    for pair in tokens.windows(2) {
        let [first, second] = pair else { continue };
        let (Some(start), Some(end)) = (single_end(first), single_start(second)) else {
            continue;
        };
        if text[first.end..second.start].contains('\n') {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.end > start => last.end = end,
            _ => found.push(start..end),
        }
    }
    found
}

/// The first character, if it is a kanji or katakana that stands alone. At the end of a stretch kana may follow it as a
/// particle: `目　標を`.
fn alone(mut chars: impl Iterator<Item = char>, before_particle: bool) -> Option<char> {
    let first = chars.next().filter(|c| is_japanese(*c) && !is_hiragana(*c))?;
    let joined = |next: char| is_japanese(next) && !(before_particle && is_hiragana(next));
    chars.next().is_none_or(|next| !joined(next)).then_some(first)
}

const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}
