//! Cells that are not as they should be, and how a test says so.

use hoshin::exchange::opendata::table::{Field, Kind};

use super::read::Read;

/// Fails with one line for each fault.
pub fn no_faults(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every cell for which `wrong` holds.
pub fn cells(tables: &[Read], wrong: impl Fn(&Read, &Field, &str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for read in tables {
        for (field, cell) in read.cells().filter(|(field, cell)| wrong(read, field, cell)) {
            faults.push(format!("{}, {}: `{cell}`", read.table.name, field.name));
        }
    }
    faults
}

/// Digits, a point, a minus before them.
pub fn is_plain(cell: &str) -> bool {
    let digits = cell.strip_prefix('-').unwrap_or(cell);
    let parts: Vec<&str> = digits.split('.').collect();
    parts.len() <= 2
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a column holds numbers.
pub fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Whole | Kind::Number | Kind::Year)
}
