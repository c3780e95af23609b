//! A figure in the prose of one language that the other language does not have.

use std::collections::{BTreeMap, BTreeSet};

use super::Scope;
use super::translation_stale::is_stale;
use super::words_missing::twins;
use crate::check::digest::is_translated;
use crate::check::figures::{Figure, figures};
use crate::check::passage::Passage;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "figure-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        let (own_words, twin_words) = (scope.passages_of(own), scope.passages_of(twin));
        // Words that the translation lacks altogether are found by other rules; their figures are not found again here.
        let whole = own.body.sections.len() == twin.body.sections.len();
        let answered = |passage: &&Passage<'_>| {
            if passage.in_body() {
                whole
            } else {
                has_field(twin_words, passage)
            }
        };
        let own_side = side(own_words.iter().filter(answered));
        let twin_side = side(twin_words.iter().filter(|passage| whole || !passage.in_body()));
        let parts: BTreeSet<Part> = own_side.keys().chain(twin_side.keys()).copied().collect();
        for part in parts {
            let own_figures = own_side.get(&part).map(Vec::as_slice).unwrap_or_default();
            let twin_figures = twin_side.get(&part).map(Vec::as_slice).unwrap_or_default();
            let (own_alone, twin_alone) = (alone(own_figures, twin_figures), alone(twin_figures, own_figures));
            if own_alone.is_empty() && twin_alone.is_empty() {
                continue;
            }
            let lang = scope.config.authoritative();
            // If the original has moved on since it was translated, its figure is the one to look at first.
            if is_stale(scope, own, twin) {
                report(&own_alone, &twin_alone, lang.other(), findings);
            } else {
                report(&twin_alone, &own_alone, lang, findings);
            }
        }
    }
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

/// A figure where it stands.
struct Placed {
    figure: Figure,
    place: Place,
    written: String,
}

/// The part of a document a figure is compared within: its frontmatter, its lead, a section.
type Part = (bool, Option<usize>);

type Side = BTreeMap<Part, Vec<Placed>>;

fn side<'a>(passages: impl Iterator<Item = &'a Passage<'a>>) -> Side {
    let mut parts = Side::new();
    for passage in passages.filter(|passage| is_translated(passage)) {
        let placed = figures(passage.text(), passage.lang).into_iter().map(|figure| Placed {
            place: passage.words.place(figure.range.clone()),
            written: passage.text()[figure.range.clone()].to_owned(),
            figure,
        });
        parts
            .entry((passage.in_body(), passage.words.section))
            .or_default()
            .extend(placed);
    }
    parts
}

/// Reports the figures of one side, each with one of the other side's that is as alone, then those left of the other.
fn report(first: &[&Placed], second: &[&Placed], other: Lang, findings: &mut Vec<Finding>) {
    let mut rest = second.iter();
    for placed in first {
        let finding = differs(placed, other);
        findings.push(match rest.next() {
            Some(answer) => finding.also(answer.place, "もう一方の言語の数", "the figure in the other language"),
            None => finding,
        });
    }
    findings.extend(rest.map(|placed| differs(placed, other.other())));
}

/// The firm figures that nothing on the other side agrees with.
fn alone<'a>(figures: &'a [Placed], others: &[Placed]) -> Vec<&'a Placed> {
    let answered = |placed: &Placed| others.iter().any(|other| placed.figure.agrees(&other.figure));
    figures
        .iter()
        .filter(|placed| placed.figure.firm && !answered(placed))
        .collect()
}

fn differs(placed: &Placed, other: Lang) -> Finding {
    let (ja, en) = match other {
        Lang::Ja => ("日本語", "Japanese"),
        Lang::En => ("英語", "English"),
    };
    let written = &placed.written;
    Finding::warning(
        CODE,
        placed.place,
        format!("`{written}` に当たる数が{ja}の文章にありません"),
        format!("the {en} text has no figure for `{written}`"),
    )
    .help(
        "二つの言語で数をそろえてください",
        "make the figures of the two languages agree",
    )
}
