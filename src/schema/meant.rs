//! What someone most likely meant by a number or a year that is not plainly written.

use unicode_normalization::UnicodeNormalization;

use crate::number::{FiscalYear, decimal};

/// The plain number someone most likely meant by `１２，３４５千円`, `▲5.2` or `70%`.
pub fn number(text: &str) -> Option<String> {
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
    decimal::parse(&digits[..end]).map(|number| number.to_string())
}

/// The fiscal year someone most likely meant by `令和8年度`, `R8`, `２０２６` or `FY2026`.
pub fn year(text: &str) -> Option<String> {
    let folded: String = text.nfkc().filter(|c| !c.is_whitespace()).collect();
    let bare = folded.trim_end_matches("度").trim_end_matches("年");
    let bare = bare.strip_prefix("FY").or(bare.strip_prefix("fy")).unwrap_or(bare);
    let year = FiscalYear::parse(bare).or_else(|| FiscalYear::from_era(bare))?;
    Some(year.number().to_string())
}

#[cfg(test)]
mod tests {
    use super::year;

    #[test]
    fn a_year_in_an_era_is_understood() {
        for typed in ["令和8年度", "令和８", "R8", "2026年度", "ＦＹ2026"] {
            assert_eq!(year(typed).as_deref(), Some("2026"), "{typed}");
        }
        assert_eq!(year("令和元年").as_deref(), Some("2019"));
        assert_eq!(year("平成30年度").as_deref(), Some("2018"));
        assert_eq!(year("1300"), None);
    }
}
