//! A page whose footer holds other links, or in another order, than the footers around it: help is then not found where it was last time.

use super::{Across, Pages, unusual, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::Localized;

pub(super) const JUDGEMENT: Across = Across {
    code: "footer-differs",
    requirements: &[Requirement(11)],
    help: Localized::both(
        "どのページの `footer` にも、同じリンクを同じ順に置いてください",
        "put the same links in the same order into the footer of every page",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    for (page, usual) in unusual(pages, |page| page.footer.as_slice()) {
        let lost: Vec<&str> = usual
            .iter()
            .filter(|one| !page.footer.contains(one))
            .map(String::as_str)
            .collect();
        let lost = lost.join(", ");
        wrong.push(whole(
            page,
            format!("`footer` のリンクがほかのページと違います（ないもの：`{lost}`）"),
            format!("the footer's links are not those of the other pages (missing: `{lost}`)"),
        ));
    }
}
