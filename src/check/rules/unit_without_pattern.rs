//! A unit of numbers that does not say how a number is written with it in each language.

use super::Scope;
use crate::check::word::schema_entries;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::unit::Measure;

pub const CODE: &str = "unit-without-pattern";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (id, node) in schema_entries(scope, &Kind::Units) {
        let unit = scope.plans.schema.units.get(&id.value);
        if !unit.is_some_and(|unit| matches!(unit.measure, Measure::Number { .. })) {
            continue;
        }
        let Some(write) = node.get("write") else {
            findings.push(
                Finding::error(
                    CODE,
                    id.place,
                    format!("単位 `{}` に、数の書き方 `write` がありません", id.value),
                    format!("the unit `{}` does not say how to `write` a number", id.value),
                )
                .help(
                    "`write: { ja: \"{n}件\", en: \"{n} cases\", one: \"{n} case\" }` のように書いてください",
                    "add it: `write: { ja: \"{n}件\", en: \"{n} cases\", one: \"{n} case\" }`",
                ),
            );
            continue;
        };
        for pattern in ["ja", "en"].iter().filter_map(|lang| write.get(lang)) {
            findings.extend(without_number(pattern));
        }
    }
}

fn without_number(pattern: &Node) -> Option<Finding> {
    let text = pattern.text().filter(|text| !text.contains("{n}"))?;
    let finding = Finding::error(
        CODE,
        pattern.place,
        format!("書き方 `{text}` に数の入る `{{n}}` がありません"),
        format!("the pattern `{text}` has no place `{{n}}` for the number"),
    );
    Some(finding.help(
        "数の入るところに `{n}` と書いてください",
        "write `{n}` where the number goes",
    ))
}
