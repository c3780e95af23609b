//! The glossary: every word in both languages, by its reading in Japanese and by letter in English.

use serde::Serialize;

use super::{free, home};
use crate::lang::Lang;
use crate::model::glossary::{FreePage, Term};
use crate::site::kana;
use crate::site::parts::{Here, Passage, Prose};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GlossaryPage {
    /// Its heading.
    pub title: String,
    /// The text before the terms.
    pub lead: Option<Passage>,
    /// The terms, row by row.
    pub groups: Vec<Group>,
    /// Sections after the terms.
    pub sections: Vec<Prose>,
}

/// The words of one row of the kana, or of one letter.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// か行, B.
    pub label: String,
    /// Its fragment.
    pub id: String,
    /// Its words.
    pub terms: Vec<Entry>,
}

/// A word.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Its fragment.
    pub id: String,
    /// The word.
    pub word: String,
    /// Its reading, on a Japanese page.
    pub kana: Option<String>,
    /// The same word in the other language.
    pub other: Option<Other>,
    /// What it means.
    pub meaning: String,
    /// The language of the meaning, if it is not the page's.
    pub meaning_lang: Option<&'static str>,
}

/// A word in the other language.
#[derive(Clone, Debug, Serialize)]
pub struct Other {
    /// The word.
    pub word: String,
    /// Its language.
    pub lang: &'static str,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, glossary: &FreePage) -> GlossaryPage {
    let mut terms: Vec<(String, &Term)> = glossary.terms.iter().map(|term| (sort_key(here, term), term)).collect();
    terms.sort_by(|a, b| (a.0.as_str(), &a.1.id).cmp(&(b.0.as_str(), &b.1.id)));
    let mut groups: Vec<Group> = Vec::new();
    for (key, term) in terms {
        let label = home::label(here, &key);
        if groups.last().is_none_or(|group| group.label != label) {
            let id = format!("row-{}", groups.len() + 1);
            groups.push(Group {
                label,
                id,
                terms: Vec::new(),
            });
        }
        if let Some(group) = groups.last_mut() {
            group.terms.push(entry(here, term));
        }
    }
    GlossaryPage {
        title: here.text(&glossary.title).to_owned(),
        lead: glossary.lead.as_ref().map(|lead| here.passage(lead)),
        groups,
        sections: free::sections(here, &glossary.sections),
    }
}

fn sort_key(here: &Here<'_>, term: &Term) -> String {
    match (here.lang, &term.kana) {
        (Lang::Ja, Some(kana)) => kana::hiragana(kana),
        _ => here.text(&term.words).to_lowercase(),
    }
}

fn entry(here: &Here<'_>, term: &Term) -> Entry {
    let other = here.lang.other();
    let meaning_lang = term.meaning.lang_of(here.lang);
    Entry {
        id: term.id.clone(),
        word: here.text(&term.words).to_owned(),
        kana: term.kana.clone().filter(|_| here.lang == Lang::Ja),
        other: term.words.has(other).then(|| Other {
            word: term.words.get(other).clone(),
            lang: other.code(),
        }),
        meaning: here.text(&term.meaning).to_owned(),
        meaning_lang: (meaning_lang != here.lang).then(|| meaning_lang.code()),
    }
}
