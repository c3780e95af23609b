//! `datapackage.json`: Data Package version 2, with a Table Schema for every table. Titles are the Japanese ones, as the
//! standard knows one language; both stand beside them under `titles` and `descriptions`.

use serde_json::{Map, Value, json};

use super::dataset::Dataset;
use super::table::{Field, Table};
use super::{File, Made, VERSION};
use crate::lang::{Lang, Localized};

const PACKAGE: &str = "https://datapackage.org/profiles/2.0/datapackage.json";
const RESOURCE: &str = "https://datapackage.org/profiles/2.0/dataresource.json";
const SCHEMA: &str = "https://datapackage.org/profiles/2.0/tableschema.json";
const DIALECT: &str = "https://datapackage.org/profiles/2.0/tabledialect.json";

/// The descriptor of all tables among the files.
pub fn file(dataset: &Dataset, files: &[File]) -> Made {
    let resources = files.iter().filter_map(|file| Some(resource(file, file.table?.0)));
    let resources: Vec<Value> = resources.collect();
    let mut package = json!({
        "$schema": PACKAGE,
        "name": dataset.name,
        "title": dataset.title.get(Lang::Ja),
        "description": dataset.about.get(Lang::Ja),
        "titles": both(&dataset.title),
        "descriptions": both(&dataset.about),
        "languages": [dataset.authoritative.code(), dataset.authoritative.other().code()],
        "version": VERSION,
        "homepage": dataset.folder,
        "contributors": [{ "title": dataset.publisher.get(Lang::Ja), "path": dataset.home, "roles": ["publisher"] }],
        "keywords": ["区運営方針", "ward management plan"],
    });
    let mut put = |key: &str, value: Option<Value>| {
        if let (Some(package), Some(value)) = (package.as_object_mut(), value) {
            package.insert(key.to_owned(), value);
        }
    };
    put("licenses", licences(dataset));
    put("updated", dataset.updated.clone().map(Value::from));
    let sources: Vec<Value> = dataset
        .sources
        .iter()
        .map(|source| json!({ "title": source.get(Lang::Ja), "titles": both(source) }))
        .collect();
    put("sources", (!sources.is_empty()).then(|| sources.into()));
    put("resources", Some(resources.into()));
    let text = serde_json::to_string_pretty(&package).unwrap_or_default();
    Made::new(
        "datapackage.json",
        ("表の説明（Data Package）", "description of the tables (Data Package)"),
        "application/json",
        format!("{text}\n").into_bytes(),
    )
}

fn licences(dataset: &Dataset) -> Option<Value> {
    let licence = dataset.licence.as_ref()?;
    let mut entry = json!({ "name": licence.id(), "title": licence.name });
    if let (Some(entry), Some(url)) = (entry.as_object_mut(), &licence.url) {
        entry.insert("path".to_owned(), url.as_str().into());
    }
    Some(json!([entry]))
}

fn resource(file: &File, table: &Table) -> Value {
    json!({
        "$schema": RESOURCE,
        "name": table.name,
        "type": "table",
        "path": file.name,
        "title": table.title.0,
        "description": table.about.0,
        "titles": { "ja": table.title.0, "en": table.title.1 },
        "descriptions": { "ja": table.about.0, "en": table.about.1 },
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes.size,
        "hash": format!("sha256:{}", file.bytes.sha256),
        "dialect": { "$schema": DIALECT, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema(table),
    })
}

/// The Table Schema of a table.
fn schema(table: &Table) -> Value {
    let fields = table.fields();
    let keys: Vec<Value> = fields.iter().filter_map(|field| foreign(field, table)).collect();
    let mut schema = json!({
        "$schema": SCHEMA,
        "fields": fields.iter().map(|one| field(one, table)).collect::<Vec<_>>(),
        "missingValues": [""],
        "primaryKey": table.key,
    });
    if let (Some(schema), false) = (schema.as_object_mut(), keys.is_empty()) {
        schema.insert("foreignKeys".to_owned(), keys.into());
    }
    schema
}

/// A reference to another table; one to its own has an empty name, as the standard says.
fn foreign(field: &Field, table: &Table) -> Option<Value> {
    let (to, column) = field.to?;
    let resource = if to == table.name { "" } else { to };
    Some(json!({ "fields": [field.name], "reference": { "resource": resource, "fields": [column] } }))
}

fn field(field: &Field, table: &Table) -> Value {
    let mut constraints = Map::new();
    if field.required {
        constraints.insert("required".to_owned(), true.into());
    }
    if table.key == [field.name.as_str()] {
        constraints.insert("unique".to_owned(), true.into());
    }
    if let Some(pattern) = field.kind.pattern() {
        constraints.insert("pattern".to_owned(), format!("^{pattern}$").into());
    }
    let codes: Vec<&str> = field.kind.choices().iter().map(|(code, ..)| *code).collect();
    if !codes.is_empty() {
        constraints.insert("enum".to_owned(), codes.into());
    }
    let mut value = json!({
        "name": field.name,
        "type": field.kind.word(),
        "title": field.title.get(Lang::Ja),
        "description": field.about.get(Lang::Ja),
        "titles": both(&field.title),
        "descriptions": both(&field.about),
    });
    if let Some(value) = value.as_object_mut() {
        if field.derived {
            value.insert("derived".to_owned(), true.into());
        }
        if !constraints.is_empty() {
            value.insert("constraints".to_owned(), constraints.into());
        }
    }
    value
}

fn both(words: &Localized<String>) -> Value {
    json!({ "ja": words.get(Lang::Ja), "en": words.get(Lang::En) })
}
