//! An English year that begins with its era, or has only that.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "era-first",
    requirements: &[Requirement(55)],
    help: Localized::both("`FY2022 (Reiwa 4)` のように書いてください", "write `FY2022 (Reiwa 4)`"),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::En) {
        let named = ["Reiwa ", "Heisei ", "Showa "]
            .into_iter()
            .flat_map(|era| script::around(text, era));
        let first = named.into_iter().any(|(before, after)| {
            let year = after.starts_with(|c: char| c.is_ascii_digit());
            let open = before.rfind('(').filter(|at| !before[*at..].contains(')'));
            let western = open.is_some_and(|at| before[..at].trim_end().ends_with(|c: char| c.is_ascii_digit()));
            year && !western
        });
        if first {
            wrong.push(page.wrong(id, "元号が西暦より先です", "the era comes before the western year"));
        }
    }
}
