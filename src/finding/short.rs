//! One line a finding, as compilers write them: editors and `grep` know the form.

use super::{Finding, Report, word};
use crate::lang::Lang;

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
    let words = format!("{}{}", finding.message.get(lang), more(finding, lang));
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

/// What to do; of what is acknowledged, why it stays.
fn more(finding: &Finding, lang: Lang) -> String {
    match (&finding.acknowledged, &finding.help) {
        (Some(reason), _) => match lang {
            Lang::Ja => format!("（理由：{}）", reason.get(lang)),
            Lang::En => format!(" (reason: {})", reason.get(lang)),
        },
        (None, Some(help)) => format!(" → {}", help.get(lang)),
        (None, None) => String::new(),
    }
}
