//! CSV as spreadsheets in Japan open it: UTF-8 with a byte order mark, lines ending in CR LF, one header row.

use super::table::Table;
use super::{Filled, Made};

/// Tells a spreadsheet that the file is UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A table's own file.
pub fn file(filled: &Filled) -> Made {
    let table = filled.table;
    let mut made = Made::new(table.file(), table.title, "text/csv", bytes(table, &filled.rows));
    made.file.table = Some((table, filled.rows.len()));
    made
}

fn bytes(table: &Table, rows: &[super::Row]) -> Vec<u8> {
    let header = table.fields().into_iter().map(|field| field.name).collect::<Vec<_>>();
    let cells = rows
        .iter()
        .map(|row| row.0.iter().map(super::cell::Cell::text).collect());
    records(std::iter::once(header).chain(cells))
}

/// Records as bytes. Memory takes everything that is written to it.
pub fn records(records: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.to_vec());
    for record in records {
        drop(writer.write_record(record));
    }
    writer.into_inner().unwrap_or_default()
}
