//! What an edition is called, of which kind it is, and what is asked for when one is sealed.

use std::fmt;

use jiff::civil::Date;

use crate::number::FiscalYear;

/// The scope of an edition of the whole city. No ward may have this name.
pub const CITY: &str = "city";

/// `minato-2021-r0`: whose plan, of which fiscal year, and the how manieth edition of it. The id carries the ward, so that
/// it says everything wherever it stands: in the ledger, in an address, on paper, as the name of a downloaded file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EditionId {
    /// The ward's id, or [`CITY`].
    pub scope: String,
    /// The fiscal year of the plan.
    pub year: FiscalYear,
    /// 0 for the first edition of that plan.
    pub revision: u32,
}

impl EditionId {
    /// Reads `minato-2021-r0`, exactly as it is written.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (rest, revision) = text.rsplit_once("-r")?;
        let (scope, year) = rest.rsplit_once('-')?;
        let plain = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
        let id = Self {
            scope: scope.to_owned(),
            year: FiscalYear::parse(year)?,
            revision: revision.parse().ok()?,
        };
        (!scope.is_empty() && scope.bytes().all(plain) && id.to_string() == text).then_some(id)
    }

    /// The plan it is an edition of: `minato-2021`.
    #[must_use]
    pub fn group(&self) -> String {
        format!("{}-{}", self.scope, self.year)
    }

    /// The edition before this one of the same plan.
    #[must_use]
    pub fn before(&self) -> Option<Self> {
        let revision = self.revision.checked_sub(1)?;
        Some(Self {
            revision,
            ..self.clone()
        })
    }

    /// Whether what belongs to a ward, or to the city as [`CITY`], is in it.
    #[must_use]
    pub fn holds(&self, ward: &str) -> bool {
        self.is_city() || ward == self.scope
    }

    /// Whether it holds every ward.
    #[must_use]
    pub fn is_city(&self) -> bool {
        self.scope == CITY
    }
}

impl fmt::Display for EditionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-r{}", self.scope, self.year, self.revision)
    }
}

/// Why an edition was sealed. A fiscal year is a series of editions: plans are adopted in spring, reviewed, evaluated after
/// the year's end, and corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The plan was adopted.
    Adopted,
    /// The mid-year review was added.
    Midyear,
    /// The year-end evaluation was added.
    Evaluated,
    /// A published figure was corrected.
    Erratum,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Adopted, Self::Midyear, Self::Evaluated, Self::Erratum];

    /// The word in the ledger and on the command line.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Midyear => "midyear",
            Self::Evaluated => "evaluated",
            Self::Erratum => "erratum",
        }
    }

    /// The kind of this word.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What is to be sealed, and everything about it that the project's files do not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// Its name.
    pub id: EditionId,
    /// Its kind.
    pub kind: Kind,
    /// The day it is sealed.
    pub date: Date,
    /// Why, in a sentence; of an erratum above all.
    pub reason: Option<String>,
    /// The ledger as it stands before this edition.
    pub ledger: Vec<u8>,
    /// The program and its version: `hoshin 0.1.0`.
    pub generator: String,
}

impl Order {
    /// The edition that this one takes the place of.
    #[must_use]
    pub fn supersedes(&self) -> Option<EditionId> {
        self.id.before()
    }
}

#[cfg(test)]
mod tests {
    use super::EditionId;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        let id = EditionId::parse("higashi-ku-2021-r12").unwrap();
        assert_eq!((id.scope.as_str(), id.revision), ("higashi-ku", 12));
        assert_eq!(id.to_string(), "higashi-ku-2021-r12");
        assert_eq!(id.group(), "higashi-ku-2021");
        for bad in [
            "minato-2021",
            "minato-2021-r",
            "minato-2021-r01",
            "-2021-r0",
            "../x-2021-r0",
            "minato-21-r0",
            "港-2021-r0",
        ] {
            assert!(EditionId::parse(bad).is_none(), "{bad}");
        }
    }
}
