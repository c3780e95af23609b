//! A form whose last fiscal year comes before its first: it is for no year at all.

use super::Scope;
use crate::check::word::forms;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::number::FiscalYear;

pub const CODE: &str = "form-years-reversed";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, form) in forms(scope) {
        let Some(years) = form.get("years") else { continue };
        let year = |key| years.get(key).and_then(Node::text).and_then(FiscalYear::parse);
        let (Some(from), Some(to)) = (year("from"), year("to")) else {
            continue;
        };
        if from > to {
            findings.push(
                Finding::error(
                    CODE,
                    years.place,
                    format!("最初の年度 {from} が最後の年度 {to} より後です"),
                    format!("the first year {from} comes after the last, {to}"),
                )
                .help(
                    format!("`from: {to}, to: {from}` ではありませんか"),
                    format!("did you mean `from: {to}, to: {from}`?"),
                ),
            );
        }
    }
}
