//! The files that hold every table in one: the workbook and the JSON. Both say what the tables' own files say, so they are the same
//! as long as those are, and whoever finds them there need not make them again: they are most of the work of an edition.

use std::fmt;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::cell::{Row, Rows};
use super::dataset::Dataset;
use super::facts::Facts;
use super::table::Table;
use super::tables::Entry;
#[cfg(feature = "xlsx")]
use super::xlsx;
use super::{File, json, tables};
use crate::archive::digest::sha256_of_pieces;
use crate::artifact::{Key, Pieces};
use crate::lang::Localized;

/// A workbook has no sheet for a table of more rows. They would be most of the work and of the memory that it takes, and whoever opens it waits;
/// the table's own file has them, and so have the workbooks of single years.
pub const MOST_ROWS: usize = 30_000;

/// What an earlier run left of an edition.
pub struct Before<'b, E> {
    /// Whether it left anything.
    pub any: bool,
    /// Keeps a file that lies there if it was made with this key, and tells what is known of it; if not, it has to be made.
    pub keep: &'b Keep<'b, E>,
}

/// Keeps a file by its name, if it was made with this key.
pub type Keep<'k, E> = dyn Fn(&str, Key) -> Result<Option<Lying>, E> + Sync + 'k;

/// What is known of a file's bytes: of those an earlier run left, or that were just made.
#[derive(Clone, Debug)]
pub struct Lying {
    /// How many bytes it has.
    pub size: usize,
    /// The SHA-256 of its bytes, in hexadecimal digits.
    pub sha256: String,
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
}

impl<E> Before<'_, E> {
    /// Nothing lies there.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            any: false,
            keep: &|_, _| Ok(None),
        }
    }
}

impl<E> fmt::Debug for Before<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Before").finish_non_exhaustive()
    }
}

/// Tables that the workbook has no sheet for.
pub(super) fn left_out(tables: &[File]) -> impl Iterator<Item = &File> {
    tables.iter().filter(|file| is_absent(file))
}

/// Whether the workbook has no sheet for the table that is in a file.
fn is_absent(file: &File) -> bool {
    file.table.is_some_and(|(_, rows)| is_left_out(rows))
}

/// Whether the workbook has no sheet for a table of so many rows.
const fn is_left_out(rows: usize) -> bool {
    cfg!(feature = "xlsx") && rows > MOST_ROWS
}

/// Both files, while their tables are made.
pub(super) struct Whole<'w, E> {
    facts: &'w Facts<'w>,
    dataset: &'w Dataset,
    before: &'w Before<'w, E>,
}

impl<'w, E: Send> Whole<'w, E> {
    pub(super) const fn new(facts: &'w Facts<'w>, dataset: &'w Dataset, before: &'w Before<'w, E>) -> Self {
        Self { facts, dataset, before }
    }

    /// A table as a part of the JSON, to be filled while the rows are there. Where a year's file may lie there, a part may never be wanted, and
    /// is none; but what holds all years changes with any of them.
    pub(super) fn part_at_once(&self, table: &Table) -> Option<json::Part> {
        let is_wanted = !self.before.any || self.facts.scope.year.is_none();
        is_wanted.then(|| json::Part::new(table))
    }

    /// Both files, kept or made; `tables` are the tables' own.
    pub(super) fn files<S>(&self, tables: &[File], parts: Vec<Option<json::Part>>, sink: &S) -> Result<Vec<File>, E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
    {
        let mut files = Vec::new();
        let all = Named {
            name: json::name(self.dataset),
            title: json::title(),
            media_type: json::MEDIA_TYPE,
            key: self.key(tables.iter().map(|file| file.sha256.clone())),
        };
        let now = |entry: &Entry| {
            let mut part = json::Part::new(entry.table);
            self.rows(entry, |row| part.put(row));
            part
        };
        let document = || {
            let at_once: Vec<json::Part> = parts.into_iter().flatten().collect();
            let made = if at_once.is_empty() {
                tables::ALL.par_iter().map(now).collect()
            } else {
                at_once
            };
            Some(json::file(made))
        };
        files.extend(self.file(all, document, sink)?);
        #[cfg(feature = "xlsx")]
        {
            let absent: Vec<&File> = left_out(tables).collect();
            let said = |file: &File| match file.table {
                Some((table, rows)) if is_left_out(rows) => format!("{} {rows}", table.name),
                _ => file.sha256.clone(),
            };
            let book = Named {
                name: xlsx::name(self.dataset),
                title: xlsx::title(&absent),
                media_type: xlsx::MEDIA_TYPE,
                key: self.key(tables.iter().map(said)),
            };
            let workbook = || self.sheets(tables, &absent).map(Pieces::from);
            files.splice(0..0, self.file(book, workbook, sink)?);
        }
        Ok(files)
    }

