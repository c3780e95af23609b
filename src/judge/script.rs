//! In which script a character is written.

/// Hiragana, katakana and kanji.
#[must_use]
pub const fn is_japanese(c: char) -> bool {
    is_kanji(c)
        || matches!(c, '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}')
}

/// Kanji, those that are seldom used included.
#[must_use]
pub const fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3134f}')
}

/// The first place where one of these characters stands, with the character.
pub fn first(text: &str, wanted: impl Fn(char) -> bool) -> Option<char> {
    text.chars().find(|c| wanted(*c))
}

/// Each place in a text where a word begins, with what stands before it and after it.
pub fn around<'t>(text: &'t str, word: &'t str) -> impl Iterator<Item = (&'t str, &'t str)> {
    text.match_indices(word)
        .map(move |(at, _)| (&text[..at], &text[at + word.len()..]))
}
