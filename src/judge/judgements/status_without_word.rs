//! A status that is told by a sign or a colour, or by a word that is none of the five.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "status-without-word",
    requirements: &[Requirement(33)],
    help: Localized::both(
        "「達成」「順調」「遅れ」「未達成」「評価前」のどれかを言葉で書き、絵は隠してください",
        "say one of the five words, and hide the icon from screen readers",
    ),
    judge,
};

const WORDS: [(Lang, [&str; 5]); 2] = [
    (Lang::Ja, ["達成", "順調", "遅れ", "未達成", "評価前"]),
    (Lang::En, ["Met", "On track", "Behind", "Not met", "Not yet judged"]),
];

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for tag in page.tree.all().filter(|id| page.is_of(*id, "tag")) {
        let words = page.spoken(tag);
        let lang = page.tree.within(tag).next_back().and_then(|inner| page.lang_of(inner));
        let known = WORDS
            .iter()
            .any(|(one, words_of)| Some(*one) == lang && words_of.contains(&words.as_str()));
        if !known {
            wrong.push(page.wrong(
                tag,
                format!("`{words}` は決まった言葉ではありません"),
                format!("`{words}` is none of the five words"),
            ));
        }
        if page.inside(tag, "svg").next().is_none() {
            wrong.push(page.wrong(
                tag,
                "形がなく、色だけで区別しています",
                "it has no shape of its own, only a colour",
            ));
        }
    }
}
