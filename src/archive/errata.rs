//! Corrections of published figures, as an edition carries them: one figure a line, before and after, with the reason.

use super::figures::{Spot, table};

/// One corrected figure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    /// The erratum that makes it: `minato/fy2021/erratum-1`.
    pub erratum: String,
    /// The day it was published: `2022-05-10`.
    pub date: String,
    /// Which figure.
    pub spot: Spot,
    /// What was published.
    pub before: String,
    /// What is right; none where the figure is withdrawn.
    pub after: Option<String>,
    /// What happened, in Japanese.
    pub reason_ja: String,
    /// The same in English.
    pub reason_en: String,
}

const HEAD: [&str; 8] = [
    "erratum",
    "date",
    "document",
    "figure",
    "before",
    "after",
    "reason_ja",
    "reason_en",
];

/// The corrections as CSV, in their order.
#[must_use]
pub fn csv(corrections: &[Correction]) -> Vec<u8> {
    let rows = corrections.iter().map(|one| {
        [
            one.erratum.as_str(),
            &one.date,
            &one.spot.document,
            &one.spot.figure,
            &one.before,
            one.after.as_deref().unwrap_or_default(),
            &one.reason_ja,
            &one.reason_en,
        ]
    });
    table(&HEAD, rows)
}

/// Reads CSV; none where it is no list of corrections.
#[must_use]
pub fn read(bytes: &[u8]) -> Option<Vec<Correction>> {
    let mut corrections = Vec::new();
    for row in csv::Reader::from_reader(bytes).into_records() {
        let row = row.ok()?;
        let cell = |index: usize| row.get(index).map(str::to_owned);
        corrections.push(Correction {
            erratum: cell(0)?,
            date: cell(1)?,
            spot: Spot {
                document: cell(2)?,
                figure: cell(3)?,
            },
            before: cell(4)?,
            after: cell(5).filter(|after| !after.is_empty()),
            reason_ja: cell(6)?,
            reason_en: cell(7)?,
        });
    }
    Some(corrections)
}
