//! A heading of a translation that is still in the other language.

use super::Scope;
use super::section_missing::rules_of;
use crate::check::passage::is_japanese;
use crate::document::Document;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "heading-untranslated";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        for heading in document.body.sections.iter().map(|section| &section.heading) {
            let words = heading.value.as_str();
            if words.starts_with("indicator: ") {
                continue;
            }
            let meant = translated(scope, document, words);
            if meant.is_none() && (rules_of(scope, document).is_some() || !is_foreign(words, lang, document)) {
                continue;
            }
            findings.push(untranslated(scope, lang, heading.place, words, meant));
        }
    }
}

/// What the form calls the section in the document's language, if the heading is its name in the other.
pub fn translated<'a>(scope: &Scope<'a>, document: &Document, words: &str) -> Option<&'a str> {
    let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
    let (_, rules) = rules_of(scope, document)?;
    if rules.iter().any(|rule| rule.heading.get(lang) == words) {
        return None;
    }
    let rule = rules.iter().find(|rule| rule.heading.get(lang.other()) == words)?;
    Some(rule.heading.get(lang).as_str())
}

/// Whether a heading of one's own choice is in the wrong language: mostly Japanese in English; in a Japanese translation
/// no Japanese at all.
fn is_foreign(words: &str, lang: Lang, document: &Document) -> bool {
    let letters = words.chars().filter(|c| c.is_alphabetic());
    let (japanese, latin): (Vec<char>, Vec<char>) = letters.partition(|c| is_japanese(*c));
    match lang {
        Lang::En => !japanese.is_empty() && japanese.len() > latin.len(),
        Lang::Ja => document.address.twin.is_some() && japanese.is_empty() && latin.len() > 3,
    }
}

fn untranslated(scope: &Scope<'_>, lang: Lang, place: Place, words: &str, meant: Option<&str>) -> Finding {
    let (ja, en) = match lang {
        Lang::Ja => ("日本語", "Japanese"),
        Lang::En => ("英語", "English"),
    };
    let finding = Finding::error(
        CODE,
        place,
        format!("見出し `{words}` が{ja}になっていません"),
        format!("the heading `{words}` is not in {en}"),
    );
    let Some(meant) = meant else {
        return finding.help(
            format!("{ja}の見出しを書いてください"),
            format!("write the heading in {en}"),
        );
    };
    let finding = finding.help(format!("`## {meant}` と書いてください"), format!("write `## {meant}`"));
    match scope.sources.words(place).find(words) {
        Some(at) => {
            let start = place.start as usize + at;
            finding.fix(Place::new(place.source, start..start + words.len()), meant)
        }
        None => finding,
    }
}
