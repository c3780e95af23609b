//! Headings that do not make an outline: no `h1` or several, a level that is left out, an empty one, a section without any.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "heading-skipped",
    requirements: &[Requirement(3)],
    help: Localized::both(
        "見出しは `h1` を1つ、そこから1段ずつにしてください",
        "use one `h1`, go down one level at a time, and give each section its heading",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let level = |id: Id| match page.tree.name(id) {
        "h1" => Some(1),
        "h2" => Some(2),
        "h3" => Some(3),
        "h4" => Some(4),
        "h5" => Some(5),
        "h6" => Some(6),
        _ => None,
    };
    let headings: Vec<(Id, u8)> = page.tree.all().filter_map(|id| Some((id, level(id)?))).collect();
    let tops = headings.iter().filter(|(_, level)| *level == 1).count();
    if tops != 1 {
        wrong.push(page.wholly_wrong(format!("`h1` が{tops}個あります"), format!("there are {tops} `h1`")));
    }
    let mut last = 0;
    for (id, level) in headings {
        if level > last + 1 && last > 0 {
            wrong.push(page.wrong(
                id,
                format!("`h{last}` の次が `h{level}` です"),
                format!("`h{level}` follows `h{last}`"),
            ));
        }
        // The heading of a part that a script will show is there, if not yet said.
        let words = if page.is_hidden(id) {
            page.words(id)
        } else {
            page.spoken(id)
        };
        if words.is_empty() {
            wrong.push(page.wrong(id, "見出しが空です", "the heading is empty"));
        }
        last = level;
    }
    for section in page.all("section") {
        let headed = page.tree.within(section).any(|id| level(id).is_some());
        if !headed && page.name(section).is_none() {
            wrong.push(page.wrong(section, "`section` に見出しがありません", "the section has no heading"));
        }
    }
}
