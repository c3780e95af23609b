//! The files that hold every table in one: the workbook and the JSON. Both say what the tables' own files say, so they are the same
//! as long as those are, and whoever finds them there need not make them again: they are most of the work of an edition.

use std::fmt;

use rayon::iter::{IndexedParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::cell::{Row, Rows};
use super::dataset::Dataset;
use super::facts::Facts;
use super::table::Table;
use super::tables::Entry;
#[cfg(feature = "xlsx")]
use super::xlsx;
use super::{File, json, tables};
use crate::archive::digest::sha256;
use crate::artifact::Key;
use crate::lang::Localized;

/// A workbook has no sheet for a table of more rows. They would be most of the work and of the memory that it takes, and whoever opens it waits;
/// the table's own file has them, and so have the workbooks of single years.
pub const MOST_ROWS: usize = 30_000;

/// What an earlier run left of an edition.
pub struct Before<'b, E> {
    /// What is known of a file that lies there.
    pub lies: &'b (dyn Fn(&str) -> Option<Lying> + Sync),
    /// Keeps a file that lies there if it was made with this key; if not, it has to be made.
    pub keep: &'b (dyn Fn(&str, Key) -> Result<bool, E> + Sync),
}

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
    pub fn of(bytes: &[u8]) -> Self {
        Self {
            size: bytes.len(),
            sha256: sha256(bytes),
        }
    }
}

impl<E> Before<'_, E> {
    /// Nothing lies there.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            lies: &|_| None,
            keep: &|_, _| Ok(false),
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
    let is_absent = |file: &&File| file.table.is_some_and(|(_, rows)| is_left_out(rows));
    tables.iter().filter(is_absent)
}

/// Whether the workbook has no sheet for a table of so many rows.
const fn is_left_out(rows: usize) -> bool {
    cfg!(feature = "xlsx") && rows > MOST_ROWS
}

/// A table as a part of each file that holds all. Where such a file lies there, the part may never be wanted, and is none yet.
pub(super) struct Parts {
    json: Option<json::Part>,
    #[cfg(feature = "xlsx")]
    sheet: Option<Sheet>,
}

impl Parts {
    /// Adds a row.
    pub(super) fn put(&mut self, row: &Row) {
        if let Some(json) = &mut self.json {
            json.put(row);
        }
        #[cfg(feature = "xlsx")]
        if let Some(sheet) = &mut self.sheet {
            sheet.put(row);
        }
    }
}

/// Both files, while their tables are made.
pub(super) struct Whole<'w, E> {
    facts: &'w Facts<'w>,
    dataset: &'w Dataset,
    before: &'w Before<'w, E>,
    json: Option<Lying>,
    #[cfg(feature = "xlsx")]
    workbook: Option<Lying>,
}

impl<'w, E: Send> Whole<'w, E> {
    pub(super) fn new(facts: &'w Facts<'w>, dataset: &'w Dataset, before: &'w Before<'w, E>) -> Self {
        Self {
            facts,
            dataset,
            before,
            json: (before.lies)(&json::name(dataset)),
            #[cfg(feature = "xlsx")]
            workbook: (before.lies)(&xlsx::name(dataset)),
        }
    }

    /// The parts of files that have to be made in any case, while the rows are there.
    pub(super) fn parts_at_once(&self, table: &Table) -> Parts {
        Parts {
            json: self.json.is_none().then(|| json::Part::new(table)),
            #[cfg(feature = "xlsx")]
            sheet: self.sheets_at_once().then(|| Sheet::new(table)),
        }
    }

    /// Whether the sheets are made while the rows are there. Those of all years wait until the JSON is gone, and their rows are made again:
    /// together they would be the most that a build ever holds.
    #[cfg(feature = "xlsx")]
    const fn sheets_at_once(&self) -> bool {
        self.workbook.is_none() && self.facts.scope.year.is_some()
    }

