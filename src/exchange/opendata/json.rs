//! All tables in one JSON document. Numbers are written with the digits they were given with; an empty cell is `null`.

use super::cell::Cell;
use super::dataset::Dataset;
use super::{File, Filled};

/// The document.
pub fn file(dataset: &Dataset, filled: &[Filled]) -> File {
    let tables: Vec<String> = filled.iter().map(table).collect();
    let text = format!("{{\n{}\n}}\n", tables.join(",\n"));
    File::new(
        format!("{}.json", dataset.name),
        ("すべての表（JSON）", "all tables (JSON)"),
        "application/json",
        text.into_bytes(),
    )
}

fn table(filled: &Filled) -> String {
    let names: Vec<String> = filled
        .table
        .fields()
        .into_iter()
        .map(|field| quoted(&field.name))
        .collect();
    let row = |row: &super::Row| {
        let cells = names.iter().zip(&row.0);
        let cells: Vec<String> = cells.map(|(name, cell)| format!("{name}: {}", value(cell))).collect();
        format!("  {{{}}}", cells.join(", "))
    };
    let rows: Vec<String> = filled.rows.iter().map(row).collect();
    let name = quoted(filled.table.name);
    if rows.is_empty() {
        format!("{name}: []")
    } else {
        format!("{name}: [\n{}\n]", rows.join(",\n"))
    }
}

fn value(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "null".to_owned(),
        Cell::Text(text) => quoted(text),
        Cell::Whole(_) | Cell::Number(_) | Cell::Flag(_) => cell.text(),
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
