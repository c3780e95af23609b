//! Something that the form does not have yet at the plan's stage: a rating in a plan that is only adopted, or a section
//! about results in a draft.

use super::Scope;
use super::section_missing::rules_of;
use crate::check::asked::{questions, stage_of};
use crate::finding::Finding;
use crate::model::asks::Ask;

pub const CODE: &str = "early-for-stage";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for question in questions(scope) {
        let line = question.line;
        let Some(there) = question
            .there
            .filter(|_| line.ask == Ask::Forbidden && line.field != "result")
        else {
            continue;
        };
        let ((thing_ja, _), (field_ja, field_en)) = (question.thing, question.field);
        let stage = question.stage.key();
        findings.push(
            Finding::error(
                CODE,
                there.place,
                format!("`{stage}` の段階の{thing_ja}に、{field_ja}は書けません"),
                format!("the {field_en} can't stand in a plan at the stage `{stage}`"),
            )
            .help(
                "消すか、`plan.md` の `stage` を進めてください",
                "remove it, or move `stage` in `plan.md` on",
            ),
        );
    }
    sections(scope, findings);
}

fn sections(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        let (Some((_, rules)), Some(stage)) = (rules_of(scope, document), stage_of(scope, document)) else {
            continue;
        };
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        for rule in rules {
            let Some(not_before) = rule.not_before.filter(|not_before| stage < *not_before) else {
                continue;
            };
            let headings = document.body.sections.iter().map(|section| &section.heading);
            for heading in headings.filter(|heading| heading.value == *rule.heading.get(lang)) {
                let (word, now, then) = (&heading.value, stage.key(), not_before.key());
                findings.push(
                    Finding::error(
                        CODE,
                        heading.place,
                        format!("`{now}` の段階の計画に、見出し `{word}` はまだ書けません（`{then}` から）"),
                        format!("the section `{word}` can't stand in a plan at `{now}`; it begins at `{then}`"),
                    )
                    .help(
                        "消すか、`plan.md` の `stage` を進めてください",
                        "remove it, or move `stage` in `plan.md` on",
                    ),
                );
            }
        }
    }
}
