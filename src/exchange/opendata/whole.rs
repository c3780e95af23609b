//! The files that hold every table in one: the workbook and the JSON. Both say what the tables' own files say, so they are the same
//! as long as those are, and whoever finds them there need not make them again: they are most of the work of an edition.

use super::before::There;
#[cfg(feature = "xlsx")]
use super::cell::Rows;
use super::dataset::Dataset;
use super::facts::Facts;
use super::laid::{Lying, Span, Stretch};
use super::roll::roll_json;
use super::tables::Entry;
#[cfg(feature = "xlsx")]
use super::xlsx;
use super::{File, json, tables};
use crate::artifact::{Key, Pieces};
use crate::lang::Localized;

/// A workbook has no sheet for a table of more rows. They would be most of the work and of the memory that it takes, and whoever opens it waits;
/// the table's own file has them, and so have the workbooks of single years.
pub const MOST_ROWS: usize = 30_000;

/// The rows of a table: those made for the file of all tables, none if they are as they lie there, and how they lie.
pub(super) type InAll = (Option<json::Part>, Vec<Stretch>);

/// How the rows of each table lie; none where nobody knows.
pub(super) type Known = Vec<Option<Vec<Stretch>>>;

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

/// Both files, when their tables are made.
pub(super) struct Whole<'w, E> {
    facts: &'w Facts<'w>,
    dataset: &'w Dataset,
    there: &'w There<'w, E>,
}

impl<'w, E: Send> Whole<'w, E> {
    pub(super) const fn new(facts: &'w Facts<'w>, dataset: &'w Dataset, there: &'w There<'w, E>) -> Self {
        Self { facts, dataset, there }
    }

    /// Both files, kept or made; `tables` are the tables' own. And how the rows of each table lie.
    pub(super) fn files<S>(&self, tables: &[File], rows: Vec<InAll>, sink: &S) -> Result<(Vec<File>, Known), E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
    {
        let mut files = Vec::new();
        let all = Named {
            name: json::name(self.dataset),
            title: json::title(),
            media_type: json::MEDIA_TYPE,
            key: self.key(tables.iter().map(|file| file.bytes.sha256.clone())),
        };
        let known = if let Some(lying) = self.there.keep(&all.name, all.key)? {
            files.push(all.file(lying));
            // Whoever made a table again that is in there has not looked where.
            let left = |(part, stretches): InAll| part.is_none().then_some(stretches);
            rows.into_iter().map(left).collect()
        } else {
            let (document, stretches) = self.document(&all.name, rows);
            files.push(all.made(document, sink)?);
            stretches.into_iter().map(Some).collect()
        };
        #[cfg(feature = "xlsx")]
        {
            let absent: Vec<&File> = left_out(tables).collect();
            let said = |file: &File| match file.table {
                Some((table, rows)) if is_left_out(rows) => format!("{} {rows}", table.name),
                _ => file.bytes.sha256.clone(),
            };
            let book = Named {
                name: xlsx::name(self.dataset),
                title: xlsx::title(&absent),
                media_type: xlsx::MEDIA_TYPE,
                key: self.key(tables.iter().map(said)),
            };
            if let Some(lying) = self.there.keep(&book.name, book.key)? {
                files.insert(0, book.file(lying));
            } else if let Some(workbook) = self.sheets(tables, &absent) {
                files.insert(0, book.made(workbook.into(), sink)?);
            }
        }
        Ok((files, known))
    }

    /// The document of all tables, with the rows that lie in the one that is there, and where those of each table are in it.
    fn document(&self, name: &str, rows: Vec<InAll>) -> (Pieces, Vec<Vec<Stretch>>) {
        let part = |(entry, (made, stretches)): (&Entry, InAll)| {
            let part = match made {
                Some(part) => Some((part, stretches)),
                None => self.left(name, entry, stretches),
            };
            part.unwrap_or_else(|| roll_json(entry, self.facts))
        };
        let parts = tables::ALL.iter().zip(rows).map(part);
        let (parts, mut stretches): (Vec<json::Part>, Vec<Vec<Stretch>>) = parts.unzip();
        let (document, begin) = json::file(parts);
        for (stretches, begin) in stretches.iter_mut().zip(begin) {
            for stretch in stretches {
                stretch.json.from += begin;
            }
        }
        (document, stretches)
    }

    /// The part of a table as it lies in the document that is there, and how its rows lie in that part; none if they no longer do.
    fn left(&self, name: &str, entry: &Entry, mut stretches: Vec<Stretch>) -> Option<InPart> {
        let mut part = json::Part::new(entry.table);
        if let [first, .., last] | [first @ last] = stretches.as_slice() {
            let (from, begin) = (first.json.from, part.next());
            let all = Span::between(from, last.json.from + last.json.bytes);
            part.put_rows(self.there.slice(name, all)?.into());
            for stretch in &mut stretches {
                stretch.json.from = stretch.json.from - from + begin;
            }
        }
        Some((part, stretches))
    }

    /// The workbook. Its rows are made for it alone: sheet after sheet, each by the disk.
    #[cfg(feature = "xlsx")]
    fn sheets(&self, tables: &[File], absent: &[&File]) -> Option<Vec<u8>> {
        let wanted = tables::ALL.iter().zip(tables).filter(|(_, file)| !is_absent(file));
        let wanted: Vec<&Entry> = wanted.map(|(entry, _)| entry).collect();
        let fill = |entry: &Entry, part: &mut xlsx::Part| entry.all(self.facts, &mut Rows(&mut |row| part.put(&row)));
        xlsx::file(self.dataset, &wanted, fill, absent)
    }

    /// The key of a file that says of each table what is `said` here, and of the data what every file says.
    fn key(&self, said: impl Iterator<Item = String>) -> Key {
        let said: Vec<String> = [format!("{:?}", self.dataset)].into_iter().chain(said).collect();
        Key::of(said.iter().map(String::as_bytes))
    }
}

/// The part of a table in the document of all tables, and how its rows lie in that part.
type InPart = (json::Part, Vec<Stretch>);

/// A file that holds every table, but for its bytes.
struct Named {
    name: String,
    title: Localized<String>,
    media_type: &'static str,
    /// What it is made from.
    key: Key,
}

impl Named {
    /// The file with these bytes, given to the sink.
    fn made<S, E>(self, bytes: Pieces, sink: &S) -> Result<File, E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
    {
        let lying = Lying::of(&bytes);
        sink(&self.name, bytes, Some(self.key))?;
        Ok(self.file(lying))
    }

    /// The file, of whose bytes this is known.
    fn file(self, bytes: Lying) -> File {
        File::new(self.name, self.title, self.media_type, bytes)
    }
}

#[cfg(all(test, feature = "xlsx"))]
mod tests {
    use super::super::table::Table;
    use super::super::tables::ALL;
    use super::super::{csv, notes};
    use super::{File, Lying, MOST_ROWS, Pieces, left_out};
    use crate::lang::Lang;

    fn file(table: &'static Table, rows: usize) -> File {
        csv::known(table, rows, Lying::of(&Pieces::default()))
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
