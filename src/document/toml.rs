//! TOML to a tree of nodes, for the site's configuration alone. The same tables then check it as they check documents.

use std::ops::Range;

use toml::Spanned as TomlSpanned;
use toml::de::{DeTable, DeValue};

use super::node::{Node, Value};
use crate::finding::Finding;
use crate::source::{Place, SourceId, Spanned};

/// Parses a whole TOML file; what is broken is found, what is sound is read.
#[must_use]
pub fn parse(id: SourceId, text: &str) -> (Node, Vec<Finding>) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let find = |error: &toml::de::Error| {
        let place = Place::new(id, error.span().unwrap_or_default());
        Finding::error(
            "toml-syntax",
            place,
            "ここをTOMLとして読めません",
            "this can't be read as TOML",
        )
        .help(
            "値は引用符で囲み、`項目 = 値` と書いてください",
            format!("write `key = \"value\"` ({})", error.message()),
        )
    };
    let findings = errors.iter().map(find).collect();
    (map(id, table.span(), table.get_ref()), findings)
}

fn node(id: SourceId, value: &TomlSpanned<DeValue<'_>>) -> Node {
    let place = Place::new(id, value.span());
    let scalar = |text: &str| Node {
        place,
        value: Value::Scalar(text.to_owned()),
    };
    match value.get_ref() {
        DeValue::String(text) => scalar(text),
        DeValue::Integer(number) => scalar(number.as_str()),
        DeValue::Float(number) => scalar(number.as_str()),
        DeValue::Boolean(flag) => scalar(if *flag { "true" } else { "false" }),
        DeValue::Datetime(date) => scalar(&date.to_string()),
        DeValue::Array(items) => Node {
            place,
            value: Value::List(items.iter().map(|item| node(id, item)).collect()),
        },
        DeValue::Table(table) => map(id, value.span(), table),
    }
}

fn map(id: SourceId, range: Range<usize>, table: &DeTable<'_>) -> Node {
    let entry = |(key, value): (&TomlSpanned<std::borrow::Cow<'_, str>>, &TomlSpanned<DeValue<'_>>)| {
        let name = Spanned {
            value: key.get_ref().to_string(),
            place: Place::new(id, key.span()),
        };
        (name, node(id, value))
    };
    // The table is in the order of its keys; a person reads it in the order written.
    let mut entries: Vec<(Spanned<String>, Node)> = table.iter().map(entry).collect();
    entries.sort_by_key(|(key, _)| key.place);
    Node {
        place: Place::new(id, range),
        value: Value::Map(entries),
    }
}
