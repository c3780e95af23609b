//! The open data against its own description: each table has the hash, the columns, the types, the unique keys and the
//! references that `datapackage.json` says, and no table lies there that it does not name.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{Contents, MOST_TOLD, Outcome};
use crate::archive::tree::Tree;
use crate::lang::Localized;

/// The folder of the open data.
const FOLDER: &str = "data/opendata/";

/// The catalogue of the files, which is no table of the package: its columns are the official list's.
const CATALOGUE: &str = "data/opendata/opendata-list.csv";

#[derive(Deserialize)]
struct Package {
    resources: Vec<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: String,
    bytes: u64,
    hash: String,
    schema: Schema,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    primary_key: Vec<String>,
    #[serde(default)]
    foreign_keys: Vec<Foreign>,
}

#[derive(Deserialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    constraints: Constraints,
}

#[derive(Default, Deserialize)]
struct Constraints {
    #[serde(default)]
    required: bool,
    #[serde(default, rename = "enum")]
    choices: Vec<String>,
}

#[derive(Deserialize)]
struct Foreign {
    fields: Vec<String>,
    reference: Reference,
}

#[derive(Deserialize)]
struct Reference {
    resource: String,
    fields: Vec<String>,
}

/// The rows of a table, each cell as text.
type Rows = Vec<Vec<String>>;

/// Looks at the description and every table.
pub fn check(tree: &dyn Tree, contents: &Contents) -> Outcome {
    let text = match tree.text(&format!("{FOLDER}datapackage.json")) {
        Ok(Some(text)) => text,
        Ok(None) => return Outcome::NotChecked(Localized::say("オープンデータはありません", "there is no open data")),
        Err(fault) => return Outcome::Fail(vec![fault]),
    };
    let Ok(package) = serde_json::from_slice::<Package>(&text) else {
        return Outcome::Fail(vec![Localized::say(
            "`datapackage.json` を読み取れません",
            "`datapackage.json` can't be read",
        )]);
    };
    let mut faults = Vec::new();
    let mut tables: BTreeMap<&str, (&Resource, Rows)> = BTreeMap::new();
    for resource in &package.resources {
        match read(tree, contents, resource) {
            Ok(rows) => drop(tables.insert(&resource.name, (resource, rows))),
            Err(fault) => faults.push(fault),
        }
    }
    let named: BTreeSet<String> = package
        .resources
        .iter()
        .map(|resource| format!("{FOLDER}{}", resource.path))
        .collect();
    let lying = contents
        .sums
        .keys()
        .filter(|path| path.starts_with(FOLDER) && path.ends_with(".csv") && *path != CATALOGUE);
    faults.extend(lying.filter(|path| !named.contains(*path)).map(|path| {
        Localized::say(
            format!("`{path}` が `datapackage.json` にありません"),
            format!("`{path}` is not in `datapackage.json`"),
        )
    }));
    let rows: usize = tables.values().map(|(_, rows)| rows.len()).sum();
    for (resource, rows) in tables.values() {
        cells(resource, rows, &mut faults);
        keys(resource, rows, &mut faults);
        references(resource, rows, &tables, &mut faults);
    }
    faults.truncate(MOST_TOLD);
    let count = tables.len();
    Outcome::of(
        faults,
        Localized::say(format!("{count}表、{rows}行"), format!("{count} tables, {rows} rows")),
    )
}

/// The rows of a table that has the bytes and the columns that were described.
fn read(tree: &dyn Tree, contents: &Contents, resource: &Resource) -> Result<Rows, Localized<String>> {
    let path = format!("{FOLDER}{}", resource.path);
    let wrong = |ja: &str, en: &str| Localized::say(format!("`{path}` {ja}"), format!("`{path}` {en}"));
    let Some(sums) = contents.sums.get(&path) else {
        return Err(wrong("がありません", "is missing"));
    };
    if sums.bytes != resource.bytes || format!("sha256:{}", sums.sha256) != resource.hash {
        return Err(wrong(
            "が `datapackage.json` の説明と違います",
            "is not what `datapackage.json` describes",
        ));
    }
    let bytes = tree.text(&path)?.unwrap_or_default();
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
    let mut reader = csv::Reader::from_reader(bytes);
    let unread = |_| wrong("を表として読み取れません", "can't be read as a table");
    let columns: Vec<String> = reader.headers().map_err(unread)?.iter().map(str::to_owned).collect();
    if !columns
        .iter()
        .eq(resource.schema.fields.iter().map(|field| &field.name))
    {
        return Err(wrong("の列が説明と違います", "has other columns than described"));
    }
    let rows = reader
        .into_records()
        .map(|row| Ok(row?.iter().map(str::to_owned).collect()));
    rows.collect::<Result<Rows, csv::Error>>().map_err(unread)
}

