//! One code for two things: two groups of a framework, two indicators of one document, or two files whose names mean
//! the same code.

use std::collections::BTreeMap;

use super::Scope;
use crate::finding::Finding;
use crate::model::indicator::Indicator;
use crate::source::Place;

pub const CODE: &str = "code-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for framework in scope
        .documents
        .iter()
        .filter_map(|document| document.head.get("groups"))
    {
        let codes = framework
            .items()
            .iter()
            .filter_map(|group| group.get("code")?.spanned());
        doubled(codes.map(|code| (code.value, code.place)), findings);
    }
    for plan in &scope.plans.plans {
        for issue in &plan.issues {
            doubled(marks(&issue.indicators), findings);
            for strategy in &issue.strategies {
                doubled(marks(&strategy.indicators), findings);
                strategy
                    .initiatives
                    .iter()
                    .for_each(|initiative| doubled(marks(&initiative.indicators), findings));
            }
        }
        plan.reform_items
            .iter()
            .for_each(|item| doubled(marks(&item.indicators), findings));
    }
}

fn marks(indicators: &[Indicator]) -> impl Iterator<Item = (String, Place)> {
    indicators
        .iter()
        .filter_map(|indicator| Some((indicator.code?.to_string(), indicator.id.place)))
}

fn doubled(codes: impl Iterator<Item = (String, Place)>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for (code, place) in codes {
        if let Some(first) = seen.get(&code) {
            findings.push(
                Finding::error(
                    CODE,
                    place,
                    format!("番号 `{code}` が重なっています"),
                    format!("the code `{code}` is used twice"),
                )
                .also(*first, "最初の使用", "used here first")
                .help("紙面の番号に合わせてください", "make it the code printed on paper"),
            );
        } else {
            seen.insert(code, place);
        }
    }
}
