//! The editions of a project, as the site shows them and the next one is held against them.

use super::addresses::Addresses;
use super::edition::{EditionId, Kind};
use super::figures::Register;
use super::ledger::Line;

/// Every sealed edition, in the order of the ledger.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The ledger's bytes.
    pub ledger: Vec<u8>,
    /// The editions.
    pub editions: Vec<Sealed>,
    /// Every address ever published.
    pub addresses: Addresses,
}

/// A sealed edition.
#[derive(Clone, Debug)]
pub struct Sealed {
    /// Its name.
    pub id: EditionId,
    /// Its kind.
    pub kind: Kind,
    /// Its line in the ledger.
    pub line: Line,
    /// Files of its payload.
    pub files: u64,
    /// Bytes of its payload.
    pub bytes: u64,
    /// Bytes of its zip; none until a build has packed it.
    pub zip_bytes: Option<u64>,
    /// Whether it is signed.
    pub signed: bool,
    /// What it published.
    pub figures: Register,
}

impl Shelf {
    /// The newest edition of a plan.
    #[must_use]
    pub fn newest(&self, group: &str) -> Option<&Sealed> {
        self.editions.iter().rfind(|edition| edition.id.group() == group)
    }

    /// The edition of this name.
    #[must_use]
    pub fn get(&self, id: &EditionId) -> Option<&Sealed> {
        self.editions.iter().find(|edition| edition.id == *id)
    }

    /// The edition that took the place of this one.
    #[must_use]
    pub fn after(&self, id: &EditionId) -> Option<&Sealed> {
        let group = id.group();
        self.editions
            .iter()
            .find(|edition| edition.id.group() == group && edition.id.revision == id.revision + 1)
    }
}
