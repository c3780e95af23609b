//! An indicator of which less is better, named where its figures stand without saying so: a reader takes the longer bar for the better.

use std::collections::BTreeSet;

use super::{Across, Pages};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::Localized;

pub(super) const JUDGEMENT: Across = Across {
    code: "direction-unsaid",
    requirements: &[Requirement(32)],
    help: Localized::both(
        "指標の名前に「（少ないほど良い）」を添えてください",
        "add `(lower is better)` to the indicator's name",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    let lower: BTreeSet<&str> = pages
        .values()
        .filter(|page| page.lower_is_better)
        .map(|page| page.path.as_str())
        .collect();
    for page in pages.values() {
        let silent = page
            .figures_of
            .iter()
            .filter(|label| lower.contains(label.file.as_str()));
        wrong.extend(silent.map(|label| (page.path.clone(), label.line, label.wrong.clone())));
    }
}
