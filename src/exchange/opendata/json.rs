//! All tables in one JSON document. Numbers are written with the digits they were given with; an empty cell is `null`.

use super::cell::{Cell, Row};
use super::dataset::Dataset;
use super::table::Table;
use crate::artifact::Pieces;
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

/// The document of all tables, and where the part of each begins.
pub fn file(tables: Vec<Part>) -> (Pieces, Vec<usize>) {
    let mut document = Pieces::from(b"{\n".to_vec());
    let mut begin = Vec::new();
    for (at, table) in tables.into_iter().enumerate() {
        if at > 0 {
            document.append(b",\n".to_vec().into());
        }
        begin.push(document.len());
        document.append(table.finish());
    }
    document.append(b"\n}\n".to_vec().into());
    (document, begin)
}

/// One table, its name and its rows, while these are made.
pub struct Part {
    done: Pieces,
    /// A row while it is written.
    row: String,
    /// What stands before each value.
    names: Vec<String>,
    is_empty: bool,
}

impl Part {
    /// Without rows.
    pub fn new(table: &Table) -> Self {
        let mut part = Self::bare(table);
        part.done.put(format!("{}: [", quoted(table.name)).as_bytes());
        part
    }

    /// Without rows and name.
    pub fn bare(table: &Table) -> Self {
        let fields = table.fields().into_iter();
        Self {
            done: Pieces::default(),
            row: String::new(),
            names: fields.map(|field| format!("{}: ", quoted(&field.name))).collect(),
            is_empty: true,
        }
    }

    /// What is done of it.
    pub const fn done(&self) -> &Pieces {
        &self.done
    }

    /// Where the next row begins.
    pub fn next(&self) -> usize {
        self.done.len() + if self.is_empty { 0 } else { COMMA.len() }
    }

    /// Adds a row.
    pub fn put(&mut self, row: &Row) {
        let text = &mut self.row;
        text.clear();
        text.push_str(if self.is_empty { "" } else { COMMA });
        self.is_empty = false;
        text.push_str("\n  {");
        for (at, (name, cell)) in self.names.iter().zip(&row.0).enumerate() {
            text.push_str(if at > 0 { ", " } else { "" });
            text.push_str(name);
            put(text, cell);
        }
        text.push('}');
        self.done.put(text.as_bytes());
    }

    /// Adds rows that are written.
    pub fn put_rows(&mut self, rows: Pieces) {
        if !self.is_empty {
            self.done.put(COMMA.as_bytes());
        }
        self.is_empty = false;
        self.done.append(rows);
    }

    /// The rows of a part without a name.
    pub fn into_rows(self) -> Pieces {
        self.done
    }

    /// The table's part of the document.
    fn finish(mut self) -> Pieces {
        self.done.put(if self.is_empty { b"]" } else { b"\n]" });
        self.done
    }
}

/// What stands between two rows.
const COMMA: &str = ",";

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
