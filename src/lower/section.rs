//! Body sections, matched by the headings the form names.

use std::sync::Arc;

use super::read::Pair;
use crate::document::{Body, BodySection};
use crate::lang::Localized;
use crate::model::form::SectionRule;
use crate::model::section::Section;
use crate::source::Spanned;

/// The sections of a document in the order of the form. A heading that the form does not know is found by a rule.
pub fn by_form(pair: &Pair<'_>, rules: &[SectionRule]) -> Vec<Section> {
    let section = |rule: &SectionRule| {
        let own = find(&pair.own.body, rule.heading.get(pair.lang))?;
        let twin = pair
            .twin
            .and_then(|twin| find(&twin.body, rule.heading.get(pair.lang.other())));
        Some(Section {
            id: Arc::clone(&rule.id),
            heading: Arc::clone(&rule.heading),
            body: both(pair, own, twin),
        })
    };
    rules.iter().filter_map(section).collect()
}

/// The section under a heading that is the same in every language, such as `indicator: mutual-help`.
pub fn by_mark(pair: &Pair<'_>, mark: &str, id: &str) -> Option<Section> {
    let own = find(&pair.own.body, mark)?;
    let twin = pair.twin.and_then(|twin| find(&twin.body, mark));
    Some(Section {
        id: id.into(),
        heading: Localized::only(pair.lang, mark.to_owned()).into(),
        body: both(pair, own, twin),
    })
}

/// The sections of a free page: first with first, second with second.
pub fn by_order(pair: &Pair<'_>) -> Vec<Section> {
    let twin = |index: usize| pair.twin.and_then(|twin| twin.body.sections.get(index));
    let section = |(index, own): (usize, &BodySection)| Section {
        id: format!("section-{}", index + 1).into(),
        heading: Localized::only(pair.lang, own.heading.value.clone())
            .and(twin(index).map(|twin| twin.heading.value.clone()))
            .into(),
        body: both(pair, own, twin(index)),
    };
    pair.own.body.sections.iter().enumerate().map(section).collect()
}

/// The text before the first heading, in both languages.
pub fn lead(pair: &Pair<'_>) -> Option<Localized<Spanned<Arc<str>>>> {
    let own = pair.own.body.lead.clone()?;
    let twin = pair.twin.and_then(|twin| twin.body.lead.clone());
    Some(Localized::only(pair.lang, own).and(twin))
}

fn find<'a>(body: &'a Body, heading: &str) -> Option<&'a BodySection> {
    body.sections.iter().find(|section| section.heading.value == heading)
}

fn both(pair: &Pair<'_>, own: &BodySection, twin: Option<&BodySection>) -> Localized<Spanned<Arc<str>>> {
    Localized::only(pair.lang, own.text.clone()).and(twin.map(|twin| twin.text.clone()))
}
