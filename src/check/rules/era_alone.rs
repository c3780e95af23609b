//! A year of an era in a text that nowhere says the western year: not everyone can convert it.

use super::Scope;
use crate::check::figures::{figures, names_era};
use crate::check::passage::Passage;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::number::Decimal;

pub const CODE: &str = "era-alone";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for passage in scope
        .passages
        .iter()
        .filter(|passage| is_prose(passage) && names_era(passage.text(), passage.lang))
    {
        let all = figures(passage.text(), passage.lang);
        for (figure, year) in all.iter().filter_map(|figure| Some((figure, figure.era_year?))) {
            let western = |other: &crate::check::figures::Figure| {
                other.era_year.is_none() && other.values.contains(&Decimal::from(year))
            };
            if all.iter().any(western) || quoted(passage.text(), figure.range.start) {
                continue;
            }
            let words = &passage.text()[figure.range.clone()];
            let example = match passage.lang {
                Lang::Ja => format!("{year}年（{words}年）"),
                Lang::En => format!("{year} ({words})"),
            };
            findings.push(
                Finding::warning(
                    CODE,
                    passage.words.place(figure.range.clone()),
                    format!("元号の年 `{words}` に西暦がありません"),
                    format!("the year `{words}` is given in an era alone"),
                )
                .help(
                    format!("`{example}` のように西暦を先に書いてください"),
                    format!("write the western year first, as in `{example}`"),
                ),
            );
        }
    }
}

/// Sentences; a title is as its document calls itself.
fn is_prose(passage: &Passage<'_>) -> bool {
    passage.in_body()
        || matches!(
            passage.key(),
            "definition" | "note" | "because" | "deed" | "reason" | "meaning" | "excerpt"
        )
}

/// Whether the place is inside quotation marks: there stands a title, or somebody's words.
fn quoted(text: &str, at: usize) -> bool {
    let (mut depth, mut straight) = (0_u32, false);
    for c in text[..at].chars() {
        match c {
            '「' | '『' | '“' => depth += 1,
            '」' | '』' | '”' => depth = depth.saturating_sub(1),
            '"' => straight = !straight,
            _ => {}
        }
    }
    depth > 0 || straight
}
