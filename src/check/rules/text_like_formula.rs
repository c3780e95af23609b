//! A name or a remark that begins like a formula. It becomes a cell of the open data, and a spreadsheet that opens a CSV file
//! would calculate it, or follow what it says: `=HYPERLINK(…)` is a known way to fool readers of other people's tables.

use super::Scope;
use crate::finding::Finding;

pub const CODE: &str = "text-like-formula";

/// What a spreadsheet takes for the beginning of a formula. The lines of a body have columns of their own for it.
const SIGNS: [char; 4] = ['=', '+', '-', '@'];

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope.passages.iter().filter(|passage| !passage.in_body()) {
        let Some(sign) = passage.text().chars().next().filter(|first| SIGNS.contains(first)) else {
            continue;
        };
        findings.push(
            Finding::error(
                CODE,
                passage.words.place(0..sign.len_utf8()),
                format!("文が `{sign}` で始まっています。表計算ソフトが数式とみなします"),
                format!("the text begins with `{sign}`, which a spreadsheet takes for a formula"),
            )
            .help(
                "言葉で始まるように書くか、`＋` のような全角の記号にしてください",
                "let it begin with a word",
            ),
        );
    }
}
