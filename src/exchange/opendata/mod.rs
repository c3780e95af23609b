//! The open data: long tables, one fact a row, in formats that last, with everything that a stranger or a program needs to
//! read them. It is pure: the same facts give the same bytes. `docs/opendata.md` is its manual, made from the same
//! descriptions as the files.

pub mod catalogue;
pub mod cell;
mod csv;
mod datapackage;
pub mod dataset;
pub mod facts;
mod json;
mod list;
pub mod notes;
pub mod read;
pub mod rules;
pub mod table;
pub mod tables;
mod walk;
#[cfg(feature = "xlsx")]
mod xlsx;

use crate::archive::digest::sha256;
use crate::artifact::{Artifact, SitePath};
use crate::lang::Localized;
use cell::Row;
use dataset::Dataset;
use facts::{Facts, Scope};
use table::{Table, Words};

/// The version of the tables' shape. A column is only ever added, which is a new minor version; a column or table renamed or
/// taken away would be a new major one.
pub const VERSION: &str = "1.0.0";

/// A table with its rows.
#[derive(Clone, Debug)]
pub struct Filled {
    /// Its description.
    pub table: &'static Table,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A file of the open data.
#[derive(Clone, Debug)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it is.
    pub title: Localized<String>,
    /// Its type for a web server.
    pub media_type: &'static str,
    /// The table in it and how many rows it has, if it is a table's own file.
    pub table: Option<(&'static Table, usize)>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
}

/// The open data of one scope, ready to be written.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Which part of the data.
    pub scope: Scope,
    /// What it is called, under which terms, by whom.
    pub dataset: Dataset,
    /// Its files: tables first.
    pub files: Vec<File>,
}

impl File {
    fn new(name: impl Into<String>, title: Words, media_type: &'static str, bytes: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            title: Localized::say(title.0, title.1),
            media_type,
            table: None,
            sha256: sha256(&bytes),
            bytes,
        }
    }

    /// Whether it holds every table in one: the workbook and the JSON.
    #[must_use]
    pub fn is_all_tables(&self) -> bool {
        self.name.ends_with(".xlsx") || (self.name.ends_with(".json") && self.name != "datapackage.json")
    }
}

/// Every table in scope, filled.
#[must_use]
pub fn filled(facts: &Facts<'_>) -> Vec<Filled> {
    let fill = |entry: &tables::Entry| Filled {
        table: entry.table,
        rows: (entry.rows)(facts),
    };
    tables::ALL.iter().map(fill).collect()
}

/// Every file in scope.
#[must_use]
pub fn edition(facts: &Facts<'_>) -> Edition {
    let filled = filled(facts);
    let dataset = Dataset::of(facts);
    let mut files: Vec<File> = filled.iter().map(csv::file).collect();
    #[cfg(feature = "xlsx")]
    files.extend(xlsx::file(&dataset, &filled));
    files.push(json::file(&dataset, &filled));
    files.push(datapackage::file(&dataset, &files));
    files.push(list::file(&dataset, &files));
    files.extend(notes::files(&dataset, &filled));
    files.push(catalogue::file(&dataset, &files));
    files.push(notes::digests(&files));
    Edition {
        scope: facts.scope.clone(),
        dataset,
        files,
    }
}

impl Edition {
    /// The files as artifacts below a folder, which is empty or ends in `/`.
    #[must_use]
    pub fn artifacts(&self, folder: &str) -> Vec<Artifact> {
        let artifact = |file: &File| {
            Some(Artifact {
                path: SitePath::new(format!("{folder}{}", file.name))?,
                bytes: file.bytes.clone(),
            })
        };
        self.files.iter().filter_map(artifact).collect()
    }
}
