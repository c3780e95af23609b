//! A Japanese year given in its era alone, or as a letter: not everybody can convert it, and `R4` is read as letters.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::judge::tree::Id;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "era-alone",
    requirements: &[Requirement(47)],
    help: Localized::both(
        "「2022年度（令和4年度）」のように西暦を先に書いてください",
        "write the western year first, as in `2022年度（令和4年度）`",
    ),
    judge,
};

const ERAS: [&str; 3] = ["令和", "平成", "昭和"];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for (id, text) in page.texts(Lang::Ja) {
        let named = ERAS.iter().flat_map(|era| script::around(text, era));
        let alone = named.into_iter().any(|(before, after)| {
            let after = after.trim_start_matches(|c: char| c.is_ascii_digit() || c == '元');
            // `令和3年度 港区運営方針` is what a document calls itself.
            let is_name =
                after.trim_start_matches(['年', '度']).starts_with([' ', '・']) || before.ends_with(['・', '「', '『']);
            let is_year = after.starts_with('年');
            is_year && !is_name && !western(before)
        });
        let short = ["R", "H"]
            .into_iter()
            .flat_map(|letter| script::around(text, letter))
            .any(|(before, after)| {
                let digits = after.chars().take_while(char::is_ascii_digit).count();
                let free = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
                free && (1..=2).contains(&digits)
                    && after.get(digits..).is_some_and(|rest| rest.starts_with(['年', '.']))
            });
        let coded = page.around(id).any(|around| page.tree.name(around) == "code");
        if (alone || short) && !coded && !names_source(page, id) {
            wrong.push(page.wrong(id, "元号だけで年を書いています", "the year is given in its era alone"));
        }
    }
}

/// Whether it stands where a source document is named: it is called what it calls itself.
fn names_source(page: &Page<'_>, id: Id) -> bool {
    page.around(id).any(|around| {
        page.is_of(around, "provenance") || page.is_of(around, "source") || page.tree.name(around) == "cite"
    })
}

/// Whether a western year stands just before the bracket.
fn western(before: &str) -> bool {
    let year = before
        .trim_end_matches(['（', '('])
        .trim_end_matches("度")
        .trim_end_matches('年');
    year.chars().rev().take_while(char::is_ascii_digit).count() == 4
}
