//! Spaces between Japanese letters: which there are, and which are ways of writing rather than slips.

use std::ops::Range;

use super::passage::is_japanese;

/// A space between two Japanese letters of one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The first byte of the letter before the space.
    pub start: usize,
    /// The first byte of the letter after it.
    pub second: usize,
    /// The end of that letter.
    pub end: usize,
    /// The letters around it, two on each side if there are so many.
    pub shown: Range<usize>,
    /// Two letters before the space and two after it, if there are so many.
    pub joined: Option<[char; 4]>,
    /// Whether a wide space sets off the first words of a line, or is one of several in it, as between the items of a list.
    pub is_label: bool,
    /// Whether it stands in quotation marks.
    pub is_quoted: bool,
}

/// A label before a wide space has no more letters than this.
const LONGEST_LABEL: usize = 10;

const fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{3000}' | '\u{a0}')
}

const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

/// Whether a text may have a space between Japanese letters: most Japanese texts have no space at all, most English ones no such letter.
fn may_have_gaps(text: &str) -> bool {
    text.contains(is_space) && text.contains(is_japanese)
}

/// Every space between two Japanese letters.
pub fn gaps(text: &str) -> Vec<Gap> {
    if !may_have_gaps(text) {
        return Vec::new();
    }
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut quotes = 0_usize;
    for (index, (at, c)) in letters.iter().enumerate() {
        match c {
            '「' | '『' => quotes += 1,
            '」' | '』' => quotes = quotes.saturating_sub(1),
            _ => {}
        }
        let Some((second, after)) = next_word(&letters, index).filter(|_| is_japanese(*c)) else {
            continue;
        };
        let before = index.checked_sub(1).map(|index| letters[index].1);
        let next = text[second + after.len_utf8()..].chars().next();
        let four = [before, Some(*c), Some(after), next].map(|c| c.filter(|c| is_japanese(*c)));
        let line = line_of(text, *at);
        let wide = |text: &str| text.matches('\u{3000}').count();
        let first = &text[line.start..*at];
        let is_first = !first.contains([' ', '\u{3000}', '、', '。', '：']) && first.chars().count() < LONGEST_LABEL;
        let is_wide = text[at + c.len_utf8()..].starts_with('\u{3000}');
        let end = second + after.len_utf8();
        let width = |c: Option<char>| c.map_or(0, char::len_utf8);
        found.push(Gap {
            start: *at,
            second,
            end,
            shown: at - width(four[0])..end + width(four[3]),
            joined: match four {
                [Some(a), Some(b), Some(c), Some(d)] => Some([a, b, c, d]),
                _ => None,
            },
            is_label: is_wide && (is_first || wide(&text[line]) > 1),
            is_quoted: quotes > 0,
        });
    }
    found
}

/// The Japanese letter that follows one letter after spaces.
fn next_word(letters: &[(usize, char)], index: usize) -> Option<(usize, char)> {
    letters.get(index + 1).filter(|(_, c)| is_space(*c))?;
    let mut rest = letters[index + 1..].iter();
    let after = rest.find(|(_, c)| !is_space(*c)).copied();
    after.filter(|(_, c)| is_japanese(*c))
}

fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    start..text[at..].find('\n').map_or(text.len(), |end| at + end)
}

/// Whether a text is written with spaces between all words, as for learners: they stand beside kana then.
pub fn is_spaced_throughout(text: &str) -> bool {
    let words = text.split(is_space);
    let ends_in_kana = |word: &&str| word.ends_with(is_hiragana) && word.chars().count() > 1;
    words.filter(ends_in_kana).count() > 1
}

/// Two or more single letters with spaces between them and no letter on either side.
pub fn spread(text: &str) -> Vec<Range<usize>> {
    if !may_have_gaps(text) {
        return Vec::new();
    }
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| !is_space(*c)) {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => words.push(at..end),
        }
    }
    let word = |range: &Range<usize>| &text[range.clone()];
    let single_end = |range: &Range<usize>| alone(word(range).chars().rev(), false).map(|c| range.end - c.len_utf8());
    let single_start = |range: &Range<usize>| alone(word(range).chars(), true).map(|c| range.start + c.len_utf8());
    let mut found: Vec<Range<usize>> = Vec::new();
    for pair in words.windows(2) {
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

/// The first letter, if it is a kanji or katakana that stands alone. At the end of a stretch kana may follow it as a
/// particle: `目　標を`.
fn alone(mut letters: impl Iterator<Item = char>, before_particle: bool) -> Option<char> {
    let first = letters.next().filter(|c| is_japanese(*c) && !is_hiragana(*c))?;
    let joined = |next: char| is_japanese(next) && !(before_particle && is_hiragana(next));
    letters.next().is_none_or(|next| !joined(next)).then_some(first)
}
