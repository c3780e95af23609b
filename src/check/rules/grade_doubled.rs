//! A unit of grades that names a grade twice, so that its rank is not clear.

use super::Scope;
use crate::check::word::schema_entries;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "grade-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, unit) in schema_entries(scope, &Kind::Units) {
        let grades = unit.get("grades").map(Node::items).unwrap_or_default();
        let ids: Vec<&Node> = grades.iter().filter_map(|grade| grade.get("id")).collect();
        for (index, id) in ids.iter().enumerate() {
            let Some(first) = ids[..index].iter().find(|first| first.text() == id.text()) else {
                continue;
            };
            let name = id.text().unwrap_or_default();
            findings.push(
                Finding::error(
                    CODE,
                    id.place,
                    format!("段階 `{name}` が2回あります"),
                    format!("the grade `{name}` stands here twice"),
                )
                .also(first.place, "最初の段階", "the first one")
                .help(
                    "段階ごとに別の識別子を付けてください",
                    "give each grade an id of its own",
                ),
            );
        }
    }
}
