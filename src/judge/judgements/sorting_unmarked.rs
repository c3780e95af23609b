//! A table said to be sorted by something that one can't choose.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "sorting-unmarked",
    requirements: &[Requirement(24)],
    help: Localized::both(
        "`aria-sort` は、並べ替えのボタンかリンクのある `th` に付けてください",
        "put `aria-sort` on a `th` with the button or link that sorts",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for id in page.tree.all().filter(|id| page.attribute(*id, "aria-sort").is_some()) {
        let chooses = page
            .tree
            .within(id)
            .any(|part| matches!(page.tree.name(part), "button" | "a"));
        if page.tree.name(id) != "th" || !chooses {
            wrong.push(page.wrong(id, "並べ替えるボタンがありません", "there is nothing to sort by"));
        }
    }
    for button in page.all("button") {
        let head = page.around(button).find(|around| page.tree.name(*around) == "th");
        if let Some(head) = head.filter(|head| page.attribute(*head, "aria-sort").is_none()) {
            wrong.push(page.wrong(
                head,
                "並び順が `aria-sort` で示されていません",
                "the order is not told by `aria-sort`",
            ));
        }
    }
}
