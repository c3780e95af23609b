//! Where a name stands in an index. Japanese titles come without readings, and none is made up here: a name goes by its
//! reading where the data has one or it begins with kana, by its letter where it begins with one, and else under its first
//! kanji, in the order of Unicode, which is that of dictionaries of kanji: by radical, then by strokes.

use crate::lang::Lang;
use crate::site::kana;
use crate::site::parts::Here;

/// Brackets and the like that open a name without being part of it.
const OPENING: [char; 13] = ['「', '『', '（', '(', '【', '〈', '《', '“', '‘', '"', '\'', '［', '['];

/// Under which head a name stands, and where among the others. The order of the fields is the order of the names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Head {
    rank: Rank,
    /// The head itself: か, B, 防.
    pub(super) label: String,
    key: String,
    text: String,
}

/// Kana come first on a Japanese page, letters on an English one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// A row of the kana, or a letter.
    Row,
    /// Letters and digits on a Japanese page, digits on an English one.
    Latin,
    /// A kanji.
    Kanji,
    /// Anything else.
    Other,
}

impl Head {
    /// The head of a name in a language.
    pub(super) fn of(lang: Lang, text: &str, reading: Option<&str>) -> Self {
        let bare = text.trim_start_matches(|c: char| OPENING.contains(&c) || c.is_whitespace());
        let (rank, label, key) = match lang {
            Lang::Ja => japanese(bare, reading.unwrap_or(bare)),
            Lang::En => english(bare),
        };
        Self {
            rank,
            label,
            key,
            text: text.to_owned(),
        }
    }

    /// The head as one reads it: か行.
    pub(super) fn words(&self, here: &Here<'_>) -> String {
        match (here.lang, self.rank) {
            (Lang::Ja, Rank::Row) => here.say_with("index-row", &[("row", &self.label)]),
            (_, Rank::Latin) => here.say("search-latin"),
            (_, Rank::Other) => here.say("index-other"),
            _ => self.label.clone(),
        }
    }
}

fn japanese(bare: &str, reading: &str) -> (Rank, String, String) {
    if let Some(row) = kana::row(reading) {
        return (Rank::Row, row.to_owned(), kana::hiragana(reading));
    }
    match bare.chars().next() {
        Some(first) if first.is_ascii_alphanumeric() => (Rank::Latin, String::new(), bare.to_lowercase()),
        Some(first) if first.is_alphabetic() => (Rank::Kanji, first.to_string(), bare.to_owned()),
        _ => (Rank::Other, String::new(), bare.to_owned()),
    }
}

fn english(bare: &str) -> (Rank, String, String) {
    let key = bare.to_lowercase();
    match bare.chars().next() {
        Some(first) if first.is_ascii_alphabetic() => (Rank::Row, first.to_uppercase().collect(), key),
        Some(first) if first.is_ascii_digit() => (Rank::Latin, String::new(), key),
        _ => (Rank::Other, String::new(), key),
    }
}

#[cfg(test)]
mod tests {
    use super::Head;
    use crate::lang::Lang::{self, En, Ja};

    fn labels(lang: Lang, names: &[(&str, Option<&str>)]) -> Vec<(String, String)> {
        let mut heads: Vec<Head> = names.iter().map(|(text, kana)| Head::of(lang, text, *kana)).collect();
        heads.sort();
        heads.into_iter().map(|head| (head.label, head.text)).collect()
    }

    fn expect(lang: Lang, names: &[(&str, Option<&str>)], expected: &[(&str, &str)]) {
        let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| ((*a).into(), (*b).into())).collect();
        assert_eq!(labels(lang, names), expected);
    }

    #[test]
    fn kana_then_letters_then_kanji() {
        let names = [
            ("防災訓練", None),
            ("SDGsの取組", None),
            ("「いじめ」をなくす", None),
            ("アウトカム指標", None),
            ("地域活動", None),
            ("指標", Some("しひょう")),
            ("50歳からの健診", None),
            ("防犯", None),
        ];
        let expected = [
            ("あ", "アウトカム指標"),
            ("あ", "「いじめ」をなくす"),
            ("さ", "指標"),
            ("", "50歳からの健診"),
            ("", "SDGsの取組"),
            ("地", "地域活動"),
            ("防", "防災訓練"),
            ("防", "防犯"),
        ];
        expect(Ja, &names, &expected);
    }

    #[test]
    fn english_goes_by_letter() {
        let names = [
            ("Parks", None),
            ("“Attachment” in town", None),
            ("24 wards", None),
            ("防災", None),
        ];
        let expected = [
            ("A", "“Attachment” in town"),
            ("P", "Parks"),
            ("", "24 wards"),
            ("", "防災"),
        ];
        expect(En, &names, &expected);
    }
}
