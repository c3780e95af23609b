//! CSV files as tables of text, and what is wrong with them.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::opendata::table::{Field, Kind, Table};
use crate::exchange::opendata::tables;
use crate::lang::Localized;
use crate::model::stage::PartialDate;
use crate::number::{FiscalYear, decimal};

/// A file's rows as text, each cell under its field.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The description it is read by.
    pub table: &'static Table,
    /// Its rows: cells in the order of the table's fields.
    pub rows: Vec<Vec<String>>,
}

/// What is wrong with a file of data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What, in both languages.
    pub ja: String,
    /// The same in English.
    pub en: String,
}

impl Fault {
    /// A fault of a file.
    pub fn new(file: impl Into<String>, line: usize, ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line,
            ja: ja.into(),
            en: en.into(),
        }
    }

    /// What is wrong, in both languages.
    #[must_use]
    pub fn message(&self) -> Localized<String> {
        Localized::say(&self.ja, &self.en)
    }
}

/// Reads every table's file. A file that is not there is an empty table, and a fault.
#[must_use]
pub fn sheets(files: &BTreeMap<String, Vec<u8>>, faults: &mut Vec<Fault>) -> Vec<Sheet> {
    let tables = tables::ALL.iter().map(|entry| entry.table);
    tables.map(|table| sheet(table, files, faults)).collect()
}

fn sheet(table: &'static Table, files: &BTreeMap<String, Vec<u8>>, faults: &mut Vec<Fault>) -> Sheet {
    let empty = Sheet {
        table,
        rows: Vec::new(),
    };
    let name = table.file();
    let Some(bytes) = files.get(&name) else {
        faults.push(Fault::new(
            name,
            1,
            "このファイルがありません",
            "this file is not there",
        ));
        return empty;
    };
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.push(Fault::new(
            name,
            1,
            "UTF-8の文字ファイルではありません",
            "this is not text in UTF-8",
        ));
        return empty;
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut records = reader.records().filter_map(Result::ok);
    let header = records.next().unwrap_or_default();
    let columns = columns(table, &header, faults);
    let row = |record: csv::StringRecord| {
        let cell = |at: &Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        columns.iter().map(cell).collect()
    };
    Sheet {
        rows: records.map(row).collect(),
        ..empty
    }
}

/// Where each field of the table stands in the file. Columns that the table does not have are passed over: a newer
/// version may have added them.
fn columns(table: &Table, header: &csv::StringRecord, faults: &mut Vec<Fault>) -> Vec<Option<usize>> {
    let find = |field: &Field| {
        let at = header.iter().position(|name| name == field.name);
        if at.is_none() {
            let name = &field.name;
            let (ja, en) = (
                format!("列 `{name}` がありません"),
                format!("the column `{name}` is not there"),
            );
            faults.push(Fault::new(table.file(), 1, ja, en));
        }
        at
    };
    table.fields().iter().map(find).collect()
}

/// Holds every cell against its column, and every key against its table.
pub fn check(sheets: &[Sheet], faults: &mut Vec<Fault>) {
    let known: Known<'_> = sheets.iter().flat_map(values).collect();
    for sheet in sheets {
        let (fields, file) = (sheet.table.fields(), sheet.table.file());
        let mut keys: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        // The header is line 1, and every record is one line.
        for (line, row) in (2..).zip(&sheet.rows) {
            for (field, cell) in fields.iter().zip(row) {
                let wrong = wrong(field, cell).or_else(|| stray(field, cell, &known));
                faults.extend(wrong.map(|(ja, en)| Fault::new(&file, line, ja, en)));
            }
            let key = sheet.key(&fields, row);
            let words = key.join(", ");
            if let Some(first) = keys.insert(key, line) {
                let ja = format!("キー `{words}` の行は{first}行目にもあります");
                let en = format!("line {first} has the key `{words}`, too");
                faults.push(Fault::new(&file, line, ja, en));
            }
        }
    }
}

impl Sheet {
    pub(super) fn key<'a>(&self, fields: &[Field], row: &'a [String]) -> Vec<&'a str> {
        let cells = fields.iter().zip(row);
        let keyed = cells.filter(|(field, _)| self.table.key.contains(&field.name.as_str()));
        keyed.map(|(_, cell)| cell.as_str()).collect()
    }
}

/// The values that other tables may point to, by table and column.
type Known<'a> = BTreeMap<(&'static str, String), BTreeSet<&'a str>>;

/// What is wrong, in both languages.
type Wrong = (String, String);

fn values(sheet: &Sheet) -> Vec<((&'static str, String), BTreeSet<&str>)> {
    let fields = sheet.table.fields().into_iter().enumerate();
    let keyed = fields.filter(|(_, field)| sheet.table.key == [field.name.as_str()]);
    let of = |(at, field): (usize, Field)| {
        let values = sheet.rows.iter().filter_map(|row| row.get(at)).map(String::as_str);
        ((sheet.table.name, field.name), values.collect())
    };
    keyed.map(of).collect()
}

/// A cell that its column can't hold.
fn wrong(field: &Field, cell: &str) -> Option<Wrong> {
    let name = &field.name;
    if cell.is_empty() {
        let empty = || (format!("列 `{name}` が空です"), format!("the column `{name}` is empty"));
        return field.required.then(empty);
    }
    let good = match field.kind {
        Kind::Text | Kind::Words | Kind::Address => true,
        Kind::Id => cell.bytes().all(|b| b.is_ascii_alphanumeric() || b"._/#-".contains(&b)),
        Kind::AreaCode => cell.len() == 6 && cell.bytes().all(|b| b.is_ascii_digit()),
        Kind::Whole => cell.parse::<i128>().is_ok() && !cell.starts_with('+'),
        Kind::Number => decimal::parse(cell).is_some(),
        Kind::Year => FiscalYear::parse(cell).is_some(),
        Kind::Day => PartialDate::parse(cell).is_some(),
        Kind::Flag => matches!(cell, "true" | "false"),
        Kind::Choice(choices) => choices.iter().any(|(code, ..)| *code == cell),
    };
    (!good).then(|| {
        let ja = format!("列 `{name}` に `{cell}` は入りません");
        (ja, format!("`{cell}` can't stand in the column `{name}`"))
    })
}

/// A cell that points to a row that is not there.
fn stray(field: &Field, cell: &str, known: &Known<'_>) -> Option<Wrong> {
    let (table, column) = field.to.filter(|_| !cell.is_empty())?;
    let there = known
        .get(&(table, column.to_owned()))
        .is_some_and(|values| values.contains(cell));
    (!there).then(|| {
        let name = &field.name;
        let ja = format!("列 `{name}` の `{cell}` は、表 {table} にありません");
        (
            ja,
            format!("`{cell}` in the column `{name}` is not in the table {table}"),
        )
    })
}
