//! A computed verdict that its own working contradicts: a result beyond what may not be passed is called met, or the other way round.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;
use crate::number::Decimal;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "verdict-reversed",
    requirements: &[Requirement(32)],
    help: Localized::both(
        "少ないほど良い指標では、実績が目標以下のときに達成としてください",
        "where lower is better, a result is met when it is at most the target",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for list in page.all("dl") {
        let meanings: Vec<Id> = page.inside(list, "dd").collect();
        for pair in meanings.windows(2) {
            let Some(good) = kept(&page.words(pair[0])) else {
                continue;
            };
            let Some(tag) = page.tree.within(pair[1]).find(|id| page.is_of(*id, "tag")) else {
                continue;
            };
            let said_good = page.is_of(tag, "tag--met") || page.is_of(tag, "tag--on-track");
            if good != said_good {
                wrong.push(page.wrong(
                    pair[1],
                    "計算の式と判定が逆です",
                    "the verdict is the reverse of its working",
                ));
            }
        }
    }
}

/// Whether the result that a working begins with keeps the limit that it ends with, if it has both.
fn kept(working: &str) -> Option<bool> {
    let (limits, lower) = [("以上", false), ("以下", true), (" or more", false), (" or less", true)]
        .into_iter()
        .find_map(|(words, lower)| Some((working.strip_suffix(words)?, lower)))?;
    let numbers = |text: &str| -> Vec<Decimal> {
        let digits = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','));
        digits
            .filter_map(|digits| digits.trim_matches(['.', ',']).replace(',', "").parse().ok())
            .collect()
    };
    let result = working
        .strip_prefix("実績")
        .or_else(|| working.strip_prefix("Result "))?;
    let (result, limit) = (*numbers(result).first()?, *numbers(limits).last()?);
    Some(if lower { result <= limit } else { result >= limit })
}
