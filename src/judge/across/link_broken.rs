//! A link to a file that is not there, or to a fragment that no element of the page has.

use super::{Across, Pages};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::Localized;

pub(super) const JUDGEMENT: Across = Across {
    code: "link-broken",
    requirements: &[Requirement(14)],
    help: Localized::both("リンクの先を直してください", "mend where it leads"),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    for page in pages.values() {
        for link in &page.links {
            let there = pages.get(link.file.as_str());
            if link.fragment.is_empty() || !there.is_some_and(|there| there.ids.contains(&link.fragment)) {
                wrong.push((page.path.clone(), link.line, link.wrong.clone()));
            }
        }
    }
}
