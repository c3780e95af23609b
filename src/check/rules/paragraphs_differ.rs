//! A section that has more paragraphs, items or cells in one language than in the other: something was left out, or added
//! to one language only. The likely one is found by length, after Gale and Church, "A program for aligning sentences in
//! bilingual corpora", 1993: what says the same is about as long.

use std::collections::BTreeMap;

use super::Scope;
use super::words_missing::twins;
use crate::check::passage::Passage;
use crate::document::Document;
use crate::document::words::Role;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "paragraphs-differ";

/// More paragraphs than this are only counted: lining them up would take too long.
const MOST: usize = 400;

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        // A section that is missing as a whole is found by another rule.
        if own.body.sections.len() != twin.body.sections.len() || own.body.lead.is_some() != twin.body.lead.is_some() {
            continue;
        }
        let (of_own, of_twin) = (sections(scope, own), sections(scope, twin));
        let length = |sections: &Sections<'_, '_>| {
            let blocks = sections
                .values()
                .flat_map(|section| section.cells.iter().chain(&section.paragraphs));
            blocks.map(|block| length(block)).sum::<u64>().max(1)
        };
        let lengths = (length(&of_own), length(&of_twin));
        for (at, ours) in &of_own {
            // One with nothing below its heading is found by another rule, too.
            let Some(theirs) = of_twin.get(at).filter(|theirs| !ours.is_empty() && !theirs.is_empty()) else {
                continue;
            };
            let (ours, theirs) = if ours.cells.len() == theirs.cells.len() {
                (&ours.paragraphs, &theirs.paragraphs)
            } else {
                (&ours.cells, &theirs.cells)
            };
            let lang = scope.config.authoritative();
            if ours.len() > theirs.len() {
                findings.extend(alone(ours, theirs, lengths, lang.other(), beside(twin, *at)));
            } else if ours.len() < theirs.len() {
                findings.extend(alone(theirs, ours, (lengths.1, lengths.0), lang, beside(own, *at)));
            }
        }
    }
}

/// What a section of a body holds.
#[derive(Default)]
struct Section<'s, 'a> {
    paragraphs: Vec<&'s Passage<'a>>,
    cells: Vec<&'s Passage<'a>>,
}

impl Section<'_, '_> {
    const fn is_empty(&self) -> bool {
        self.paragraphs.is_empty() && self.cells.is_empty()
    }
}

type Sections<'s, 'a> = BTreeMap<Option<usize>, Section<'s, 'a>>;

fn sections<'s, 'a>(scope: &'s Scope<'a>, document: &Document) -> Sections<'s, 'a> {
    let mut sections = Sections::new();
    for passage in scope.passages_of(document) {
        let section = sections.entry(passage.words.section).or_default();
        match passage.words.role {
            Role::Paragraph => section.paragraphs.push(passage),
            Role::Cell | Role::HeaderCell => section.cells.push(passage),
            Role::Heading | Role::Field => {}
        }
    }
    sections
}

/// Where the other language should have the words: the heading of the section, or the top.
fn beside(document: &Document, section: Option<usize>) -> Place {
    let section = section.and_then(|section| document.body.sections.get(section));
    section.map_or(Place::top(document.source), |section| section.heading.place)
}

fn length(passage: &Passage<'_>) -> u64 {
    u64::try_from(passage.text().chars().count()).unwrap_or(u64::MAX)
}

/// A finding at the first block that the other side has nothing for.
fn alone(
    more: &[&Passage<'_>],
    fewer: &[&Passage<'_>],
    lengths: (u64, u64),
    other: Lang,
    beside: Place,
) -> Option<Finding> {
    let block = more.get(unmatched(more, fewer, lengths))?;
    let (ja, en) = match other {
        Lang::Ja => ("日本語", "Japanese"),
        Lang::En => ("英語", "English"),
    };
    let is_cell = matches!(block.words.role, Role::Cell | Role::HeaderCell);
    let (what_ja, what_en) = if is_cell {
        ("セル", "cell")
    } else {
        ("段落や項目", "paragraph or item")
    };
    let (count, there) = (more.len(), fewer.len());
    let finding = Finding::warning(
        CODE,
        block.words.place,
        format!("これに当たる{what_ja}が{ja}にないようです（この節の数は {count}、{ja}は {there}）"),
        format!("the {en} seems to have no {what_en} for this (this section has {count}, the {en} {there})"),
    );
    Some(
        finding
            .also(beside, "もう一方の言語の節", "the section in the other language")
            .help(
                "訳を補うか、二つの言語で段落の分け方をそろえてください",
                "add what is missing, or divide the text alike in both languages",
            ),
    )
}

/// The first of the blocks to be left over when the others are paired in order, with the least difference in length.
fn unmatched(more: &[&Passage<'_>], fewer: &[&Passage<'_>], lengths: (u64, u64)) -> usize {
    if more.len() > MOST {
        return fewer.len();
    }
    let cost = |a: usize, b: usize| {
        (length(more[a]).saturating_mul(lengths.1)).abs_diff(length(fewer[b]).saturating_mul(lengths.0))
    };
    // `least[a][b]`: pairing all from `b` on with blocks from `a` on.
    let mut least = vec![vec![u64::MAX; fewer.len() + 1]; more.len() + 1];
    for row in &mut least {
        row[fewer.len()] = 0;
    }
    for a in (0..more.len()).rev() {
        for b in (0..fewer.len()).rev() {
            let paired = least[a + 1][b + 1].saturating_add(cost(a, b));
            least[a][b] = paired.min(least[a + 1][b]);
        }
    }
    let first = (0..fewer.len()).find(|at| least[*at][*at] != least[at + 1][at + 1].saturating_add(cost(*at, *at)));
    first.unwrap_or(fewer.len())
}
