//! Judgements that take more than one page: each has its file and its line in [`ACROSS`].

mod direction_unsaid;
mod footer_differs;
mod help_moved;
mod language_switch_astray;
mod link_broken;
mod money_rescaled;
mod title_doubled;
mod twin_not_reciprocal;

use std::collections::BTreeMap;

use super::fault::{Fault, Requirement, Wrong};
use super::summary::Summary;
use crate::lang::{Lang, Localized};

/// Every page of the site, in short, by its path.
pub type Pages<'a> = BTreeMap<&'a str, &'a Summary>;

/// A judgement over all pages.
#[derive(Clone, Debug)]
pub struct Across {
    /// Its name, by what it finds.
    pub code: &'static str,
    /// The requirements that it guards.
    pub requirements: &'static [Requirement],
    /// What to do about it.
    pub help: Localized<&'static str>,
    /// Looks at all pages; says what is wrong, on which page and line.
    pub judge: fn(&Pages<'_>, &mut Vec<(String, usize, Wrong)>),
}

/// Every judgement over all pages.
pub const ACROSS: &[Across] = &[
    direction_unsaid::JUDGEMENT,
    footer_differs::JUDGEMENT,
    help_moved::JUDGEMENT,
    language_switch_astray::JUDGEMENT,
    link_broken::JUDGEMENT,
    money_rescaled::JUDGEMENT,
    title_doubled::JUDGEMENT,
    twin_not_reciprocal::JUDGEMENT,
];

/// What is wrong between the pages.
#[must_use]
pub fn judge(summaries: &[Summary]) -> Vec<Fault> {
    let pages: Pages<'_> = summaries.iter().map(|page| (page.path.as_str(), page)).collect();
    let mut faults = Vec::new();
    for across in ACROSS {
        let mut found = Vec::new();
        (across.judge)(&pages, &mut found);
        faults.extend(found.into_iter().map(|(page, line, wrong)| Fault {
            page,
            line,
            markup: wrong.markup,
            code: across.code,
            requirements: across.requirements,
            message: wrong.message,
            help: across.help.clone(),
        }));
    }
    faults
}

/// What is wrong with a page as a whole.
fn whole(page: &Summary, ja: impl Into<String>, en: impl Into<String>) -> (String, usize, Wrong) {
    let wrong = Wrong {
        message: Localized::both(ja.into(), en.into()),
        ..page.start.clone()
    };
    (page.path.clone(), 1, wrong)
}

/// The pages of each language on which something is not as on most of them, with what it is there.
fn unusual<'p, T: Ord>(pages: &Pages<'p>, of: impl Fn(&'p Summary) -> &'p [T]) -> Vec<(&'p Summary, &'p [T])> {
    let mut unusual = Vec::new();
    for lang in Lang::ALL {
        let mut counts: BTreeMap<&[T], usize> = BTreeMap::new();
        let all = || (pages.values().copied()).filter(|page| page.whole && page.lang == Some(lang));
        for page in all() {
            *counts.entry(of(page)).or_default() += 1;
        }
        if let Some((usual, _)) = counts.into_iter().max_by_key(|(_, count)| *count) {
            unusual.extend(all().filter(|page| of(page) != usual).map(|page| (page, usual)));
        }
    }
    unusual
}
