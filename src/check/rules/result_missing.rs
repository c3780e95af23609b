//! An indicator that says nothing of the plan's own year, at a stage where the form asks for its result: neither a value
//! nor the reason why there is none.

use super::Scope;
use crate::check::asked::questions;
use crate::finding::Finding;
use crate::model::asks::Ask;

pub const CODE: &str = "result-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for question in questions(scope) {
        let line = question.line;
        if line.field != "result" || line.ask != Ask::Required || question.there.is_some() {
            continue;
        }
        findings.push(
            Finding::error(
                CODE,
                question.place,
                "この年度の実績も、値のない理由も書かれていません",
                "there is neither a result of the plan's year nor a reason why there is none",
            )
            .help(
                "`results` にこの年度の値を書くか、`{ missing: not-yet }` のように理由を書いてください",
                "write the year's value under `results`, or why it is missing, such as `{ missing: not-yet }`",
            ),
        );
    }
}
