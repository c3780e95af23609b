//! A page whose footer holds other links, or in another order, than the footers around it: help is then not found where it was last time.

use std::collections::BTreeMap;

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::summary::Summary;
use crate::lang::{Lang, Localized};

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
    for lang in Lang::ALL {
        let all: Vec<&Summary> = pages
            .values()
            .copied()
            .filter(|page| page.whole && page.lang == Some(lang))
            .collect();
        let mut counts: BTreeMap<&[String], usize> = BTreeMap::new();
        for page in &all {
            *counts.entry(page.footer.as_slice()).or_default() += 1;
        }
        let usual = counts
            .iter()
            .max_by_key(|(_, count)| **count)
            .map(|(footer, _)| *footer);
        for page in all.iter().filter(|page| Some(page.footer.as_slice()) != usual) {
            let usual = usual.unwrap_or_default();
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
}
