//! A figure in the prose of one language that the other language does not have.

use std::collections::BTreeMap;

use super::Scope;
use super::words_missing::twins;
use crate::check::digest::is_translated;
use crate::check::figures::{Figure, figures};
use crate::document::Document;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::source::Place;

pub const CODE: &str = "figure-differs";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        // Sections are compared one by one where both languages have as many, so that a slip is found at its place.
        let by_section = own.body.sections.len() == twin.body.sections.len();
        let own_side = side(scope, own, by_section);
        let twin_side = side(scope, twin, by_section);
        for (part, own_figures) in &own_side {
            let twin_figures = twin_side.get(part).map(Vec::as_slice).unwrap_or_default();
            compare(own_figures, twin_figures, findings);
        }
        for (_, figures) in twin_side.iter().filter(|(part, _)| !own_side.contains_key(part)) {
            compare(&[], figures, findings);
        }
    }
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

fn side(scope: &Scope<'_>, document: &Document, by_section: bool) -> BTreeMap<Part, Vec<Placed>> {
    let mut parts: BTreeMap<Part, Vec<Placed>> = BTreeMap::new();
    for passage in scope
        .passages_of(document)
        .iter()
        .filter(|passage| is_translated(passage))
    {
        let part = (passage.in_body(), passage.words.section.filter(|_| by_section));
        let placed = figures(passage.text(), passage.lang).into_iter().map(|figure| Placed {
            place: passage.words.place(figure.range.clone()),
            written: passage.text()[figure.range.clone()].to_owned(),
            lang: passage.lang,
            figure,
        });
        parts.entry(part).or_default().extend(placed);
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
