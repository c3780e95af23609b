//! The errata of a plan: rows of one record put together again.

use super::record::{Record, Tables, placed};
use crate::lang::Lang;
use crate::model::erratum::{Corrected, Erratum};
use crate::model::stage::PartialDate;
use crate::source::Place;

/// Every erratum of a plan.
pub fn errata(tables: &Tables<'_>, plan: &str, lang: Lang) -> Vec<Erratum> {
    let mut errata: Vec<Erratum> = Vec::new();
    for row in tables.of("errata", "plan_id", plan) {
        let Some(number) = number(&row, plan) else { continue };
        match errata.last_mut().filter(|last| last.number == number) {
            Some(last) => last.corrects.push(corrected(&row)),
            None => errata.push(Erratum {
                number,
                date: PartialDate::parse(row.get("published_on")),
                title: row.words_of("title", lang),
                reason: row.words_of("reason", lang),
                corrects: vec![corrected(&row)],
                place: Place::default(),
            }),
        }
    }
    errata
}

/// The number in `minato-2021/erratum-1`.
fn number(row: &Record<'_>, plan: &str) -> Option<u16> {
    row.below("erratum_id", plan).strip_prefix("erratum-")?.parse().ok()
}

fn corrected(row: &Record<'_>) -> Corrected {
    Corrected {
        document: row.id("document"),
        figure: row.id("figure"),
        before: row.id("before"),
        after: row.some("after").map(|after| placed(after.to_owned())),
    }
}
