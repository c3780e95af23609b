//! The register of an edition's figures: every number and verdict of its documents, one a line, under the name that a clerk
//! knows it by. What an edition published can be compared with it in a spreadsheet, in thirty years as well.

use std::collections::BTreeMap;

use super::errata::Correction;

/// Where a figure stands: the document below `content/` without its ending, and the keys that lead to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// `minato/fy2021/3-1-1`
    pub document: String,
    /// `budget.initial.2021`, `indicators.want-to-return.results.2021`
    pub figure: String,
}

/// Every figure with what is published there, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register(pub BTreeMap<Spot, String>);

/// A figure that an edition published and that is not the same any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Where.
    pub spot: Spot,
    /// What was published.
    pub before: String,
    /// What stands there now; none where it is gone.
    pub after: Option<String>,
}

impl Register {
    /// The register as CSV.
    #[must_use]
    pub fn csv(&self) -> Vec<u8> {
        let rows = self
            .0
            .iter()
            .map(|(spot, value)| [spot.document.as_str(), &spot.figure, value]);
        table(&["document", "figure", "value"], rows)
    }

    /// Reads CSV; none where it is not a register.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let mut figures = BTreeMap::new();
        for row in csv::Reader::from_reader(bytes).into_records() {
            let row = row.ok()?;
            let (document, figure, value) = (row.get(0)?.to_owned(), row.get(1)?.to_owned(), row.get(2)?.to_owned());
            figures.insert(Spot { document, figure }, value);
        }
        Some(Self(figures))
    }

    /// What differs from an earlier edition and no correction names. A figure that was not there before is free: an empty
    /// cell was filled, or a row added.
    #[must_use]
    pub fn unexplained(&self, before: &Self, corrections: &[Correction]) -> Vec<Difference> {
        let mut differences = Vec::new();
        for (spot, old) in &before.0 {
            let new = self.0.get(spot);
            if new != Some(old) && !explained(spot, old, new, corrections) {
                differences.push(Difference {
                    spot: spot.clone(),
                    before: old.clone(),
                    after: new.cloned(),
                });
            }
        }
        differences
    }
}

/// Whether corrections lead from the old figure to the new one, each from where the one before it ended.
fn explained(spot: &Spot, old: &str, new: Option<&String>, corrections: &[Correction]) -> bool {
    let mut at = Some(old);
    for correction in corrections.iter().filter(|correction| correction.spot == *spot) {
        if at == Some(correction.before.as_str()) {
            at = correction.after.as_deref();
        }
    }
    at == new.map(String::as_str)
}

/// Rows under a heading, as CSV.
pub fn table<'a, const N: usize>(head: &[&str; N], rows: impl Iterator<Item = [&'a str; N]>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing into memory does not fail.
    writer.write_record(head).unwrap_or_default();
    for row in rows {
        writer.write_record(row).unwrap_or_default();
    }
    writer.into_inner().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Register, Spot};
    use crate::archive::errata::Correction;

    fn spot(figure: &str) -> Spot {
        Spot {
            document: "minato/fy2021/3-1-1".into(),
            figure: figure.into(),
        }
    }

    fn register(figures: &[(&str, &str)]) -> Register {
        Register(
            figures
                .iter()
                .map(|(figure, value)| (spot(figure), (*value).to_owned()))
                .collect(),
        )
    }

    fn correction(before: &str, after: Option<&str>) -> Correction {
        Correction {
            spot: spot("a"),
            before: before.into(),
            after: after.map(str::to_owned),
            ..Correction::default()
        }
    }

    #[test]
    fn a_register_is_read_as_it_is_written() {
        let written = register(&[("a", "1,\"2\"\n"), ("b", "70")]);
        assert_eq!(Register::read(&written.csv()), Some(written));
    }

    #[test]
    fn only_a_correction_explains_a_change() {
        let (before, now) = (register(&[("a", "1")]), register(&[("a", "2"), ("b", "new")]));
        assert_eq!(now.unexplained(&before, &[]).len(), 1, "a changed, b is free");
        assert!(now.unexplained(&before, &[correction("1", Some("2"))]).is_empty());
        assert_eq!(
            now.unexplained(&before, &[correction("0", Some("2"))]).len(),
            1,
            "another figure was corrected"
        );
        assert_eq!(
            now.unexplained(&before, &[correction("1", Some("3"))]).len(),
            1,
            "it became something else"
        );
        let twice = [correction("1", Some("5")), correction("5", Some("2"))];
        assert!(now.unexplained(&before, &twice).is_empty(), "corrected twice");
    }

    #[test]
    fn what_is_gone_needs_a_correction_too() {
        let (before, now) = (register(&[("a", "1")]), register(&[]));
        assert_eq!(now.unexplained(&before, &[])[0].after, None);
        assert!(now.unexplained(&before, &[correction("1", None)]).is_empty());
    }
}
