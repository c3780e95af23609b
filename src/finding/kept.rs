//! Findings as one build keeps them for the next: on one line, and back from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Finding, Severity};
use crate::lang::Localized;
use crate::source::Place;

/// How many findings of each rule the city does not want to see.
type Allowed = BTreeMap<&'static str, usize>;

#[derive(Serialize, Deserialize)]
struct Kept {
    findings: Vec<One>,
    allowed: BTreeMap<String, usize>,
}

/// A finding; its code is a text here.
#[derive(Serialize, Deserialize)]
struct One {
    code: String,
    severity: Severity,
    place: Place,
    message: Localized<String>,
    label: Option<Localized<String>>,
    also: Vec<(Place, Localized<String>)>,
    help: Option<Localized<String>>,
    acknowledged: Option<Localized<String>>,
    fix: Vec<(Place, String)>,
}

/// Findings on a line. None if they can't be written down.
#[must_use]
pub fn write(findings: &[Finding], allowed: &Allowed) -> Option<String> {
    let one = |finding: &Finding| {
        let Finding {
            code,
            severity,
            place,
            message,
            label,
            also,
            help,
            acknowledged,
            fix,
        } = finding.clone();
        One {
            code: code.to_owned(),
            severity,
            place,
            message,
            label,
            also,
            help,
            acknowledged,
            fix,
        }
    };
    let kept = Kept {
        findings: findings.iter().map(one).collect(),
        allowed: allowed
            .iter()
            .map(|(code, count)| ((*code).to_owned(), *count))
            .collect(),
    };
    serde_json::to_string(&kept).ok()
}

/// Findings from a line. None if it is not one of ours.
#[must_use]
pub fn read(line: &str) -> Option<(Vec<Finding>, Allowed)> {
    let kept: Kept = serde_json::from_str(line).ok()?;
    let mut codes = BTreeMap::new();
    let one = |one: One| Finding {
        code: known(one.code, &mut codes),
        severity: one.severity,
        place: one.place,
        message: one.message,
        label: one.label,
        also: one.also,
        help: one.help,
        acknowledged: one.acknowledged,
        fix: one.fix,
    };
    let findings = kept.findings.into_iter().map(one).collect();
    let allowed = kept.allowed.into_iter();
    let allowed = allowed.map(|(code, count)| (known(code, &mut codes), count));
    Some((findings, allowed.collect()))
}

/// A code for the rest of the run. There are no more than there are rules.
fn known(code: String, codes: &mut BTreeMap<String, &'static str>) -> &'static str {
    codes.entry(code).or_insert_with_key(|code| code.clone().leak())
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::finding::Finding;
    use crate::lang::{Lang, Localized};
    use crate::source::{Place, SourceId};

    #[test]
    fn findings_come_back_as_they_were() {
        let place = Place::new(SourceId::default(), 3..9);
        let mut finding = Finding::warning("unit-unknown", place, "指摘\n二行目", "found")
            .label("ここ", "here")
            .help("直す", "mend it")
            .also(place, "前の", "the first")
            .fix(place, "text");
        finding.acknowledged = Some(Localized::only(Lang::Ja, "理由".to_owned()));
        let findings = vec![finding, Finding::error("unit-unknown", place, "誤り", "wrong")];
        let allowed = [("range-sign", 2)].into();
        let line = write(&findings, &allowed).unwrap();
        assert_eq!(line.lines().count(), 1);
        assert_eq!(read(&line), Some((findings, allowed)));
        assert_eq!(read("{}"), None);
    }
}
