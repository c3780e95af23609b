//! Help that is not where it was on the last page: in another part of the page, after other links, called otherwise, or not there.
//! Which link is help the page says itself, with `rel=help`.

use super::{Across, Pages, unusual, whole};
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::summary::Help;
use crate::lang::Localized;

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
    for (page, usual) in unusual(pages, |page| page.help.as_slice()) {
        let (here, there) = (told(&page.help), told(usual));
        wrong.push(whole(
            page,
            format!("問い合わせ先の場所が、ほかのページ（{there}）と違います（{here}）"),
            format!("help is elsewhere ({here}) than on the other pages ({there})"),
        ));
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
