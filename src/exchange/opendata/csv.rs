//! CSV as spreadsheets in Japan open it: UTF-8 with a byte order mark, lines ending in CR LF, one header row.

use super::cell::{Cell, Row};
use super::laid::Lying;
use super::table::Table;
use super::{File, Made};
use crate::artifact::Pieces;
use crate::lang::Localized;

/// Tells a spreadsheet that the file is UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The file of a table without rows.
pub fn header(table: &Table) -> Pieces {
    let mut pieces = Pieces::default();
    pieces.put(BOM);
    let mut writer = writer(&mut pieces);
    drop(writer.write_record(table.fields().iter().map(|field| &field.name)));
    drop(writer);
    pieces
}

/// Rows on their way to a file; all are there when this is dropped.
pub struct Records<'p> {
    writer: csv::Writer<&'p mut Pieces>,
    digits: String,
}

impl<'p> Records<'p> {
    pub fn new(pieces: &'p mut Pieces) -> Self {
        Self {
            writer: writer(pieces),
            digits: String::new(),
        }
    }

    /// Adds a row.
    pub fn put(&mut self, row: &Row) {
        for cell in &row.0 {
            if let Cell::Text(words) = cell {
                drop(self.writer.write_field(words));
            } else {
                self.digits.clear();
                cell.put(&mut self.digits);
                drop(self.writer.write_field(&self.digits));
            }
        }
        drop(self.writer.write_record(None::<&[u8]>));
    }
}

/// A table's own file of so many rows.
pub fn file(table: &'static Table, rows: usize, bytes: Pieces) -> Made {
    let lying = Lying::of(&bytes);
    Made {
        file: known(table, rows, lying),
        bytes,
    }
}

/// The same without its bytes.
pub fn known(table: &'static Table, rows: usize, lying: Lying) -> File {
    let title = Localized::say(table.title.0, table.title.1);
    File {
        table: Some((table, rows)),
        ..File::new(table.file(), title, "text/csv", lying)
    }
}

/// Records as bytes.
pub fn records(records: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut pieces = Pieces::default();
    pieces.put(BOM);
    let mut writer = writer(&mut pieces);
    for record in records {
        drop(writer.write_record(record));
    }
    drop(writer);
    pieces.into_bytes()
}

/// Memory takes everything that is written to it.
fn writer(pieces: &mut Pieces) -> csv::Writer<&mut Pieces> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(pieces)
}
