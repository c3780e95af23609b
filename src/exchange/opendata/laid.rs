//! How the open data lies in its files, as one run leaves it for the next: which bytes of them are whose. It is only ever a shortcut: what
//! does not lie as it was left is made again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::whole::Known;
use super::{Edition, File, dataset};
use crate::archive::digest::sha256_of_pieces;
use crate::artifact::{Key, Pieces};

/// The open data of a site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Laid {
    /// What the rows of each ward are made from, in hexadecimal digits, by ward.
    sights: BTreeMap<String, String>,
    /// The editions by their folders.
    editions: BTreeMap<String, Laying>,
}

/// One edition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Laying {
    /// The stretches of each table, by its name; parts without rows have none.
    pub(super) tables: BTreeMap<String, Vec<Stretch>>,
    /// What is known of each file, by its name.
    pub(super) files: BTreeMap<String, Lying>,
}

/// Rows of a table that stand together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stretch {
    /// The ward they belong to; empty where they are no ward's.
    pub(super) whose: String,
    /// How many there are.
    pub(super) rows: usize,
    /// Where they are in the table's own file.
    pub(super) csv: Span,
    /// Where they are in the file of all tables.
    pub(super) json: Span,
}

/// Some bytes of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first.
    pub from: usize,
    /// How many.
    pub bytes: usize,
}

/// What is known of a file's bytes: of those an earlier run left, or that were just made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lying {
    /// How many bytes it has.
    pub size: usize,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

impl Laid {
    /// How these editions lie, made while the wards saw this.
    #[must_use]
    pub fn of(editions: &[Edition], sights: &BTreeMap<String, Key>) -> Self {
        let sights = sights.iter().map(|(ward, key)| (ward.clone(), key.hex()));
        let editions = editions.iter();
        let editions = editions.map(|edition| (dataset::folder(&edition.scope), edition.laying.clone()));
        Self {
            sights: sights.collect(),
            editions: editions.collect(),
        }
    }

    /// As one line. None if it can't be written down.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// From a line; nothing if it is not one of ours.
    #[must_use]
    pub fn read(line: &str) -> Self {
        serde_json::from_str(line).unwrap_or_default()
    }

    /// The wards whose rows were made from what they see now.
    #[must_use]
    pub fn unchanged(&self, sights: &BTreeMap<String, Key>) -> BTreeSet<String> {
        let is_same = |(ward, sight): &(&String, &Key)| self.sights.get(*ward).is_some_and(|then| *then == sight.hex());
        let wards = sights.iter().filter(is_same);
        wards.map(|(ward, _)| ward.clone()).collect()
    }

    /// How the edition in a folder lies.
    pub(super) fn edition(&self, folder: &str) -> Option<&Laying> {
        self.editions.get(folder)
    }
}

impl Laying {
    /// How tables lie, in their order; `files` are their own, and then those of all tables.
    pub(super) fn of(stretches: Known, files: &[File]) -> Self {
        let named = |(file, stretches): (&File, Option<Vec<Stretch>>)| {
            let (table, _) = file.table?;
            Some((table.name.to_owned(), stretches?))
        };
        let lying = |file: &File| (file.name.clone(), file.bytes.clone());
        Self {
            tables: files.iter().zip(stretches).filter_map(named).collect(),
            files: files.iter().map(lying).collect(),
        }
    }
}

impl Span {
    /// The bytes from one place up to another.
    pub(super) const fn between(from: usize, to: usize) -> Self {
        Self { from, bytes: to - from }
    }
}

impl Lying {
    /// What is known of a file with these bytes.
    #[must_use]
    pub fn of(bytes: &Pieces) -> Self {
        Self {
            size: bytes.len(),
            sha256: sha256_of_pieces(bytes.iter()),
        }
    }

    /// The key of a file that is known by its bytes alone.
    #[must_use]
    pub fn key(&self) -> Key {
        Key::of([self.sha256.as_bytes()])
    }
}
