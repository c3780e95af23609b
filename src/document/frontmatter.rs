//! Splits a document at its two `---` lines.

use std::ops::Range;

use crate::finding::Finding;
use crate::source::{Place, SourceId};

/// The two parts of a document, as ranges of bytes.
pub struct Split {
    /// Between the `---` lines.
    pub head: Range<usize>,
    /// Below the second.
    pub body: Range<usize>,
}

/// Splits the text; a document without frontmatter, or with one that is never closed, is a finding.
pub fn split(id: SourceId, text: &str, findings: &mut Vec<Finding>) -> Split {
    let begin = text.strip_prefix('\u{feff}').map_or(0, |_| '\u{feff}'.len_utf8());
    let mut lines = lines_from(text, begin);
    let first = lines.next().unwrap_or(begin..begin);
    let words = first.start..first.start + text[first.clone()].trim_end().len();
    if text[words.clone()] != *"---" {
        findings.push(
            Finding::error(
                "frontmatter-missing",
                Place::new(id, words),
                "文書の先頭に `---` の行がありません",
                "the document does not begin with a `---` line",
            )
            .help(
                "1行目に `---`、項目の後にもう一度 `---` を書いてください",
                "write `---` on the first line, and again after the fields",
            ),
        );
        // Fields read as Markdown would only be found a second time.
        return Split {
            head: begin..begin,
            body: text.len()..text.len(),
        };
    }
    let mut head = first.end..text.len();
    for line in lines {
        if text[line.clone()].trim_end() == "---" {
            head.end = line.start;
            return Split {
                head,
                body: line.end..text.len(),
            };
        }
    }
    findings.push(
        Finding::error(
            "frontmatter-open",
            Place::new(id, words),
            "先頭の `---` を閉じる `---` の行がありません",
            "the frontmatter is never closed by a second `---` line",
        )
        .help(
            "項目の最後の次の行に `---` を書いてください",
            "write `---` on the line after the last field",
        ),
    );
    Split {
        body: text.len()..text.len(),
        head,
    }
}

/// The lines of a text from a byte on, each with its line end.
fn lines_from(text: &str, begin: usize) -> impl Iterator<Item = Range<usize>> {
    let mut start = begin;
    text[begin..].split_inclusive('\n').map(move |line| {
        let range = start..start + line.len();
        start = range.end;
        range
    })
}
