//! A chart without its numbers beside it as a table or a file, or without a caption.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "chart-without-data",
    requirements: &[Requirement(26)],
    help: Localized::both(
        "同じ `figure` に `figcaption` と、表かCSVへのリンクを入れてください",
        "put a figcaption and a table or a link to a CSV into the same figure",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for chart in page.all("svg").filter(|id| page.has(*id, "role", "img")) {
        let Some(figure) = page.around(chart).find(|around| page.tree.name(*around) == "figure") else {
            wrong.push(page.wrong(chart, "図が `figure` の中にありません", "the chart stands in no figure"));
            continue;
        };
        let caption = page.inside(figure, "figcaption").any(|id| !page.spoken(id).is_empty());
        if !caption {
            wrong.push(page.wrong(figure, "図に `figcaption` がありません", "the chart has no caption"));
        }
        let table = page.inside(figure, "table").next().is_some();
        let file = page
            .inside(figure, "a")
            .any(|id| page.attribute(id, "href").is_some_and(|href| href.ends_with(".csv")));
        if !table && !file {
            wrong.push(page.wrong(
                figure,
                "図の数字が表にもCSVにもありません",
                "the chart's numbers are in no table and no CSV",
            ));
        }
    }
}