    /// Both files, kept or made; `tables` are the tables' own.
    pub(super) fn files<S>(&self, tables: &[File], parts: Vec<Parts>, sink: &S) -> Result<Vec<File>, E>
    where
        S: Fn(&str, Vec<u8>, Option<Key>) -> Result<(), E> + Sync,
    {
        let mut files = Vec::new();
        #[cfg(feature = "xlsx")]
        let (parts, sheets): (Vec<Option<json::Part>>, Vec<Option<Sheet>>) =
            parts.into_iter().map(|one| (one.json, one.sheet)).unzip();
        #[cfg(not(feature = "xlsx"))]
        let parts: Vec<Option<json::Part>> = parts.into_iter().map(|one| one.json).collect();
        let all = Named {
            name: json::name(self.dataset),
            title: json::title(),
            media_type: json::MEDIA_TYPE,
            lying: self.json.as_ref(),
            key: self.key(tables.iter().map(|file| file.sha256.clone())),
            most: usize::MAX,
        };
        let at_once = self.json.is_none().then_some(parts);
        let part = |entry: &Entry| {
            let mut part = json::Part::new(entry.table);
            (entry.rows)(self.facts, &mut Rows(&mut |row| part.put(&row)));
            part
        };
        files.extend(self.file((all, tables), at_once, part, |parts| Some(json::file(parts)), sink)?);
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
                lying: self.workbook.as_ref(),
                key: self.key(tables.iter().map(said)),
                most: MOST_ROWS,
            };
            let at_once = self.sheets_at_once().then_some(sheets);
            let part = |entry: &Entry| {
                let mut sheet = Sheet::new(entry.table);
                (entry.rows)(self.facts, &mut Rows(&mut |row| sheet.put(&row)));
                sheet
            };
            let join = |sheets: Vec<Sheet>| {
                let sheets = sheets.into_iter().filter_map(Sheet::whole).collect();
                xlsx::file(self.dataset, sheets, &absent)
            };
            let book = self.file((book, tables), at_once, part, join, sink)?;
            files.splice(0..0, book);
        }
        Ok(files)
    }

    /// The key of a file that says of each table what is `said` here, and of the data what every file says.
    fn key(&self, said: impl Iterator<Item = String>) -> Key {
        let said: Vec<String> = [format!("{:?}", self.dataset)].into_iter().chain(said).collect();
        Key::of(said.iter().map(String::as_bytes))
    }

    /// A file, kept if it was made with this key, or joined from its parts: those that were made at once, or else made now. None where it
    /// can't be made.
    fn file<P, J, S>(
        &self,
        (file, tables): (Named<'_>, &[File]),
        at_once: Option<Vec<Option<P>>>,
        part: impl Fn(&Entry) -> P + Sync,
        join: J,
        sink: &S,
    ) -> Result<Option<File>, E>
    where
        P: Send,
        J: FnOnce(Vec<P>) -> Option<Vec<u8>>,
        S: Fn(&str, Vec<u8>, Option<Key>) -> Result<(), E> + Sync,
    {
        if let Some(lying) = file.lying
            && (self.before.keep)(&file.name, file.key)?
        {
            return Ok(Some(file.known(lying.clone())));
        }
        let now = || {
            let wanted = tables::ALL
                .par_iter()
                .zip(tables)
                .filter(|(_, table)| file.wants(table));
            wanted.map(|(entry, _)| Some(part(entry))).collect()
        };
        let parts = at_once.unwrap_or_else(now);
        let Some(bytes) = join(parts.into_iter().flatten().collect()) else {
            return Ok(None);
        };
        let made = Lying::of(&bytes);
        sink(&file.name, bytes, Some(file.key))?;
        Ok(Some(file.known(made)))
    }
}

/// A file that holds every table, but for its bytes.
struct Named<'l> {
    name: String,
    title: Localized<String>,
    media_type: &'static str,
    /// What lies there of it.
    lying: Option<&'l Lying>,
    /// What it is made from.
    key: Key,
    /// The most rows of a table that is in it.
    most: usize,
}

impl Named<'_> {
    fn wants(&self, table: &File) -> bool {
        table.table.is_none_or(|(_, rows)| rows <= self.most)
    }

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

/// The sheet of a table; none any more when it has too many rows.
#[cfg(feature = "xlsx")]
struct Sheet(Option<xlsx::Part>, usize);

#[cfg(feature = "xlsx")]
impl Sheet {
    fn new(table: &Table) -> Self {
        Self(Some(xlsx::Part::new(table)), 0)
    }

    fn put(&mut self, row: &Row) {
        self.1 += 1;
        if is_left_out(self.1) {
            self.0 = None;
        }
        if let Some(part) = &mut self.0 {
            part.put(row);
        }
    }

    fn whole(self) -> Option<xlsx::Sheet> {
        self.0.map(xlsx::Part::sheet)
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
