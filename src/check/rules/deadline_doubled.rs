//! A target with two deadlines: by the end of a year, and in every year.

use super::Scope;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "deadline-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let indicators = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none())
        .flat_map(|document| document.head.get("indicators").map(Node::items).unwrap_or_default());
    for target in indicators.filter_map(|indicator| indicator.get("target")) {
        let (Some(by), Some(every)) = (target.get("by"), target.get("every-year-until")) else {
            continue;
        };
        findings.push(
            Finding::error(
                CODE,
                every.place,
                "目標に期限が2種類あります",
                "the target has two deadlines",
            )
            .also(by.place, "もう一つの期限", "the other one")
            .help(
                "その年度末までの目標なら `by`、毎年度の目標なら `every-year-until` だけにしてください",
                "keep `by` for a target at the end of that year, or `every-year-until` for one in each year",
            ),
        );
    }
}
