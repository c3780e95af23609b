//! A document on a level that the plan's form does not have, such as a strategy under an issues-only form.

use super::Scope;
use crate::document::address::Kind;
use crate::finding::Finding;
use crate::model::form::Level;
use crate::source::Place;

pub const CODE: &str = "level-unknown";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
    {
        let Kind::Item(ward, year, code) = &document.address.kind else {
            continue;
        };
        let level = match code.depth() {
            1 => Level::Issue,
            2 => Level::Strategy,
            _ => Level::Initiative,
        };
        let plan = scope.plan(ward, *year);
        let Some(form) = plan.and_then(|plan| scope.plans.form_of(plan)) else {
            continue;
        };
        if !form.levels.contains(&level) {
            findings.push(
                Finding::error(
                    CODE,
                    Place::top(document.source),
                    format!("様式 `{}` に `{code}` の階層はありません", form.id),
                    format!("the form `{}` has no level for `{code}`", form.id),
                )
                .help(
                    "ファイル名の番号を直すか、様式の `levels` に階層を書き足してください",
                    "correct the code in the file's name, or add the level to the form's `levels`",
                ),
            );
        }
    }
}
