//! A chart without a title, or without a sentence that tells its numbers.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "chart-unnamed",
    requirements: &[Requirement(25)],
    help: Localized::both(
        "`svg` の `title` と `desc` を書き、`aria-labelledby` と `aria-describedby` で指してください",
        "write `title` and `desc` and name them in `aria-labelledby` and `aria-describedby`",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for chart in page.all("svg").filter(|id| page.has(*id, "role", "img")) {
        let named = |key: &str, name: &str| {
            let ids = page.attribute(chart, key).unwrap_or_default().split_ascii_whitespace();
            let part = ids
                .filter_map(|id| page.by_id(id))
                .find(|id| page.tree.name(*id) == name);
            part.map(|id| page.words(id)).filter(|words| !words.is_empty())
        };
        if named("aria-labelledby", "title").is_none() {
            wrong.push(page.wrong(
                chart,
                "図に `title` の名前がありません",
                "the chart is not named by its title",
            ));
        }
        match named("aria-describedby", "desc") {
            None => wrong.push(page.wrong(
                chart,
                "図に `desc` の説明がありません",
                "the chart is not described by its desc",
            )),
            Some(words) if !words.contains(|c: char| c.is_ascii_digit()) => {
                wrong.push(page.wrong(
                    chart,
                    "図の説明に数字がありません",
                    "the chart's description has no numbers",
                ));
            }
            Some(_) => {}
        }
    }
}
