//! CSV as spreadsheets in Japan open it: UTF-8 with a byte order mark, lines ending in CR LF, one header row.

use super::cell::Cell;
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
    let mut writer = writer();
    drop(writer.write_record(table.fields().iter().map(|field| &field.name)));
    let mut digits = String::new();
    for row in rows {
        for cell in &row.0 {
            if let Cell::Text(words) = cell {
                drop(writer.write_field(words));
            } else {
                digits.clear();
                cell.put(&mut digits);
                drop(writer.write_field(&digits));
            }
        }
        drop(writer.write_record(None::<&[u8]>));
    }
    writer.into_inner().unwrap_or_default()
}

/// Records as bytes.
pub fn records(records: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = writer();
    for record in records {
        drop(writer.write_record(record));
    }
    writer.into_inner().unwrap_or_default()
}

/// Memory takes everything that is written to it.
fn writer() -> csv::Writer<Vec<u8>> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(BOM.to_vec())
}
