//! CSV as spreadsheets in Japan open it: UTF-8 with a byte order mark, lines ending in CR LF, one header row.

use super::Made;
use super::cell::{Cell, Row};
use super::table::Table;
use crate::artifact::Pieces;

/// Tells a spreadsheet that the file is UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A table's own file while its rows are made.
pub struct Part {
    table: &'static Table,
    writer: csv::Writer<Pieces>,
    digits: String,
    rows: usize,
}

impl Part {
    /// With the header row.
    pub fn new(table: &'static Table) -> Self {
        let mut writer = writer();
        drop(writer.write_record(table.fields().iter().map(|field| &field.name)));
        Self {
            table,
            writer,
            digits: String::new(),
            rows: 0,
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
        self.rows += 1;
    }

    /// The file.
    pub fn file(self) -> Made {
        let (table, rows) = (self.table, self.rows);
        let bytes = self.writer.into_inner().unwrap_or_default();
        let mut made = Made::new(table.file(), table.title, "text/csv", bytes);
        made.file.table = Some((table, rows));
        made
    }
}

/// Records as bytes.
pub fn records(records: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = writer();
    for record in records {
        drop(writer.write_record(record));
    }
    writer.into_inner().unwrap_or_default().into_bytes()
}

/// Memory takes everything that is written to it.
fn writer() -> csv::Writer<Pieces> {
    let mut pieces = Pieces::default();
    pieces.put(BOM);
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(pieces)
}
