//! A figure in the prose of one language that the other language does not have.

use std::collections::BTreeMap;

use super::Scope;
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
        for (part, own_figures) in &own_side {
            compare(own_figures, twin_side.get(part).map_or(&[], Vec::as_slice), findings);
        }
        for (_, figures) in twin_side.iter().filter(|(part, _)| !own_side.contains_key(part)) {
            compare(&[], figures, findings);
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
    lang: Lang,
}

/// The part of a document a figure is compared within: its frontmatter, its lead, a section.
type Part = (bool, Option<usize>);

fn side<'a>(passages: impl Iterator<Item = &'a Passage<'a>>) -> BTreeMap<Part, Vec<Placed>> {
    let mut parts: BTreeMap<Part, Vec<Placed>> = BTreeMap::new();
    for passage in passages.filter(|passage| is_translated(passage)) {
        let placed = figures(passage.text(), passage.lang).into_iter().map(|figure| Placed {
            place: passage.words.place(figure.range.clone()),
            written: passage.text()[figure.range.clone()].to_owned(),
            lang: passage.lang,
            figure,
        });
        parts
            .entry((passage.in_body(), passage.words.section))
            .or_default()
            .extend(placed);
    }
    parts
}

fn compare(own: &[Placed], twin: &[Placed], findings: &mut Vec<Finding>) {
    let mut only_own = alone(own, twin).into_iter();
    for placed in alone(twin, own) {
        let finding = differs(placed, own.first().map_or_else(|| placed.lang.other(), |own| own.lang));
        findings.push(match only_own.next() {
            Some(other) => finding.also(other.place, "訳のもとの数", "the figure in the other language"),
            None => finding,
        });
    }
    findings.extend(only_own.map(|placed| differs(placed, placed.lang.other())));
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
