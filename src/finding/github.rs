//! Annotations on a pull request: the workflow commands that GitHub Actions reads from a step's output.

use super::{Finding, Report, Severity};

/// One command a finding, each with a line end.
#[must_use]
pub fn draw(report: &Report<'_>) -> String {
    report.findings.iter().map(|finding| command(finding, report)).collect()
}

fn command(finding: &Finding, report: &Report<'_>) -> String {
    let source = report.sources.get(finding.place.source);
    let start = source.line_column(finding.place.start as usize);
    let end = source.line_column(finding.place.end as usize);
    let kind = match (finding.acknowledged.is_some(), finding.severity) {
        (true, _) => "notice",
        (_, Severity::Error) => "error",
        (_, Severity::Warning) => "warning",
    };
    let place = format!(
        "file={},line={},endLine={}",
        property(&report.path(finding.place)),
        start.line,
        end.line
    );
    // GitHub takes columns only for a place within one line.
    let columns = if start.line == end.line {
        format!(",col={},endColumn={}", start.column, end.column)
    } else {
        String::new()
    };
    let mut words = finding.message.get(report.lang).clone();
    let more = finding.acknowledged.as_ref().or(finding.help.as_ref());
    if let Some(more) = more.map(|more| more.get(report.lang)) {
        words.push('\n');
        words.push_str(more);
    }
    format!(
        "::{kind} {place}{columns},title={}::{}\n",
        property(finding.code),
        message(&words)
    )
}

/// Words after `::`.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property; `,` and `:` would end it.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{message, property};

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(message("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a,b:c%"), "a%2Cb%3Ac%25");
    }
}
