//! A body section that the form asks for at this stage and the document does not have.

use super::Scope;
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::model::form::SectionRule;
use crate::model::stage::Stage;
use crate::source::Place;

pub const CODE: &str = "section-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        if document.head.get("relists").is_some() || is_relisted_twin(scope, document) {
            continue;
        }
        let Some(Asked { form, rules, stage }) = rules_of(scope, document) else {
            continue;
        };
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        for rule in rules
            .iter()
            .filter(|rule| rule.required_from.is_some_and(|from| from <= stage))
        {
            let heading = rule.heading.get(lang);
            let there = document
                .body
                .sections
                .iter()
                .any(|section| section.heading.value == *heading);
            if !there {
                findings.push(
                    Finding::error(
                        CODE,
                        Place::top(document.source),
                        format!("様式 `{form}` が求める見出し `{heading}` がありません"),
                        format!("the heading `{heading}`, which the form `{form}` asks for, is missing"),
                    )
                    .help(
                        format!("`## {heading}` と本文を書き足してください"),
                        format!("add `## {heading}` and its text"),
                    ),
                );
            }
        }
    }
}

/// What is asked of a document's body.
pub struct Asked<'a> {
    /// Id of the form.
    pub form: &'a str,
    /// The sections the form names for this kind of document.
    pub rules: &'a [SectionRule],
    /// The stage that the document has reached.
    pub stage: Stage,
}

/// What the form of its plan, or framework, asks of a document's body.
pub fn rules_of<'a>(scope: &Scope<'a>, document: &Document) -> Option<Asked<'a>> {
    let plans = scope.plans;
    let plan_form = |ward: &str, year| {
        let plan = plans.plans.iter().find(|plan| plan.ward == ward && plan.year == year)?;
        Some((plans.form_of(plan)?, plan.standing()))
    };
    let ((form, stage), kind) = match &document.address.kind {
        Kind::Plan(ward, year) => (plan_form(ward, *year)?, "plan"),
        Kind::Item(ward, year, code) => {
            let kind = match code.depth() {
                1 => "issue",
                2 => "strategy",
                _ => "initiative",
            };
            (plan_form(ward, *year)?, kind)
        }
        Kind::Reform(ward, year, _) => (plan_form(ward, *year)?, "reform-item"),
        Kind::Framework(year) => {
            let framework = plans.frameworks.iter().find(|framework| framework.year == *year)?;
            let form = plans.schema.forms.get(&framework.form.value)?;
            ((form, framework.stage.standing(&framework.history)), "framework")
        }
        _ => return None,
    };
    Some(Asked {
        form: &form.id,
        rules: form.sections_of(kind),
        stage,
    })
}

/// The twin of a relisted entry has no body either.
fn is_relisted_twin(scope: &Scope<'_>, document: &Document) -> bool {
    let own = scope.own(&document.address.kind);
    document.address.twin.is_some() && own.is_some_and(|own| own.head.get("relists").is_some())
}
