//! A free page: what the city wants to say beside its plans.

use serde::Serialize;

use crate::model::glossary::FreePage;
use crate::model::section::Section;
use crate::site::parts::{Here, Passage, Prose};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FreePageView {
    /// Its heading.
    pub title: String,
    /// The text before the first heading.
    pub lead: Option<Passage>,
    /// Its sections.
    pub sections: Vec<Prose>,
    /// Whether it is long enough to need a list of its sections.
    pub contents: bool,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, free: &FreePage) -> FreePageView {
    FreePageView {
        title: here.text(&free.title).to_owned(),
        lead: free.lead.as_ref().map(|lead| here.passage(lead)),
        sections: sections(here, &free.sections),
        contents: free.sections.len() > 3,
    }
}

/// Sections with fragments that are the same in every language: the headings are the author's own words, so the
/// fragments count.
#[must_use]
pub fn sections(here: &Here<'_>, sections: &[Section]) -> Vec<Prose> {
    let numbered = (1..).zip(sections);
    numbered
        .map(|(number, section)| Prose {
            id: format!("section-{number}"),
            ..here.prose(section)
        })
        .collect()
}