/// Each cell has its type, and one of the choices where there are any; a cell that must be filled is.
fn cells(resource: &Resource, rows: &Rows, faults: &mut Vec<Localized<String>>) {
    for (number, row) in (2_usize..).zip(rows) {
        for (field, cell) in resource.schema.fields.iter().zip(row) {
            let choices = &field.constraints.choices;
            let fits = if cell.is_empty() {
                !field.constraints.required
            } else {
                is_of(&field.kind, cell) && (choices.is_empty() || choices.contains(cell))
            };
            if !fits {
                fault(
                    resource,
                    number,
                    &field.name,
                    ("の値が正しくありません", "holds what it may not"),
                    faults,
                );
            }
        }
    }
}

/// Whether a cell can be read as a type of Table Schema. Types that are not told apart here are text.
fn is_of(kind: &str, cell: &str) -> bool {
    match kind {
        "integer" => cell.parse::<i64>().is_ok(),
        "number" => crate::number::decimal::parse(cell).is_some(),
        "year" => cell.len() == 4 && cell.parse::<u16>().is_ok(),
        "boolean" => matches!(cell, "true" | "false"),
        "date" => cell.parse::<jiff::civil::Date>().is_ok(),
        _ => true,
    }
}

/// No two rows have one key.
fn keys(resource: &Resource, rows: &Rows, faults: &mut Vec<Localized<String>>) {
    let mut seen = BTreeSet::new();
    for (number, row) in (2_usize..).zip(rows) {
        if !seen.insert(values(resource, row, &resource.schema.primary_key)) {
            fault(
                resource,
                number,
                &resource.schema.primary_key.join("+"),
                ("が重なっています", "is used twice"),
                faults,
            );
        }
    }
}

/// What refers to another table is there.
fn references(
    resource: &Resource,
    rows: &Rows,
    tables: &BTreeMap<&str, (&Resource, Rows)>,
    faults: &mut Vec<Localized<String>>,
) {
    for key in &resource.schema.foreign_keys {
        let to = if key.reference.resource.is_empty() {
            &resource.name
        } else {
            &key.reference.resource
        };
        let known: BTreeSet<Vec<&str>> = tables.get(to.as_str()).map_or_else(BTreeSet::new, |(other, rows)| {
            rows.iter()
                .map(|row| values(other, row, &key.reference.fields))
                .collect()
        });
        for (number, row) in (2_usize..).zip(rows) {
            let value = values(resource, row, &key.fields);
            if value.iter().any(|cell| !cell.is_empty()) && !known.contains(&value) {
                fault(
                    resource,
                    number,
                    &key.fields.join("+"),
                    ("が指すものがありません", "refers to nothing"),
                    faults,
                );
            }
        }
    }
}

/// The cells of a row under these columns.
fn values<'a>(resource: &Resource, row: &'a [String], columns: &[String]) -> Vec<&'a str> {
    let cell = |column: &String| {
        let at = resource.schema.fields.iter().position(|field| field.name == *column)?;
        row.get(at).map(String::as_str)
    };
    columns.iter().map(|column| cell(column).unwrap_or_default()).collect()
}

fn fault(resource: &Resource, row: usize, column: &str, what: (&str, &str), faults: &mut Vec<Localized<String>>) {
    // A table that is wrong all over need not be told row by row.
    if faults.len() < MOST_TOLD {
        let path = &resource.path;
        faults.push(Localized::say(
            format!("`{path}` の{row}行目の `{column}` {}", what.0),
            format!("`{column}` in row {row} of `{path}` {}", what.1),
        ));
    }
}
