//! A unit whose least value is more than its greatest: no value could be right.

use super::Scope;
use crate::check::word::schema_entries;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::number::decimal;

pub const CODE: &str = "bounds-reversed";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    let bounds = schema_entries(scope, &Kind::Units)
        .iter()
        .filter_map(|(_, unit)| unit.get("bounds"));
    for bounds in bounds {
        let bound = |key| bounds.get(key).and_then(Node::text).and_then(decimal::parse);
        let (Some(min), Some(max)) = (bound("min"), bound("max")) else {
            continue;
        };
        if min > max {
            findings.push(
                Finding::error(
                    CODE,
                    bounds.place,
                    format!("最小 {min} が最大 {max} より大きくなっています"),
                    format!("the least value {min} is more than the greatest, {max}"),
                )
                .help(
                    format!("`min: {max}, max: {min}` ではありませんか"),
                    format!("did you mean `min: {max}, max: {min}`?"),
                ),
            );
        }
    }
}
