//! An element that takes its name, its description or its headers from another that is not there.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "reference-broken",
    requirements: &[Requirement(14), Requirement(25)],
    help: Localized::both("`id` のある要素を指してください", "name an element that is there"),
    judge,
};

/// Attributes that name ids.
const KEYS: [&str; 6] = [
    "aria-labelledby",
    "aria-describedby",
    "aria-controls",
    "aria-owns",
    "headers",
    "for",
];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for id in page.tree.all() {
        for key in KEYS {
            let names = page.attribute(id, key).unwrap_or_default().split_ascii_whitespace();
            for name in names.filter(|name| page.by_id(name).is_none()) {
                wrong.push(page.wrong(
                    id,
                    format!("`{key}` が指す `{name}` がありません"),
                    format!("`{key}` names `{name}`, which is not there"),
                ));
            }
        }
    }
}
