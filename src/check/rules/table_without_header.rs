//! A table whose columns have no headings, or rows of `|` that no table came of.

use super::Scope;
use crate::check::passage::Passage;
use crate::document::words::Role;
use crate::finding::Finding;
use crate::source::SourceId;

pub const CODE: &str = "table-without-header";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let mut before: Option<(SourceId, Role)> = None;
    for passage in &scope.passages {
        let (source, role) = (passage.document.source, passage.words.role);
        // The corner of a table with headings on two sides is empty with good reason.
        let corner = before != Some((source, Role::HeaderCell));
        if role == Role::HeaderCell && passage.text().trim().is_empty() && !(corner && next_has_words(scope, passage)) {
            findings.push(found(
                passage,
                "表のこの列に見出しがありません",
                "this column of the table has no heading",
            ));
        }
        if role == Role::Paragraph && is_rows(passage.text()) {
            findings.push(found(
                passage,
                "見出しの行がないので、表になりません",
                "without a row of headings this does not become a table",
            ));
        }
        before = Some((source, role));
    }
}

fn next_has_words(scope: &Scope<'_>, corner: &Passage<'_>) -> bool {
    let later = scope
        .passages_of(corner.document)
        .iter()
        .find(|passage| passage.words.place > corner.words.place);
    later.is_some_and(|next| next.words.role == Role::HeaderCell && !next.text().trim().is_empty())
}

/// Lines that all begin with `|`.
fn is_rows(text: &str) -> bool {
    text.lines().all(|line| line.trim_start().starts_with('|')) && text.matches('|').count() > 2
}

fn found(passage: &Passage<'_>, ja: &str, en: &str) -> Finding {
    Finding::error(CODE, passage.words.place, ja, en).help(
        "1行目に `| 見出し | 見出し |`、2行目に `| --- | --- |` を書いてください",
        "make the first row `| Heading | Heading |` and the second `| --- | --- |`",
    )
}
