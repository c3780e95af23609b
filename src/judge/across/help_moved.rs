//! Help that is not where it was on the last page: in another part of the page, after other links, called otherwise, or not there.
//! Which link is help the page says itself, with `rel=help`.

use std::collections::BTreeMap;

use super::{Across, Pages, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::summary::{Help, Summary};
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Across = Across {
    code: "help-moved",
    requirements: &[Requirement(11)],
    help: Localized::both(
        "問い合わせ先へのリンクに `rel=help` を付け、どのページでも同じ場所に、同じ順で置いてください",
        "give the link to help `rel=help`, and keep it in the same place and order on every page",
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
        let mut counts: BTreeMap<&[Help], usize> = BTreeMap::new();
        for page in &all {
            *counts.entry(page.help.as_slice()).or_default() += 1;
        }
        let usual = counts.iter().max_by_key(|(_, count)| **count).map(|(help, _)| *help);
        for page in all.iter().filter(|page| Some(page.help.as_slice()) != usual) {
            let (here, there) = (told(&page.help), told(usual.unwrap_or_default()));
            wrong.push(whole(
                page,
                format!("問い合わせ先の場所が、ほかのページ（{there}）と違います（{here}）"),
                format!("help is elsewhere ({here}) than on the other pages ({there})"),
            ));
        }
    }
}

/// `Contact: in footer, after Updates (Atom)`.
fn told(help: &[Help]) -> String {
    let each = help.iter().map(|help| {
        let before = help.before.last().map_or("–", String::as_str);
        format!("`{}` in {}, after `{before}`", help.words, help.part)
    });
    Some(each.collect::<Vec<String>>().join("; "))
        .filter(|told| !told.is_empty())
        .unwrap_or_else(|| "–".to_owned())
}
