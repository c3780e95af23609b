//! A table that gives money in thousands of yen in one language and in something else in the other: nobody could compare them.

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::lang::Localized;

pub(super) const JUDGEMENT: Across = Across {
    code: "money-rescaled",
    requirements: &[Requirement(48), Requirement(56)],
    help: Localized::both(
        "どちらの言語でも同じ単位で書いてください",
        "use the same unit in both languages",
    ),
    judge,
};

fn judge(pages: &Pages<'_>, wrong: &mut Vec<(String, usize, Wrong)>) {
    for page in pages.values().filter(|page| page.whole) {
        let twin = page
            .switch
            .first()
            .and_then(|switch| switch.file.as_deref())
            .and_then(|file| pages.get(file));
        let Some(twin) = twin.filter(|twin| twin.money != page.money) else {
            continue;
        };
        let (ours, theirs) = (page.money.join(", "), twin.money.join(", "));
        wrong.push(whole(
            page,
            format!("金額の単位が言語で違います（`{ours}` と `{theirs}`）"),
            format!("the units of money differ between the languages (`{ours}` and `{theirs}`)"),
        ));
    }
}
