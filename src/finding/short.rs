//! One line a finding, as compilers write them: editors and `grep` know the form.

use super::{Finding, Report, word};

/// `content/a.md:6:20: error: … → write `9991` [value-mistyped]`, each with a line end.
#[must_use]
pub fn draw(report: &Report<'_>) -> String {
    report.findings.iter().map(|finding| line(finding, report)).collect()
}

fn line(finding: &Finding, report: &Report<'_>) -> String {
    let lang = report.lang;
    let at = report
        .sources
        .get(finding.place.source)
        .line_column(finding.place.start as usize);
    let help = finding.help.as_ref().map(|help| format!(" → {}", help.get(lang)));
    let words = format!("{}{}", finding.message.get(lang), help.unwrap_or_default());
    format!(
        "{}:{}:{}: {}: {} [{}]\n",
        report.path(finding.place),
        at.line,
        at.column,
        word(finding, lang),
        words.replace(['\r', '\n'], " "),
        finding.code,
    )
}
