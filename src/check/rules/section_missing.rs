//! A body section that the form asks for at this stage and the document does not have.

use super::Scope;
use crate::check::asked::stage_of;
use crate::document::Document;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::model::form::SectionRule;
use crate::source::Place;

pub const CODE: &str = "section-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        if document.head.get("relists").is_some() || is_relisted_twin(scope, document) {
            continue;
        }
        let Some((form, rules)) = rules_of(scope, document) else {
            continue;
        };
        let Some(stage) = stage_of(scope, document) else {
            continue;
        };
        let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
        for rule in rules.iter().filter(|rule| rule.is_required_at(stage)) {
            let heading = rule.heading.get(lang);
            // One in the other language is found as untranslated.
            let other = rule.heading.get(lang.other());
            let there = document
                .body
                .sections
                .iter()
                .any(|section| section.heading.value == *heading || section.heading.value == *other);
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

/// The form of a document's plan, and the sections it names for this kind of document.
pub fn rules_of<'a>(scope: &Scope<'a>, document: &Document) -> Option<(&'a str, &'a [SectionRule])> {
    let plans = scope.plans;
    let plan_form = |ward: &str, year| {
        let plan = plans.plans.iter().find(|plan| plan.ward == ward && plan.year == year)?;
        plans.form_of(plan)
    };
    let (form, kind) = match &document.address.kind {
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
            (plans.schema.forms.get(&framework.form.value)?, "framework")
        }
        _ => return None,
    };
    Some((&form.id, form.sections_of(kind)))
}

/// The twin of a relisted entry has no body either.
fn is_relisted_twin(scope: &Scope<'_>, document: &Document) -> bool {
    let own = scope.own(&document.address.kind);
    document.address.twin.is_some() && own.is_some_and(|own| own.head.get("relists").is_some())
}
