//! A body section that is not there: one the form asks for at this stage, one that the document has and its translation has not, or a
//! heading with nothing below it.

use super::Scope;
use super::words_missing::twins;
use crate::check::asked::stage_of;
use crate::document::address::Kind;
use crate::document::{BodySection, Document};
use crate::finding::{Finding, likely};
use crate::lang::Lang;
use crate::model::form::SectionRule;
use crate::source::Place;

pub const CODE: &str = "section-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        findings.extend(document.body.sections.iter().filter_map(empty));
        asked_for(scope, document, findings);
    }
    for (own, twin) in twins(scope) {
        untranslated(scope, own, twin, findings);
    }
}

/// What the form asks for.
fn asked_for(scope: &Scope<'_>, document: &Document, findings: &mut Vec<Finding>) {
    // Whether it is relisted, the document says and not its translation.
    let own = scope.own(&document.address.kind);
    if !document.complete || own.is_some_and(|own| !own.complete) || is_relisted(scope, document) {
        return;
    }
    let (Some((form, rules)), Some(stage)) = (rules_of(scope, document), stage_of(scope, document)) else {
        return;
    };
    let lang = document.address.twin.unwrap_or_else(|| scope.config.authoritative());
    for rule in rules.iter().filter(|rule| rule.is_required_at(stage)) {
        let heading = rule.heading.get(lang);
        // One in the other language is found as untranslated.
        let there = has(document, heading)
            || has(document, rule.heading.get(lang.other()))
            || is_misspelt(document, heading, rules, lang);
        if !there {
            findings.push(missing(
                document,
                heading,
                format!("様式 `{form}` が求める見出し `{heading}` がありません"),
                format!("the heading `{heading}`, which the form `{form}` asks for, is missing"),
            ));
        }
    }
}

/// What the document has beyond what is asked for, its translation must have, too.
fn untranslated(scope: &Scope<'_>, own: &Document, twin: &Document, findings: &mut Vec<Finding>) {
    let (Some(lang), authoritative) = (twin.address.twin, scope.config.authoritative()) else {
        return;
    };
    let rules = rules_of(scope, own).map(|(_, rules)| rules).unwrap_or_default();
    let stage = stage_of(scope, own);
    // A translation with as many headings has one that is misspelt, which is found as such.
    let fewer = twin.body.sections.len() < own.body.sections.len();
    for section in own.body.sections.iter().filter(|_| fewer) {
        let written = section.heading.value.as_str();
        let rule = rules.iter().find(|rule| rule.heading.get(authoritative) == written);
        let heading = match rule {
            Some(rule) if stage.is_some_and(|stage| rule.is_required_at(stage)) => continue,
            Some(rule) => rule.heading.get(lang).as_str(),
            None if written.starts_with(MARK) => written,
            None => continue,
        };
        if !has(twin, heading) {
            let finding = missing(
                twin,
                heading,
                format!("もとの文書にある見出し `{heading}` がありません"),
                format!("the heading `{heading}`, which the document has, is missing"),
            );
            findings.push(finding.also(section.heading.place, "訳されていない見出し", "not translated"));
        }
    }
    let free = matches!(own.address.kind, Kind::Page(_));
    if let Some(section) = own.body.sections.get(twin.body.sections.len()).filter(|_| free) {
        let written = &section.heading.value;
        let finding = Finding::error(
            CODE,
            Place::top(twin.source),
            format!("見出し `{written}` の訳がありません"),
            format!("the heading `{written}` is not translated"),
        );
        let finding = finding.also(section.heading.place, "訳されていない見出し", "not translated");
        findings.push(finding.help(
            "同じ順に見出しと訳を書いてください",
            "write the same headings in the same order",
        ));
    }
}

/// A heading that is the same in every language begins so.
pub const MARK: &str = "indicator: ";

fn has(document: &Document, heading: &str) -> bool {
    let mut sections = document.body.sections.iter();
    sections.any(|section| section.heading.value == heading)
}

/// Whether a heading that the form does not know must be this one: it is found as unknown, with the likely one.
fn is_misspelt(document: &Document, heading: &str, rules: &[SectionRule], lang: Lang) -> bool {
    let known: Vec<&str> = rules.iter().map(|rule| rule.heading.get(lang).as_str()).collect();
    let written = document
        .body
        .sections
        .iter()
        .map(|section| section.heading.value.as_str());
    let mut unknown = written.filter(|written| !known.contains(written));
    unknown.any(|written| likely(written, known.iter().copied()) == Some(heading))
}

fn missing(document: &Document, heading: &str, ja: String, en: String) -> Finding {
    Finding::error(CODE, Place::top(document.source), ja, en).help(
        format!("`## {heading}` と本文を書き足してください"),
        format!("add `## {heading}` and its text"),
    )
}

fn empty(section: &BodySection) -> Option<Finding> {
    let heading = &section.heading.value;
    let finding = Finding::error(
        CODE,
        section.heading.place,
        format!("見出し `{heading}` の下に本文がありません"),
        format!("there is no text below the heading `{heading}`"),
    );
    section.text.value.is_empty().then(|| {
        finding.help(
            "本文を書くか、見出しを消してください",
            "write the text, or remove the heading",
        )
    })
}

/// The form of a document's plan, and the sections it names for this kind of document.
pub fn rules_of<'a>(scope: &Scope<'a>, document: &Document) -> Option<(&'a str, &'a [SectionRule])> {
    let plans = scope.plans;
    let plan_form = |ward: &str, year| {
        let plan = scope.plan(ward, year)?;
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

/// Whether a document is a relisted entry or the translation of one: neither has a body.
pub fn is_relisted(scope: &Scope<'_>, document: &Document) -> bool {
    let own = scope.own(&document.address.kind);
    own.is_some_and(|own| own.head.get("relists").is_some())
}
