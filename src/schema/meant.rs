//! What someone most likely meant by a number or a year that is not plainly written.

use unicode_normalization::UnicodeNormalization;

use crate::document::address::is_id;
use crate::model::stage::PartialDate;
use crate::number::{FiscalYear, decimal};

/// The plain number someone most likely meant by `１２，３４５千円`, `▲5.2` or `70%`.
pub fn number(text: &str) -> Option<String> {
    let (number, rest) = split(text)?;
    // `3億` is not three, `1e3` not one, and `12〜15` is two numbers.
    let is_unit = !rest.starts_with(['十', '百', '万', '億', '兆']) && !rest.contains(|c: char| c.is_ascii_digit());
    is_unit.then_some(number)
}

/// Units that stand after a number and say nothing of its size.
const UNITS: [&str; 14] = [
    "",
    "%",
    "人",
    "名",
    "件",
    "回",
    "校",
    "台",
    "世帯",
    "か所",
    "点",
    "施設",
    "地域",
    "ポイント",
];

/// The plain number, where it can be no other: full-width digits, grouped thousands, a sign of the Japanese accounts, a
/// unit that says nothing of the size.
pub fn only_number(text: &str) -> Option<String> {
    let (number, _) = split(text).filter(|(_, rest)| UNITS.contains(&rest.as_str()))?;
    let folded: String = text.nfkc().collect();
    let mut groups = folded
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .split(',')
        .skip(1);
    let grouped = |group: &str| group.split('.').next().is_some_and(|whole| whole.len() == 3);
    groups.all(grouped).then_some(number)
}

/// The number a text begins with, and what follows it.
fn split(text: &str) -> Option<(String, String)> {
    let folded: String = text.nfkc().collect();
    let digits: String = folded
        .chars()
        .filter(|c| !matches!(c, ',' | '、' | ' '))
        .map(|c| {
            if matches!(c, '▲' | '△' | '−' | '－') {
                '-'
            } else {
                c
            }
        })
        .collect();
    let end = digits
        .char_indices()
        .find(|(at, c)| !(c.is_ascii_digit() || *c == '.' || (*at == 0 && *c == '-')))
        .map_or(digits.len(), |(at, _)| at);
    let whole = if digits.starts_with('.') { "0" } else { "" };
    let number = decimal::parse(&format!("{whole}{}", &digits[..end]))?;
    Some((number.to_string(), digits[end..].to_owned()))
}

/// The fiscal year someone most likely meant by `令和8年度`, `R8`, `２０２６` or `FY2026`.
pub fn year(text: &str) -> Option<String> {
    let folded: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let bare = folded.trim_end_matches("度").trim_end_matches("年");
    let bare = bare.strip_prefix("FY").or(bare.strip_prefix("fy")).unwrap_or(bare);
    let year = FiscalYear::parse(bare).or_else(|| FiscalYear::from_era(bare))?;
    Some(year.number().to_string())
}

/// The date someone most likely meant by `2022/4/1`, `２０２２．４` or `2022年4月1日`.
pub fn date(text: &str) -> Option<String> {
    let folded: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let parts: Vec<&str> = folded
        .split(['/', '.', '-', '年', '月', '日'])
        .filter(|part| !part.is_empty())
        .collect();
    let (year, rest) = parts.split_first().filter(|(_, rest)| (1..=2).contains(&rest.len()))?;
    let two_digits = |part: &&str| part.parse::<u8>().ok().map(|number| format!("{number:02}"));
    let rest: Vec<String> = rest.iter().map(two_digits).collect::<Option<_>>()?;
    let date = format!("{year}-{}", rest.join("-"));
    PartialDate::parse(&date).map(|_| date)
}

/// The id someone most likely meant by `Safe Streets` or `safe_streets`.
pub fn id(text: &str) -> Option<String> {
    let folded: String = text.nfkc().collect::<String>().to_lowercase();
    let words: Vec<&str> = folded
        .split([' ', '_', '-', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    Some(words.join("-")).filter(|id| is_id(id))
}

#[cfg(test)]
mod tests {
    use super::{date, id, number, only_number, year};

    #[test]
    fn a_number_that_can_be_no_other_is_known_from_a_likely_one() {
        for (typed, meant) in [
            ("１２，３４５", "12345"),
            ("▲5.2", "-5.2"),
            ("70％", "70"),
            ("1,234.5 人", "1234.5"),
        ] {
            assert_eq!(only_number(typed).as_deref(), Some(meant), "{typed}");
        }
        assert_eq!(number("12,345千円").as_deref(), Some("12345"));
        for typed in ["12,345千円", "12,34", "3億", "70%以上", "約70"] {
            assert_eq!(only_number(typed), None, "{typed}");
        }
        for typed in ["3億", "5百万円", "1e3", "12〜15", "2022-04", "1.2.3"] {
            assert_eq!(number(typed), None, "{typed}");
        }
        assert_eq!(number(".5").as_deref(), Some("0.5"));
    }

    #[test]
    fn a_year_in_an_era_is_understood() {
        for typed in ["令和8年度", "令和８", "R8", "2026年度", "ＦＹ2026"] {
            assert_eq!(year(typed).as_deref(), Some("2026"), "{typed}");
        }
        assert_eq!(year("令和元年").as_deref(), Some("2019"));
        assert_eq!(year("平成30年度").as_deref(), Some("2018"));
        assert_eq!(year("1300"), None);
    }

    #[test]
    fn a_date_and_an_id_are_understood() {
        for (typed, meant) in [
            ("2022/4", Some("2022-04")),
            ("２０２２．４．１", Some("2022-04-01")),
            ("2022年11月30日", Some("2022-11-30")),
            ("2022-11-31", None),
            ("令和4年4月", None),
            ("4/1", None),
            ("2022", None),
        ] {
            assert_eq!(date(typed).as_deref(), meant, "{typed}");
        }
        assert_eq!(id("Safe_Streets 2").as_deref(), Some("safe-streets-2"));
        assert_eq!(id("安全な道"), None);
    }
}
