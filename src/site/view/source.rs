//! Where a plan's figures come from: the published document, as a line under every table and a section of its own.

use serde::Serialize;

use crate::model::plan::Plan;
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
    let origin = plan.origin.as_ref()?;
    let title_lang = origin.title.lang_of(here.lang);
    let first = here.site.config.authoritative();
    let original = (first != here.lang && title_lang == here.lang).then(|| origin.title.get(first).clone());
    Some(Source {
        title: origin.title.get(here.lang).clone(),
        title_lang: (title_lang != here.lang).then(|| title_lang.code()),
        original,
        publisher: origin.publisher.get(here.lang).clone(),
    })
}

/// The line under a table: 出典：令和4年度 東住吉区運営方針（大阪市東住吉区役所）.
#[must_use]
pub fn line(here: &Here<'_>, plan: &Plan) -> Option<String> {
    let origin = plan.origin.as_ref()?;
    let words = [
        ("title", here.text(&origin.title)),
        ("publisher", here.text(&origin.publisher)),
    ];
    Some(here.say_with("plan-provenance", &words))
}
