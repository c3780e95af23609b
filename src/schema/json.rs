//! JSON Schema (2020-12) from the tables, for tools that do not know hoshin.
//!
//! YAML and TOML give numbers and dates types; hoshin reads every scalar as text and asks the table. So a number may stand
//! in the schema as a number or as its digits in quotes. What one file can't know of another, and dates that no calendar
//! has, are left to `hoshin check`.

use serde_json::{Map, Value, json};

use super::{CONFIG, Record, Shape, Title};
use super::{PILLARS, SCALES, SURVEYS, UNITS};
use super::{erratum, form, framework, initiative, issue, page, plan, reform_item, strategy, ward, ward_report};

/// The schema of every kind of document: the file's stem, and the schema.
#[must_use]
pub fn schemas() -> Vec<(&'static str, Value)> {
    let records: [(&str, &'static Record); 21] = [
        ("config", &CONFIG),
        ("form", &form::FORM),
        ("framework", &framework::FRAMEWORK),
        ("framework.translation", &framework::FRAMEWORK_WORDS),
        ("initiative", &initiative::INITIATIVE),
        ("initiative.translation", &initiative::INITIATIVE_WORDS),
        ("issue", &issue::ISSUE),
        ("issue.translation", &issue::ISSUE_WORDS),
        ("page", &page::PAGE),
        ("page.translation", &page::PAGE_WORDS),
        ("plan", &plan::PLAN),
        ("plan.translation", &plan::PLAN_WORDS),
        ("reform-item", &reform_item::REFORM_ITEM),
        ("reform-item.translation", &reform_item::REFORM_ITEM_WORDS),
        ("erratum", &erratum::ERRATUM),
        ("erratum.translation", &erratum::ERRATUM_WORDS),
        ("strategy", &strategy::STRATEGY),
        ("strategy.translation", &strategy::STRATEGY_WORDS),
        ("ward", &ward::WARD),
        ("ward-report", &ward_report::WARD_REPORT),
        ("ward.translation", &ward::WARD_WORDS),
    ];
    let maps: [(&str, &'static Shape, Title); 4] = [
        ("pillars", &PILLARS, ("改革の柱", "reform pillars")),
        ("scales", &SCALES, ("評価の尺度", "rating scales")),
        ("surveys", &SURVEYS, ("調査", "surveys")),
        ("units", &UNITS, ("単位", "units")),
    ];
    let records = records
        .into_iter()
        .map(|(name, record)| (name, Shape::Record(record), record.name));
    let maps = maps.map(|(name, shape, title)| (name, Shape::ByName(shape), title));
    let mut schemas: Vec<(&str, Value)> = records
        .chain(maps)
        .map(|(name, shape, title)| (name, document(name, shape, title)))
        .collect();
    schemas.sort_by_key(|(name, _)| *name);
    schemas
}

/// One kind of document.
fn document(name: &str, shape: Shape, title: Title) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    schema.insert("$id".into(), json!(format!("urn:hoshin:schema:{name}")));
    titled(&mut schema, title, ("", ""));
    schema.extend(value(shape));
    Value::Object(schema)
}

/// Title and description in both languages: together where a tool shows one text, and apart for tools that choose.
fn titled(schema: &mut Map<String, Value>, title: Title, about: Title) {
    schema.insert("title".into(), json!(format!("{} / {}", title.0, title.1)));
    schema.insert("x-title".into(), json!({ "ja": title.0, "en": title.1 }));
    if !about.0.is_empty() {
        schema.insert("description".into(), json!(format!("{}\n\n{}", about.0, about.1)));
        schema.insert("x-description".into(), json!({ "ja": about.0, "en": about.1 }));
    }
}

fn value(shape: Shape) -> Map<String, Value> {
    let schema = match shape {
        Shape::Record(record) => return object(record),
        Shape::Text | Shape::Mark => json!({ "type": ["string", "number", "boolean"], "pattern": "\\S" }),
        Shape::Id => {
            json!({ "type": ["string", "integer"], "maxLength": 80, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
        }
        Shape::Address => json!({ "type": "string", "pattern": "^https?://[^/\\s]\\S*$" }),
        Shape::Code => {
            json!({ "type": ["string", "integer"], "pattern": "^[1-9][0-9]*(-[1-9][0-9]*)*$", "minimum": 1 })
        }
        Shape::Year => json!({ "type": ["string", "integer"], "pattern": YEAR, "minimum": 1000, "maximum": 9999 }),
        Shape::Date => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$" }),
        Shape::Whole(min, max) => {
            json!({ "type": ["integer", "string"], "minimum": min, "maximum": max, "pattern": "^-?[0-9]+$" })
        }
        Shape::Number => json!({ "type": ["number", "string"], "pattern": NUMBER }),
        Shape::NumberOrGrade => {
            json!({ "type": ["number", "string"], "pattern": format!("{NUMBER}|^[a-z][a-z0-9]*(-[a-z0-9]+)*$") })
        }
        Shape::Flag => json!({ "enum": [true, false, "true", "false"] }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::List(item) => json!({ "type": "array", "items": value(*item) }),
        Shape::ByYear(inner) => json!({
            "type": "object",
            "propertyNames": { "pattern": YEAR },
            "additionalProperties": value(*inner),
        }),
        Shape::ByName(inner) => json!({ "type": "object", "additionalProperties": value(*inner) }),
        Shape::Either(scalar, map) => json!({
            "if": { "type": "object" },
            "then": value(*map),
            "else": value(*scalar),
        }),
    };
    match schema {
        Value::Object(schema) => schema,
        _ => Map::new(),
    }
}

const YEAR: &str = "^[0-9]{4}$";

const NUMBER: &str = "^-?[0-9]+(\\.[0-9]+)?$";

fn object(record: &Record) -> Map<String, Value> {
    let mut properties = Map::new();
    for field in record.fields {
        let mut property = Map::new();
        titled(&mut property, field.title, field.about);
        property.extend(value(field.shape));
        properties.insert(field.key.into(), Value::Object(property));
    }
    let required: Vec<&str> = record.fields.iter().filter(|field| field.must).map(|f| f.key).collect();
    let mut schema = Map::new();
    schema.insert("type".into(), json!("object"));
    schema.insert("properties".into(), Value::Object(properties));
    schema.insert("additionalProperties".into(), json!(false));
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::schemas;
    use serde_json::Value;

    /// Every field of a schema, with the way to it.
    fn undescribed(schema: &Value, way: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            for (key, property) in properties {
                let way = format!("{way}.{key}");
                if property.get("description").is_none() {
                    found.push(way.clone());
                }
                undescribed(property, &way, found);
            }
        }
        for inner in ["items", "then", "else", "additionalProperties"] {
            if let Some(inner) = schema.get(inner) {
                undescribed(inner, way, found);
            }
        }
    }

    #[test]
    fn every_field_has_a_sentence_in_both_languages() {
        let mut found = Vec::new();
        for (name, schema) in schemas() {
            undescribed(&schema, name, &mut found);
        }
        assert!(found.is_empty(), "add `.about(…)` to {found:#?}");
    }
}
