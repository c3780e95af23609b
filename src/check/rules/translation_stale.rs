//! A translation of words that have changed since: its `translation-of` is not the digest of the document as it is now.

use super::Scope;
use super::words_missing::twins;
use crate::check::digest;
use crate::document::Document;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "translation-stale";

/// The key that holds the digest.
const KEY: &str = "translation-of";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        let Some(stamp) = twin.head.get(KEY).filter(|_| is_stale(scope, own, twin)) else {
            continue;
        };
        let (of, path) = (
            &scope.sources.get(own.source).path,
            &scope.sources.get(twin.source).path,
        );
        findings.push(
            Finding::warning(
                CODE,
                stamp.place,
                format!("`{of}` の文章が、この訳のあとに変わっています"),
                format!("the words of `{of}` have changed since this was translated"),
            )
            .help(
                format!("訳を読み合わせて直し、`hoshin stamp {path}` を実行してください"),
                format!("compare and correct the translation, then run `hoshin stamp {path}`"),
            ),
        );
    }
}

/// Whether a translation has a stamp, and not that of the words as they are now.
pub fn is_stale(scope: &Scope<'_>, own: &Document, twin: &Document) -> bool {
    let stamp = twin.head.get(KEY).map(Node::text);
    stamp.is_some_and(|stamp| stamp != Some(digest::of(scope.passages_of(own)).as_str()))
}
