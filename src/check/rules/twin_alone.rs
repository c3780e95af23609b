//! A translation without the document it translates, or in a language that the site does not have.

use std::collections::BTreeMap;

use super::Scope;
use super::words_missing::each_twin;
use crate::document::Document;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "twin-alone";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let (mut odd, mut alone) = (BTreeMap::<Lang, Vec<&Document>>::new(), Vec::new());
    for (own, document) in each_twin(scope) {
        let Some(lang) = document.address.twin else { continue };
        if lang == scope.config.authoritative() || !scope.config.languages.contains(&lang) {
            odd.entry(lang).or_default().push(document);
        } else if own.is_none() {
            alone.push(document);
        }
    }
    // A slip in `languages` makes every translation odd; it is said once.
    findings.extend(odd.into_iter().map(|(lang, documents)| language(lang, &documents)));
    findings.extend(alone.into_iter().map(without_own));
}

fn language(lang: Lang, documents: &[&Document]) -> Finding {
    let place = documents.first().map(|document| Place::top(document.source));
    let (ja, en) = match documents.len() {
        1 => (String::new(), String::new()),
        count => (format!("（{count}件）"), format!(" ({count} files)")),
    };
    Finding::error(
        CODE,
        place.unwrap_or_default(),
        format!("`.{lang}.md` はこのサイトの訳の言語ではありません{ja}"),
        format!("`.{lang}.md` is not a language that this site translates into{en}"),
    )
    .help(
        "ファイル名の言語か `hoshin.toml` の `languages` を直してください",
        "correct the language in the file's name, or `languages` in `hoshin.toml`",
    )
}

fn without_own(twin: &Document) -> Finding {
    Finding::error(
        CODE,
        Place::top(twin.source),
        "訳のもとになる文書がありません",
        "the document that this translates is not there",
    )
    .help(
        "もとの文書を書くか、ファイル名を直してください",
        "write that document, or correct this file's name",
    )
}
