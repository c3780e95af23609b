//! A figure in the prose of one language that the other language does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::Scope;
use super::translation_stale::is_stale;
use super::words_missing::twins;
use crate::check::digest::is_translated;
use crate::check::figures::{Figure, figures};
use crate::check::passage::Passage;
use crate::document::Document;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::number::Decimal;
use crate::source::Place;

pub const CODE: &str = "figure-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        let (own_side, twin_side) = sides(scope, own, twin);
        let parts: BTreeSet<Part> = own_side.keys().chain(twin_side.keys()).copied().collect();
        let mut differences = Vec::new();
        for part in parts {
            let own_figures = own_side.get(&part).map(Vec::as_slice).unwrap_or_default();
            let twin_figures = twin_side.get(&part).map(Vec::as_slice).unwrap_or_default();
            let alone = (alone(own_figures, twin_figures), alone(twin_figures, own_figures));
            if !(alone.0.is_empty() && alone.1.is_empty()) {
                differences.push(alone);
            }
        }
        if differences.is_empty() {
            continue;
        }
        let lang = scope.config.authoritative();
        // If the original has moved on since it was translated, its figure is the one to look at first.
        let stale = is_stale(scope, own, twin);
        for (own_alone, twin_alone) in differences {
            if stale {
                report(&own_alone, &twin_alone, lang.other(), findings);
            } else {
                report(&twin_alone, &own_alone, lang, findings);
            }
        }
    }
}

/// The figures of a document and those of its translation. Words that the translation lacks altogether are found by other
/// rules; their figures are not found again here.
fn sides<'a>(scope: &'a Scope<'_>, own: &Document, twin: &Document) -> (Side<'a>, Side<'a>) {
    let (own_words, twin_words) = (scope.passages_of(own), scope.passages_of(twin));
    let whole = own.body.sections.len() == twin.body.sections.len();
    let answered = |passage: &&Passage<'_>| {
        if passage.in_body() {
            whole
        } else {
            has_field(twin_words, passage)
        }
    };
    (
        side(own_words.iter(), answered),
        side(twin_words.iter(), |passage| whole || !passage.in_body()),
    )
}

/// Whether a translation has words of this field.
fn has_field(twin: &[Passage<'_>], own: &Passage<'_>) -> bool {
    let key = own.key();
    // A thing's name may stand alone under its id; the note on a result stands under `notes`.
    let same = |other: &Passage<'_>| match key {
        "name" | "meaning" | "reason" if other.keys.len() == 2 => true,
        "note" => other.keys.contains(&"note") || other.keys.contains(&"notes"),
        _ => other.keys.contains(&key),
    };
    twin.iter()
        .any(|other| !other.in_body() && other.top() == own.top() && same(other))
}

/// A figure and the words it stands in.
struct Placed<'a> {
    figure: Figure,
    passage: &'a Passage<'a>,
}

impl Placed<'_> {
    fn place(&self) -> Place {
        self.passage.words.place(self.figure.range.clone())
    }

    fn written(&self) -> &str {
        &self.passage.text()[self.figure.range.clone()]
    }
}

/// The part of a document a figure is compared within: its frontmatter, its lead, a section.
type Part = (bool, Option<usize>);

type Side<'a> = BTreeMap<Part, Vec<Placed<'a>>>;

/// The figures of the words that are to be compared. Words without figures are passed over before anything is asked of them.
fn side<'a>(
    passages: impl Iterator<Item = &'a Passage<'a>>,
    is_compared: impl Fn(&&'a Passage<'a>) -> bool,
) -> Side<'a> {
    let mut parts = Side::new();
    for passage in passages.filter(|passage| is_translated(passage)) {
        let figures = figures(passage.text(), passage.lang);
        if figures.is_empty() || !is_compared(&passage) {
            continue;
        }
        let placed = figures.into_iter().map(|figure| Placed { figure, passage });
        parts
            .entry((passage.in_body(), passage.words.section))
            .or_default()
            .extend(placed);
    }
    parts
}

/// Reports the figures of one side, each with one of the other side's that is as alone, then those left of the other.
fn report(first: &[&Placed<'_>], second: &[&Placed<'_>], other: Lang, findings: &mut Vec<Finding>) {
    let mut rest = second.iter();
    for placed in first {
        let finding = differs(placed, other);
        findings.push(match rest.next() {
            Some(answer) => finding.also(answer.place(), "もう一方の言語の数", "the figure in the other language"),
            None => finding,
        });
    }
    findings.extend(rest.map(|placed| differs(placed, other.other())));
}

/// The firm figures that nothing on the other side agrees with.
fn alone<'s, 'a>(figures: &'s [Placed<'a>], others: &[Placed<'_>]) -> Vec<&'s Placed<'a>> {
    let said: BTreeSet<&Decimal> = others.iter().flat_map(|other| &other.figure.values).collect();
    let answered = |placed: &Placed<'_>| placed.figure.values.iter().any(|value| said.contains(value));
    figures
        .iter()
        .filter(|placed| placed.figure.firm && !answered(placed))
        .collect()
}

fn differs(placed: &Placed<'_>, other: Lang) -> Finding {
    let (ja, en) = match other {
        Lang::Ja => ("日本語", "Japanese"),
        Lang::En => ("英語", "English"),
    };
    let written = placed.written();
    Finding::warning(
        CODE,
        placed.place(),
        format!("`{written}` に当たる数が{ja}の文章にありません"),
        format!("the {en} text has no figure for `{written}`"),
    )
    .help(
        "二つの言語で数をそろえてください",
        "make the figures of the two languages agree",
    )
}
