//! All tables in one JSON document. Numbers are written with the digits they were given with; an empty cell is `null`.

use super::Filled;
use super::cell::Cell;
use super::dataset::Dataset;
use crate::lang::Localized;

/// Its type for a web server.
pub const MEDIA_TYPE: &str = "application/json";

/// The file's name.
pub fn name(dataset: &Dataset) -> String {
    format!("{}.json", dataset.name)
}

/// What the file is.
pub fn title() -> Localized<String> {
    Localized::say("すべての表（JSON）", "all tables (JSON)")
}

/// The document of all tables, each as [`table`] writes it. A table is dropped when it has found its place.
pub fn file(tables: Vec<String>) -> Vec<u8> {
    let size: usize = tables.iter().map(|table| table.len() + 2).sum();
    let mut text = String::with_capacity(size + 6);
    text.push_str("{\n");
    for (at, table) in tables.into_iter().enumerate() {
        text.push_str(if at > 0 { ",\n" } else { "" });
        text.push_str(&table);
    }
    text.push_str("\n}\n");
    text.into_bytes()
}

/// One table: its name and its rows.
pub fn table(filled: &Filled) -> String {
    let fields = filled.table.fields().into_iter();
    let names: Vec<String> = fields.map(|field| format!("{}: ", quoted(&field.name))).collect();
    let mut text = format!("{}: [", quoted(filled.table.name));
    for (at, row) in filled.rows.iter().enumerate() {
        text.push_str(if at > 0 { "},\n  {" } else { "\n  {" });
        for (at, (name, cell)) in names.iter().zip(&row.0).enumerate() {
            text.push_str(if at > 0 { ", " } else { "" });
            text.push_str(name);
            put(&mut text, cell);
        }
    }
    text.push_str(if filled.rows.is_empty() { "]" } else { "}\n]" });
    text
}

fn put(text: &mut String, cell: &Cell) {
    match cell {
        Cell::Empty => text.push_str("null"),
        Cell::Text(words) => quote(text, words),
        Cell::Whole(_) | Cell::Number(_) | Cell::Flag(_) => cell.put(text),
    }
}

/// Puts words between quotation marks. Hardly any hold a sign that JSON wants escaped.
fn quote(text: &mut String, words: &str) {
    if words.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        text.push_str(&quoted(words));
    } else {
        text.push('"');
        text.push_str(words);
        text.push('"');
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
