//! A character that many machines garble or read aloud wrongly: `①`, `Ⅲ`, `㈱`, `㎡`, `㍻`.

use unicode_normalization::UnicodeNormalization;

use super::Scope;
use crate::check::passage::{is_kanji, runs};
use crate::finding::Finding;
use crate::lang::Lang;

pub const CODE: &str = "character-machine-dependent";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages_beyond_ascii() {
        for range in runs(passage.text(), is_dependent) {
            let words = &passage.text()[range.clone()];
            let finding = Finding::warning(
                CODE,
                passage.words.place(range.clone()),
                format!("`{words}` は機種依存文字です"),
                format!("`{words}` is a character that some machines can't show or read aloud"),
            );
            let (ja, en) = (plain(words, Lang::Ja), plain(words, Lang::En));
            let finding = finding.help(
                format!("`{ja}` などと書いてください"),
                format!("write `{en}`, for instance"),
            );
            let place = passage
                .words
                .replaceable(range)
                .filter(|_| words.chars().all(is_squared_word));
            findings.push(match place {
                Some(place) => finding.fix(place, ja),
                None => finding,
            });
        }
    }
}

/// Enclosed, squared and Roman numeral characters, and kanji of the kind that is kept only for old character sets and
/// turns into another when a program normalises the text.
fn is_dependent(c: char) -> bool {
    match c {
        '\u{2116}'
        | '\u{2121}'
        | '\u{213b}'
        | '\u{2160}'..='\u{2188}'
        | '\u{2460}'..='\u{24ff}'
        | '\u{2776}'..='\u{2793}'
        | '\u{301d}'..='\u{301f}'
        | '\u{3200}'..='\u{33ff}'
        | '\u{1f100}'..='\u{1f1e5}' => true,
        '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => c.nfc().next() != Some(c),
        _ => false,
    }
}

/// A word squeezed into one character, which has one plain form: `㍻` is 平成, `㌔` キロ.
const fn is_squared_word(c: char) -> bool {
    matches!(c, '\u{32ff}' | '\u{3300}'..='\u{3357}' | '\u{337b}'..='\u{337f}')
}

const WORDS: [(char, &str, &str); 16] = [
    ('№', "番号", "No."),
    ('℡', "電話", "phone"),
    ('㈱', "株式会社", "Co., Ltd."),
    ('㈲', "有限会社", "Ltd."),
    ('㈹', "代表", "main line"),
    ('㎜', "ミリメートル", "mm"),
    ('㎝', "センチメートル", "cm"),
    ('㎞', "キロメートル", "km"),
    ('㎡', "平方メートル", "square metres"),
    ('㎢', "平方キロメートル", "square kilometres"),
    ('㎥', "立方メートル", "cubic metres"),
    ('㎎', "ミリグラム", "mg"),
    ('㎏', "キログラム", "kg"),
    ('㏄', "cc", "cc"),
    ('〝', "「", "\""),
    ('〟', "」", "\""),
];

/// How the same is written in plain characters.
fn plain(words: &str, lang: Lang) -> String {
    let mut plain = String::new();
    for c in words.chars() {
        match WORDS.iter().find(|(known, _, _)| *known == c) {
            Some((_, ja, en)) => plain.push_str(if lang == Lang::Ja { ja } else { en }),
            None if matches!(c, '①'..='⑳') => {
                plain.push('(');
                plain.extend(c.nfkc());
                plain.push(')');
            }
            None if is_kanji(c) => plain.extend(c.nfc()),
            None => plain.extend(c.nfkc()),
        }
    }
    plain
}
