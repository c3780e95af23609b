//! One code for two things: two groups of a framework, two indicators of one document, or two files whose names mean
//! the same code.

use std::collections::BTreeMap;

use super::Scope;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::source::{Place, Spanned};

pub const CODE: &str = "code-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for document in scope.documents {
        for list in ["groups", "indicators"] {
            let items = document.head.get(list).map(Node::items).unwrap_or_default();
            doubled(items.iter().filter_map(|item| item.get("code")?.spanned()), findings);
        }
    }
}

fn doubled(codes: impl Iterator<Item = Spanned<String>>, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for Spanned { value: code, place } in codes {
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
