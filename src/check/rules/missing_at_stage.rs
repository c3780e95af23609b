//! Something that the form requires at the plan's stage and that is not there: a year-end evaluation without a verdict.

use super::Scope;
use crate::check::asked::questions;
use crate::finding::Finding;
use crate::model::asks::Ask;

pub const CODE: &str = "missing-at-stage";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for question in questions(scope) {
        let line = question.line;
        // These have rules of their own, with more to say.
        let own_rule = line.field == "result" || (line.level == "initiative" && line.field == "indicators");
        if line.ask != Ask::Required || question.there.is_some() || own_rule {
            continue;
        }
        let ((thing_ja, thing_en), (field_ja, field_en)) = (question.thing, question.field);
        let (form, stage) = (question.form, question.stage.key());
        findings.push(
            Finding::error(
                CODE,
                question.place,
                format!("様式 `{form}` が `{stage}` の段階で求める{field_ja}が、この{thing_ja}にありません"),
                format!("this {thing_en} lacks its {field_en}, which the form `{form}` asks for at `{stage}`"),
            )
            .help(
                format!("{} を書き足してください", example(line.field)),
                format!("add {}", example(line.field)),
            ),
        );
    }
}

/// How a field of the table is written in a document.
fn example(field: &str) -> String {
    match field {
        "budget" => "`budget: { initial: { … } }`".to_owned(),
        "mid-year" | "year-end" => format!("`review: {{ {field}: {{ … }} }}`"),
        "rated" => "`rated: …`".to_owned(),
        "sdgs" => "`sdgs: [ … ]`".to_owned(),
        _ => format!("`{field}: …`"),
    }
}
