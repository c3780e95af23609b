//! A translation that does not say which words it translates, on a site where others do: when the words change, nobody is
//! told that it is stale.

use super::Scope;
use super::words_missing::twins;
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::number::FiscalYear;
use crate::source::Place;

pub const CODE: &str = "translation-unstamped";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let stamped = |document: &&Document| document.head.get("translation-of").is_some();
    // A city that begins to stamp does so from a year on; what it published before is left alone.
    let kinds = || twins(scope).map(|(_, twin)| twin).filter(stamped);
    let first_year = kinds().filter_map(year).min();
    let other = kinds().any(|twin| year(twin).is_none());
    for (_, twin) in twins(scope).filter(|(_, twin)| !stamped(twin)) {
        let asked = match year(twin) {
            Some(year) => first_year.is_some_and(|first| first <= year),
            None => other,
        };
        if asked {
            let path = &scope.sources.get(twin.source).path;
            findings.push(
                Finding::warning(
                    CODE,
                    Place::top(twin.source),
                    "訳したもとの文章の要約値（`translation-of`）がありません",
                    "this translation has no `translation-of`, the digest of the words it translates",
                )
                .help(
                    format!("もとの文書と読み合わせて、`hoshin stamp {path}` を実行してください"),
                    format!("compare it with its document, then run `hoshin stamp {path}`"),
                ),
            );
        }
    }
}

/// The year of the plan or framework that a document belongs to.
fn year(document: &Document) -> Option<FiscalYear> {
    match &document.address.kind {
        Kind::Plan(_, year) | Kind::Item(_, year, _) | Kind::Reform(_, year, _) | Kind::Framework(year) => Some(*year),
        _ => None,
    }
}
