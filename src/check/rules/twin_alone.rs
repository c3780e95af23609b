//! A translation without the document it translates, or in a language that the site does not have.

use super::Scope;
use crate::finding::Finding;
use crate::source::Place;

pub const CODE: &str = "twin-alone";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let Some(lang) = document.address.twin else { continue };
        let place = Place::top(document.source);
        if lang == scope.config.authoritative() || !scope.config.languages.contains(&lang) {
            findings.push(
                Finding::error(
                    CODE,
                    place,
                    format!("`.{lang}.md` はこのサイトの訳の言語ではありません"),
                    format!("`.{lang}.md` is not a language that this site translates into"),
                )
                .help(
                    "ファイル名の言語か `hoshin.toml` の `languages` を直してください",
                    "correct the language in the file's name, or `languages` in `hoshin.toml`",
                ),
            );
            continue;
        }
        if scope.own(&document.address.kind).is_none() {
            findings.push(
                Finding::error(
                    CODE,
                    place,
                    "訳のもとになる文書がありません",
                    "the document that this translates is not there",
                )
                .help(
                    "もとの文書を書くか、ファイル名を直してください",
                    "write that document, or correct this file's name",
                ),
            );
        }
    }
}
