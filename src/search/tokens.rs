//! What a word is. A run of letters and digits is one, as in English; of Japanese, which has no spaces, each character is.
//! A search for 防災訓練 is then a search for the four characters in a row, and finds them wherever they stand: no
//! dictionary has to know the word, and no two dictionaries have to agree about it. Text is folded by NFKC, so that full
//! and half width are one.

use unicode_normalization::UnicodeNormalization;

/// Stands between the lines of a page, so that no search runs from one into the next. It is no letter, so it is no word.
const BREAK: &str = "\u{2063}";

/// The words of a text, with a space between each two. Signs stay with the word before them, for the excerpt.
pub(super) fn of(text: &str) -> String {
    // Folding changes nothing in ASCII.
    if text.is_ascii() {
        cut(text.chars())
    } else {
        cut(text.nfkc())
    }
}

fn cut(characters: impl Iterator<Item = char>) -> String {
    let mut words = Words::default();
    let mut characters = characters.peekable();
    while let Some(character) = characters.next() {
        words.put(character, characters.peek().copied());
    }
    words.end();
    words.all
}

/// The words of a page's lines.
pub(super) fn joined(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| of(line)).collect();
    lines.join(&format!(" {BREAK} "))
}

#[derive(Debug, Default)]
struct Words {
    all: String,
    word: String,
    /// Whether the word has a letter yet, and whether the next letter begins another.
    state: State,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    /// No letter yet: what there is are opening signs.
    #[default]
    Opening,
    /// Letters or digits that may go on.
    Running,
    /// Nothing but closing signs may follow.
    Full,
}

impl Words {
    fn put(&mut self, character: char, next: Option<char>) {
        if character.is_whitespace() || character == '\u{200b}' {
            self.end();
        } else if is_japanese(character) {
            if self.state != State::Opening {
                self.end();
            }
            self.word.push(character);
            self.state = State::Full;
        } else if character.is_alphanumeric() {
            if self.state == State::Full {
                self.end();
            }
            self.word.push(character);
            self.state = State::Running;
        } else {
            self.word.push(character);
            if self.state == State::Running && !joins(character, next) {
                self.state = State::Full;
            }
        }
    }

    fn end(&mut self) {
        if !self.word.is_empty() {
            if !self.all.is_empty() {
                self.all.push(' ');
            }
            self.all.push_str(&self.word);
            self.word.clear();
        }
        self.state = State::Opening;
    }
}

/// Whether a sign stands inside a word: 9,991, 3-1-1, ward’s.
fn joins(sign: char, next: Option<char>) -> bool {
    let goes_on = next.is_some_and(|next| next.is_alphanumeric() && !is_japanese(next));
    goes_on && matches!(sign, ',' | '.' | '-' | '\'' | '’' | '_')
}

/// Kana and kanji, the signs that repeat them included.
const fn is_japanese(character: char) -> bool {
    matches!(
        character,
        '々'..='〇' | '\u{3041}'..='\u{309F}' | '\u{30A1}'..='\u{30FA}' | '\u{30FC}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}'
            | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::{joined, of};

    #[test]
    fn each_japanese_character_is_a_word() {
        for (text, words) in [
            ("防災訓練", "防 災 訓 練"),
            ("「防災・減災」の", "「防 災・ 減 災」 の"),
            ("ＧＩＧＡスクール", "GIGA ス ク ー ル"),
            ("ｽｸｰﾙ", "ス ク ー ル"),
            ("9,991千円（3-1-1）", "9,991 千 円( 3-1-1)"),
            ("SDGs・ESG", "SDGs・ ESG"),
            ("A/B, the ward’s", "A/ B, the ward’s"),
            ("Minato (港区) Ward", "Minato (港 区) Ward"),
            ("  ", ""),
        ] {
            assert_eq!(of(text), words, "{text}");
        }
    }

    #[test]
    fn lines_stay_apart() {
        assert_eq!(joined(&["港".to_owned(), "区".to_owned()]), "港 \u{2063} 区");
    }
}
