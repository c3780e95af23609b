//! A document that the site's other language does not have.

use super::Scope;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "translation-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for lang in scope.config.languages.iter().skip(1) {
        for document in scope
            .documents
            .iter()
            .filter(|document| document.address.twin.is_none() && !document.address.is_data())
        {
            if scope.twin(&document.address.kind, *lang).is_some() {
                continue;
            }
            let path = &scope.sources.get(document.source).path;
            let wanted = path.replace(".md", &format!(".{lang}.md"));
            findings.push(
                Finding::error(
                    CODE,
                    Place::top(document.source),
                    format!("{}の文書 `{wanted}` がありません", lang.name(Lang::Ja)),
                    format!("the {} document `{wanted}` is missing", lang.name(Lang::En)),
                )
                .help(
                    "このファイルを作って訳を書いてください",
                    "create this file and write the translation",
                ),
            );
        }
    }
}
