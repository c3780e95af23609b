//! Parts as they stand in a whole plan: under ids of their own, without the source and the links to data that stand under
//! each part elsewhere, because the cover says it once.

use crate::site::parts::Table;
use crate::site::view::indicator_sheet::Indicators;
use crate::site::view::parts_table::PartsTable;
use crate::site::view::reform::ReformPart;

/// From so many columns on a table asks for the large sheet (A3, landscape), the sheet of the city's own forms, …
const MANY: usize = 5;

/// … unless only its heads are words: numbers are narrow.
const WORDS: usize = 3;

/// A table.
pub fn table(table: Table) -> Table {
    Table {
        data: Vec::new(),
        provenance: None,
        ..table
    }
}

/// A table whose id tells it from those of other parts.
pub fn table_within(one: Table, part: &str) -> Table {
    Table {
        id: format!("{part}-{}", one.id),
        ..table(one)
    }
}

/// Indicators.
pub fn indicators(mut block: Indicators) -> Indicators {
    block.data = Vec::new();
    block.provenance = None;
    if let Some(below) = &mut block.table {
        below.table = table(below.table.clone());
    }
    block
}

/// What stated figures are made of.
pub fn parts(parts: Vec<PartsTable>) -> Vec<PartsTable> {
    let plainly = |one: PartsTable| PartsTable {
        table: table(one.table),
        ..one
    };
    parts.into_iter().map(plainly).collect()
}

/// A reform item.
pub fn reform(item: ReformPart) -> ReformPart {
    ReformPart {
        indicators: item.indicators.map(indicators),
        parts: parts(item.parts),
        money: item.money.map(table),
        ..item
    }
}

/// Whether a table asks for the large sheet.
pub fn is_wide(table: &Table) -> bool {
    let words = table.columns.iter().filter(|column| !column.number).count();
    table.columns.len() >= MANY && words >= WORDS
}

/// Whether a part asks for the large sheet, by its indicators or one of its tables.
pub fn needs_large_sheet(indicators: Option<&Indicators>, tables: &[&Table]) -> bool {
    let below = indicators.and_then(|block| block.table.as_ref());
    below.is_some_and(|below| is_wide(&below.table)) || tables.iter().any(|table| is_wide(table))
}
