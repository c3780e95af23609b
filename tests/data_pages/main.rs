//! What the pages of figures say: budgets, indicators over the years and the city's progress come out as published, and
//! what changes in a document changes on its page.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by stopping")]

mod budget;
mod city;
mod framework;
mod indicator;

use std::path::Path;

use hoshin::disk;
use hoshin::number::FiscalYear;
use hoshin::pipeline::{self, Checked, Project};
use hoshin::site::parts::{Cell, Row, Table};

/// This repository's project, with some of its files' words changed: (file, words, other words). Where the words are
/// empty, the file is a new one.
fn project(changes: &[(&str, &str, &str)]) -> Checked {
    let mut project: Project = disk::project::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for (path, from, to) in changes {
        if from.is_empty() {
            project.files.push(((*path).to_owned(), to.as_bytes().to_vec()));
            continue;
        }
        let (_, bytes) = project.files.iter_mut().find(|(file, _)| file == path).unwrap();
        let text = String::from_utf8(bytes.clone()).unwrap();
        assert!(text.contains(from), "{path} holds {from}");
        *bytes = text.replacen(from, to, 1).into_bytes();
    }
    project.files.sort();
    pipeline::check(&project, |_| {})
}

fn year(number: u16) -> FiscalYear {
    FiscalYear::new(number).unwrap()
}

/// A cell as it is read: brackets, a minus, a second line, or why it is empty.
fn read(cell: &Cell) -> String {
    match cell {
        Cell::Figure(number) => {
            let minus = if number.minus { "-" } else { "" };
            let second = number
                .reference
                .as_ref()
                .map(|second| format!(" {} {}", second.word, second.figure.text));
            let figure = format!("{minus}{}{}", number.text, second.unwrap_or_default());
            if number.apart { format!("({figure})") } else { figure }
        }
        Cell::Text { text, .. } => text.clone(),
        Cell::Link(link) => link.text.clone(),
        Cell::Tag(tag) => format!("{} {}", tag.word, tag.own.as_deref().unwrap_or("-")),
        Cell::Empty { reason } => format!("<{reason}>"),
        Cell::Corrected { mark, .. } => mark.text.clone(),
    }
}

/// A row as it is read: code, head, cells.
fn line(row: &Row) -> String {
    let code = row.code.iter().cloned();
    let cells = row.cells.iter().map(read);
    let all: Vec<String> = code.chain([row.head.text.clone()]).chain(cells).collect();
    all.join(" | ")
}

fn lines(table: &Table) -> Vec<String> {
    table.rows.iter().map(line).collect()
}

fn last(table: &Table) -> String {
    table.rows.last().map(line).unwrap()
}

fn heads(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.text.as_str()).collect()
}
