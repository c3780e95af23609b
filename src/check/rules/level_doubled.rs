//! A form that names a level twice.

use super::Scope;
use crate::check::word::forms;
use crate::document::node::Node;
use crate::finding::Finding;

pub const CODE: &str = "level-doubled";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (_, form) in forms(scope) {
        let levels = form.get("levels").map(Node::items).unwrap_or_default();
        for (index, level) in levels.iter().enumerate() {
            let Some(name) = level.text() else { continue };
            let Some(first) = levels[..index].iter().find(|first| first.text() == Some(name)) else {
                continue;
            };
            findings.push(
                Finding::error(
                    CODE,
                    level.place,
                    format!("階層 `{name}` が2回あります"),
                    format!("the level `{name}` stands here twice"),
                )
                .also(first.place, "最初の階層", "the first one")
                .help("どちらかを消してください", "remove one of them"),
            );
        }
    }
}
