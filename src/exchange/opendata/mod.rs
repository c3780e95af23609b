//! The open data: long tables, one fact a row, in formats that last, with everything that a stranger or a program needs to
//! read them. It is pure: the same facts give the same bytes. `docs/opendata.md` is its manual, made from the same
//! descriptions as the files.

mod before;
pub mod catalogue;
pub mod cell;
mod csv;
mod datapackage;
pub mod dataset;
pub mod facts;
mod json;
mod laid;
mod list;
pub mod notes;
pub mod read;
mod roll;
pub mod rules;
pub mod table;
pub mod tables;
mod walk;
mod whole;
#[cfg(feature = "xlsx")]
mod xlsx;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::artifact::{Key, Pieces};
use crate::lang::Localized;
pub use before::Before;
use before::There;
use dataset::Dataset;
use facts::{Facts, Scope};
pub use laid::{Laid, Span};
use laid::{Laying, Lying};
use roll::{Own, Rolled, roll};
use table::{Table, Words};
use tables::Entry;
use whole::{InAll, Whole};

/// The version of the tables' shape. A column is only ever added, which is a new minor version; a column or table renamed or
/// taken away would be a new major one.
pub const VERSION: &str = "1.0.0";

/// What is known of a file of the open data when its bytes have gone where they belong.
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
    /// What is known of its bytes.
    pub bytes: Lying,
}

/// A file that was just made.
struct Made {
    file: File,
    bytes: Pieces,
}

/// The open data of one scope: what is known of it when it was made.
#[derive(Clone, Debug)]
pub struct Edition {
    /// Which part of the data.
    pub scope: Scope,
    /// What it is called, under which terms, by whom.
    pub dataset: Dataset,
    /// Its files: tables first.
    pub files: Vec<File>,
    /// How its rows lie in them.
    laying: Laying,
}

impl Made {
    fn new(name: impl Into<String>, title: Words, media_type: &'static str, bytes: impl Into<Pieces>) -> Self {
        let bytes = bytes.into();
        let file = File::new(name, Localized::say(title.0, title.1), media_type, Lying::of(&bytes));
        Self { file, bytes }
    }
}

impl File {
    fn new(name: impl Into<String>, title: Localized<String>, media_type: &'static str, bytes: Lying) -> Self {
        Self {
            name: name.into(),
            title,
            media_type,
            table: None,
            bytes,
        }
    }

    /// Whether it holds every table in one: the workbook and the JSON.
    #[must_use]
    pub fn is_all_tables(&self) -> bool {
        self.name.ends_with(".xlsx") || (self.name.ends_with(".json") && self.name != "datapackage.json")
    }
}

/// Makes every file in scope and gives each to `sink` with its name, tables from several threads at once. No file is held for longer
/// than that takes, and no row longer than it needs to be written in every format. The sink gets a key with each file that may be
/// kept: as long as that is the same, so is the file, and what lies there from `before` is kept.
///
/// # Errors
/// The first of `before` or `sink`; nothing more is made then.
pub fn edition<S, E>(facts: &Facts<'_>, before: &Before<'_, E>, sink: &S) -> Result<Edition, E>
where
    S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
    E: Send,
{
    let dataset = Dataset::of(facts);
    let there = There::new(before, dataset::folder(facts.scope));
    let whole = Whole::new(facts, &dataset, &there);
    let table = |entry: &Entry| {
        let Rolled { own, json, stretches } = roll(entry, facts, &there, &json::name(&dataset))?;
        let file = match own {
            Own::Left(file) => file,
            Own::Made(Made { file, bytes }) => {
                sink(&file.name, bytes, Some(file.bytes.key()))?;
                file
            }
        };
        Ok((file, (json, stretches)))
    };
    let tables: Vec<(File, InAll)> = tables::ALL.par_iter().map(table).collect::<Result<_, E>>()?;
    let (mut files, rows): (Vec<File>, Vec<InAll>) = tables.into_iter().unzip();
    let (of_all, known) = whole.files(&files, rows, sink)?;
    files.extend(of_all);
    let laying = Laying::of(known, &files);
    let give = |made: Made| sink(&made.file.name, made.bytes, None).map(|()| made.file);
    files.push(give(datapackage::file(&dataset, &files))?);
    files.push(give(list::file(&dataset, &files))?);
    for note in notes::files(&dataset, &files) {
        files.push(give(note)?);
    }
    files.push(give(catalogue::file(&dataset, &files))?);
    files.push(give(notes::digests(&files))?);
    Ok(Edition {
        scope: facts.scope.clone(),
        dataset,
        files,
        laying,
    })
}
