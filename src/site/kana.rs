//! The order of the kana: an index of Japanese names goes by reading, ten rows from あ to わ.

/// The rows, each with its first kana and the last kana that belongs to it, small and voiced ones included.
const ROWS: [(&str, char); 10] = [
    ("あ", 'お'),
    ("か", 'ご'),
    ("さ", 'ぞ'),
    ("た", 'ど'),
    ("な", 'の'),
    ("は", 'ぽ'),
    ("ま", 'も'),
    ("や", 'よ'),
    ("ら", 'ろ'),
    ("わ", 'ゖ'),
];

/// The reading in hiragana.
#[must_use]
pub fn hiragana(reading: &str) -> String {
    let fold = |character: char| match character {
        'ァ'..='ヶ' => char::from_u32(character as u32 - 0x60).unwrap_or(character),
        other => other,
    };
    reading.chars().map(fold).collect()
}

/// The row a reading belongs to: か for がくしゅう; none if it does not begin with a kana.
#[must_use]
pub fn row(reading: &str) -> Option<&'static str> {
    let first = hiragana(reading)
        .chars()
        .next()
        .filter(|first| ('ぁ'..='ゖ').contains(first))?;
    ROWS.iter().find(|(_, last)| first <= *last).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::{hiragana, row};

    #[test]
    fn readings_fall_into_rows() {
        assert_eq!(row("ひがしすみよしく"), Some("は"));
        assert_eq!(row("ぐたいてきとりくみ"), Some("か"));
        assert_eq!(row("アウトカム"), Some("あ"));
        assert_eq!(row("ヴィジョン"), Some("わ"));
        assert_eq!(row("SDGs"), None);
        assert_eq!(hiragana("プロセス"), "ぷろせす");
    }
}
