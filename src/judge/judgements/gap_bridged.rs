//! A chart that draws what nobody measured: a line over a year without a value, a year that its table leaves out, or a revised target
//! without a step.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::tree::Id;
use crate::lang::Localized;

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "gap-bridged",
    requirements: &[Requirement(30)],
    help: Localized::both(
        "値のない年は線を切り、表に「データなし」と書き、目標の変更は段にしてください",
        "break the line where a year has no value, keep that year in the table, and draw a changed target as a step",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    for figure in page.all("figure") {
        let Some(table) = page.inside(figure, "table").next() else {
            continue;
        };
        let rows = rows(page, table);
        let years: Vec<u16> = rows.iter().filter_map(|(year, _)| *year).collect();
        let mut pairs = years.iter().zip(years.iter().skip(1));
        if let Some((year, next)) = pairs.find(|(year, next)| next != year && **next != **year + 1) {
            wrong.push(page.wrong(
                table,
                format!("表で、{year}年度の次が{next}年度です"),
                format!("FY{next} follows FY{year} in the table"),
            ));
        }
        for drawing in page.inside(figure, "svg").filter(|id| page.has(*id, "role", "img")) {
            lines(page, drawing, &rows, wrong);
        }
    }
}

/// The rows of a table: the year, and whether it has a value.
fn rows(page: &Page<'_>, table: Id) -> Vec<(Option<u16>, bool)> {
    let year = |head: &str| {
        let digits = head
            .split(|c: char| !c.is_ascii_digit())
            .find(|digits| digits.len() == 4);
        digits.and_then(|digits| digits.parse().ok())
    };
    let row = |id: Id| {
        let head = page.inside(id, "th").find(|id| page.has(*id, "scope", "row"))?;
        let value = page.inside(id, "td").next()?;
        let given = page.is_of(value, "num") && !page.is_of(value, "empty");
        Some((year(&page.words(head)), given))
    };
    page.inside(table, "tr").filter_map(row).collect()
}

fn lines(page: &Page<'_>, drawing: Id, rows: &[(Option<u16>, bool)], wrong: &mut Vec<Wrong>) {
    let points = |id: Id| {
        page.attribute(id, "points")
            .unwrap_or_default()
            .split_ascii_whitespace()
    };
    let of = |class: &'static str| {
        page.inside(drawing, "polyline")
            .filter(move |id| page.is_of(*id, class))
    };
    let drawn: Vec<usize> = of("actual")
        .map(|id| points(id).count())
        .filter(|count| *count > 1)
        .collect();
    let runs = rows.split(|(_, given)| !given).map(<[_]>::len);
    let measured: Vec<usize> = runs.filter(|run| *run > 1).collect();
    if drawn != measured {
        wrong.push(page.wrong(
            drawing,
            format!("線は{drawn:?}年を結び、表に続けて値があるのは{measured:?}年です"),
            format!("lines join {drawn:?} years, and the table has values for {measured:?} in a row"),
        ));
    }
    let targets: Vec<Vec<(&str, &str)>> = of("target")
        .map(|id| points(id).filter_map(|point| point.split_once(',')).collect())
        .collect();
    // Plans that do not follow each other year on year each have a line of their own.
    if let ([line], true) = (targets.as_slice(), tells_revision(page, drawing)) {
        let mut pairs = line.iter().zip(line.iter().skip(1));
        if !pairs.any(|(from, to)| from.0 == to.0 && from.1 != to.1) {
            wrong.push(page.wrong(
                drawing,
                "目標が変わったのに、線に段がありません",
                "the target was revised, and its line has no step",
            ));
        }
    }
}

/// Whether the caption of the drawing tells that the target was revised.
fn tells_revision(page: &Page<'_>, drawing: Id) -> bool {
    let figure = page.around(drawing).find(|id| page.tree.name(*id) == "figure");
    let caption = figure.and_then(|id| page.inside(id, "figcaption").next());
    let words = caption.map(|id| page.words(id)).unwrap_or_default();
    words.contains("目標は、") && words.contains("変わりました") || words.contains("the target from “")
}
