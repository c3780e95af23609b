//! An id that stands twice on a page: a fragment, a label or a table's header then leads to the wrong one.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "id-doubled",
    requirements: &[Requirement(14)],
    help: Localized::both("`id` はページの中で1つだけにしてください", "use each id once on a page"),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for id in page.tree.all() {
        let Some(name) = page.attribute(id, "id") else { continue };
        if page.by_id(name) != Some(id) {
            wrong.push(page.wrong(
                id,
                format!("`{name}` という `id` が2つあります"),
                format!("the id `{name}` stands twice"),
            ));
        }
    }
}
