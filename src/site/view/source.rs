//! Where a plan's figures come from: the published document, as a line under every table and a section of its own.

use serde::Serialize;

use crate::model::plan::{Origin, Plan};
use crate::site::parts::Here;

/// The document a plan is taken from.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// The language of the title, if it is not the page's.
    pub title_lang: Option<&'static str>,
    /// Its title in Japanese beside the translated one.
    pub original: Option<String>,
    /// Who published it.
    pub publisher: String,
}

/// The document a plan is taken from, if the plan names it.
#[must_use]
pub fn of(here: &Here<'_>, plan: &Plan) -> Option<Source> {
    plan.origin.as_ref().map(|origin| of_origin(here, origin))
}

/// A published document.
#[must_use]
pub fn of_origin(here: &Here<'_>, origin: &Origin) -> Source {
    let title_lang = origin.title.lang_of(here.lang);
    let first = here.site.config.authoritative();
    let original = (first != here.lang && title_lang == here.lang).then(|| origin.title.get(first).clone());
    Source {
        title: origin.title.get(here.lang).clone(),
        title_lang: (title_lang != here.lang).then(|| title_lang.code()),
        original,
        publisher: origin.publisher.get(here.lang).clone(),
    }
}

/// The line under a table: 出典：令和4年度 東住吉区運営方針（大阪市東住吉区役所）.
#[must_use]
pub fn line(here: &Here<'_>, plan: &Plan) -> Option<String> {
    plan.origin.as_ref().map(|origin| line_of(here, origin))
}

/// The line under a table that is taken from a document.
#[must_use]
pub fn line_of(here: &Here<'_>, origin: &Origin) -> String {
    let words = [
        ("title", here.text(&origin.title)),
        ("publisher", here.text(&origin.publisher)),
    ];
    here.say_with("plan-provenance", &words)
}
