//! A ward's code of local governments that is none: not six digits, its check digit wrong, or another ward's.

use std::collections::BTreeMap;

use super::Scope;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "area-code-wrong";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    for ward in scope.plans.wards.iter().filter(|ward| !ward.area_code.is_empty()) {
        let place = in_head(scope, ward.place.source, &["area-code"]);
        let code = ward.area_code.as_str();
        findings.extend(unlike(code, place));
        if let Some(first) = seen.insert(code, place) {
            findings.push(
                Finding::error(
                    CODE,
                    place,
                    format!("全国地方公共団体コード `{code}` は、ほかの区に使われています"),
                    format!("the area code `{code}` is already another ward's"),
                )
                .also(first, "最初の使用", "used here first")
                .help("この区のコードを書いてください", "write this ward's own code"),
            );
        }
    }
}

/// What is wrong with a code by itself.
fn unlike(code: &str, place: Place) -> Option<Finding> {
    let digits: Vec<u32> = code.chars().filter_map(|c| c.to_digit(10)).collect();
    let [stem @ .., check] = digits.as_slice() else {
        return Some(no_code(code, place));
    };
    if stem.len() != 5 || code.chars().count() != 6 {
        return Some(no_code(code, place));
    }
    let right = check_digit(stem);
    (*check != right).then(|| {
        let meant: String = code.chars().take(5).chain(char::from_digit(right, 10)).collect();
        Finding::error(
            CODE,
            place,
            format!("全国地方公共団体コード `{code}` の検査数字（6桁目）が合いません"),
            format!("the check digit of the area code `{code}`, its last, does not fit"),
        )
        .help(
            format!("初めの5桁が正しければ `{meant}` です。総務省の表で確かめてください"),
            format!("if the first five digits are right, it is `{meant}`; see the ministry's list"),
        )
    })
}

fn no_code(code: &str, place: Place) -> Finding {
    Finding::error(
        CODE,
        place,
        format!("`{code}` は6桁の全国地方公共団体コードではありません"),
        format!("`{code}` is no area code of six digits"),
    )
    .help(
        "検査数字までの6桁を、半角で、引用符で囲んで書いてください",
        "write all six digits, the check digit included, in quotes",
    )
}

/// By 総務省's rule for 全国地方公共団体コード: the five digits times 6, 5, 4, 3 and 2; what their sum lacks of the next multiple
/// of 11, of which only the last digit is written.
fn check_digit(stem: &[u32]) -> u32 {
    let sum: u32 = stem
        .iter()
        .zip([6, 5, 4, 3, 2])
        .map(|(digit, weight)| digit * weight)
        .sum();
    (11 - sum % 11) % 10
}

#[cfg(test)]
mod tests {
    use super::check_digit;

    #[test]
    fn check_digits_are_those_of_the_ministrys_list() {
        let codes = ["271004", "271071", "271098", "271209", "271217", "011002", "131016"];
        for code in codes {
            let digits: Vec<u32> = code.chars().filter_map(|c| c.to_digit(10)).collect();
            assert_eq!(check_digit(&digits[..5]), digits[5], "{code}");
        }
    }
}
