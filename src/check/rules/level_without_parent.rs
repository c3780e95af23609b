//! A form with a level but not the one above it: its documents would have no place in the tree.

use super::Scope;
use crate::check::word::in_head;
use crate::finding::Finding;
use crate::model::form::Level;

pub const CODE: &str = "level-without-parent";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for form in scope.plans.schema.forms.values() {
        for (level, above) in [(Level::Initiative, Level::Strategy), (Level::Strategy, Level::Issue)] {
            if !form.levels.contains(&level) || form.levels.contains(&above) {
                continue;
            }
            let (level, above) = (level.key(), above.key());
            findings.push(
                Finding::error(
                    CODE,
                    in_head(scope, form.place.source, &["levels"]),
                    format!("階層 `{level}` の上の `{above}` がありません"),
                    format!("the level `{level}` has no `{above}` above it"),
                )
                .help(
                    format!("`levels` に `{above}` を書き足してください"),
                    format!("add `{above}` to `levels`"),
                ),
            );
        }
    }
}
