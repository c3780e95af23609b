//! An initiative without a process indicator, on a form that asks for one: nothing would tell whether it did its work.

use super::Scope;
use crate::check::asked::questions;
use crate::finding::Finding;
use crate::model::asks::Ask;

pub const CODE: &str = "initiative-without-indicator";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for question in questions(scope) {
        let line = question.line;
        let asked = line.level == "initiative" && line.field == "indicators" && line.ask == Ask::Required;
        if !asked || question.there.is_some() {
            continue;
        }
        let form = question.form;
        findings.push(
            Finding::error(
                CODE,
                question.place,
                format!("様式 `{form}` が求めるプロセス（過程）指標が、この具体的取組にありません"),
                format!("this initiative has no process indicator, which the form `{form}` asks for"),
            )
            .help(
                "`indicators` に、取組がどこまで進めばよいかを測る指標を書き足してください",
                "add an indicator under `indicators` that says what the work must reach",
            ),
        );
    }
}
