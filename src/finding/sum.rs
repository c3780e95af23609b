//! One line that sums findings up, and nothing hidden: what was acknowledged or allowed is counted too.

use super::{Finding, Report, Severity};
use crate::lang::Lang;

/// `2 errors, 1 warning (3 more acknowledged)`, and the rules whose findings the city does not want to see.
#[must_use]
pub fn line(report: &Report<'_>) -> String {
    let counts = counts(report.findings, report.lang);
    if report.allowed.is_empty() {
        return counts;
    }
    let total: usize = report.allowed.values().sum();
    let each: Vec<String> = report
        .allowed
        .iter()
        .map(|(code, number)| format!("`{code}` {number}"))
        .collect();
    match report.lang {
        Lang::Ja => format!(
            "{counts}。`hoshin.toml` で許した{total}件は表示していません（{}）",
            each.join("、")
        ),
        Lang::En => format!(
            "{counts}; {total} not shown, as `hoshin.toml` allows them: {}",
            each.join(", ")
        ),
    }
}

/// `2 errors, 1 warning (3 more acknowledged)`.
#[must_use]
pub fn counts(findings: &[Finding], lang: Lang) -> String {
    let open = |severity| {
        findings
            .iter()
            .filter(|f| f.acknowledged.is_none() && f.severity == severity)
            .count()
    };
    let (errors, warnings) = (open(Severity::Error), open(Severity::Warning));
    let acknowledged = findings.iter().filter(|finding| finding.acknowledged.is_some()).count();
    let known = match (acknowledged, lang) {
        (0, _) => String::new(),
        (_, Lang::Ja) => format!("（ほかに了承済み{acknowledged}件）"),
        (_, Lang::En) => format!(" ({acknowledged} more acknowledged)"),
    };
    match lang {
        Lang::Ja => format!("エラー{errors}件、警告{warnings}件{known}"),
        Lang::En => format!("{}, {}{known}", count(errors, "error"), count(warnings, "warning")),
    }
}

/// How many open findings `hoshin check --fix` may mend; none where there are none.
#[must_use]
pub fn mendable(report: &Report<'_>) -> Option<String> {
    let open = report.findings.iter().filter(|finding| finding.acknowledged.is_none());
    let number = open.filter(|finding| !finding.fix.is_empty()).count();
    (number > 0).then(|| match report.lang {
        Lang::Ja => format!("うち{number}件は、直し方が一つです。`hoshin check --fix` で直せます"),
        Lang::En if number == 1 => "1 of them has one right answer; `hoshin check --fix` mends it".to_owned(),
        Lang::En => format!("{number} of them have one right answer each; `hoshin check --fix` mends them"),
    })
}

/// `1 page`, `2 pages`.
#[must_use]
pub fn count(number: usize, noun: &str) -> String {
    if number == 1 {
        format!("1 {noun}")
    } else {
        format!("{number} {noun}s")
    }
}