    /// The workbook. Its rows are made for it alone: sheet after sheet, each by the disk.
    #[cfg(feature = "xlsx")]
    fn sheets(&self, tables: &[File], absent: &[&File]) -> Option<Vec<u8>> {
        let wanted = tables::ALL.iter().zip(tables).filter(|(_, file)| !is_absent(file));
        let wanted: Vec<&Entry> = wanted.map(|(entry, _)| entry).collect();
        let fill = |entry: &Entry, part: &mut xlsx::Part| self.rows(entry, |row| part.put(row));
        xlsx::file(self.dataset, &wanted, fill, absent)
    }

    /// Gives each row of a table.
    fn rows(&self, entry: &Entry, mut put: impl FnMut(&Row)) {
        (entry.rows)(self.facts, &mut Rows(&mut |row| put(&row)));
    }

    /// The key of a file that says of each table what is `said` here, and of the data what every file says.
    fn key(&self, said: impl Iterator<Item = String>) -> Key {
        let said: Vec<String> = [format!("{:?}", self.dataset)].into_iter().chain(said).collect();
        Key::of(said.iter().map(String::as_bytes))
    }

    /// A file, kept if it was made with this key, or else made now. None where it can't be made.
    fn file<S>(&self, file: Named, make: impl FnOnce() -> Option<Pieces>, sink: &S) -> Result<Option<File>, E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
    {
        if let Some(lying) = (self.before.keep)(&file.name, file.key)? {
            return Ok(Some(file.known(lying)));
        }
        let Some(bytes) = make() else {
            return Ok(None);
        };
        let lying = Lying::of(&bytes);
        sink(&file.name, bytes, Some(file.key))?;
        Ok(Some(file.known(lying)))
    }
}

/// A file that holds every table, but for its bytes.
struct Named {
    name: String,
    title: Localized<String>,
    media_type: &'static str,
    /// What it is made from.
    key: Key,
}

impl Named {
    fn known(self, bytes: Lying) -> File {
        File {
            name: self.name,
            title: self.title,
            media_type: self.media_type,
            table: None,
            size: bytes.size,
            sha256: bytes.sha256,
        }
    }
}

#[cfg(all(test, feature = "xlsx"))]
mod tests {
    use super::super::notes;
    use super::super::table::Table;
    use super::super::tables::ALL;
    use super::{File, MOST_ROWS, left_out};
    use crate::lang::{Lang, Localized};

    fn file(table: &'static Table, rows: usize) -> File {
        File {
            name: table.file(),
            title: Localized::say(table.title.0, table.title.1),
            media_type: "text/csv",
            table: Some((table, rows)),
            size: 0,
            sha256: String::new(),
        }
    }

    #[test]
    fn a_table_of_very_many_rows_has_no_sheet_and_that_is_told() {
        let (short, long) = (ALL[0].table, ALL[1].table);
        let files = [file(short, MOST_ROWS), file(long, MOST_ROWS + 1)];
        let absent: Vec<&File> = left_out(&files).collect();
        assert_eq!(absent.len(), 1);
        let told = Lang::ALL.map(|lang| notes::left_out(&absent, lang));
        assert_eq!(
            told,
            [
                "表「計画」は30001行あるため、XLSXには入れていません。plans.csvを使ってください。\n",
                "The table \"plans\" has 30001 rows and is not in the XLSX. Use plans.csv.\n"
            ]
        );
        let title = super::xlsx::title(&absent);
        assert_eq!(title.get(Lang::Ja), "表（Excel、行の多い1つの表を除く）");
    }
}
