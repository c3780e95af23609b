//! Which way of an indicator is the good one, as pages say it. That more is better goes without saying.

use super::address::resolve;
use super::page::Page;
use super::summary::{Grounds, Link};
use super::tree::Id;

/// As an indicator's own page says it among the facts.
const FACTS: [&str; 2] = ["少ないほど良い", "lower"];

/// As it is said beside a name or under a chart.
const LOWER: [&str; 3] = ["少ないほど良い", "lower is better", "Lower is better"];

/// Whether the page is about an indicator of which less is better.
#[must_use]
pub fn is_lower_better(page: &Page<'_>) -> bool {
    page.all("dd").any(|id| FACTS.contains(&page.words(id).as_str()))
}

/// Where figures stand under the name of an indicator, and that less is better is not said: the head of a row, a bar, and the
/// drawing on the indicator's own page.
#[must_use]
pub fn unsaid(page: &Page<'_>, grounds: &Grounds) -> Vec<Link> {
    let rows = page.all("th").filter(|id| page.has(*id, "scope", "row"));
    let bars = page.all("ul").filter(|id| page.is_of(*id, "bullets"));
    let bars = bars.flat_map(|list| page.inside(list, "b"));
    let labels = rows.chain(bars).filter_map(|label| {
        let link = page.inside(label, "a").next()?;
        let (file, _) = resolve(page.path, page.attribute(link, "href")?, &grounds.base)?;
        Some((label, file))
    });
    let own = page.all("figure").filter(|id| page.is_of(*id, "trend"));
    let own = own.flat_map(|figure| {
        page.inside(figure, "figcaption")
            .map(|caption| (caption, page.path.to_owned()))
    });
    let silent = |(id, _): &(Id, String)| !LOWER.iter().any(|words| page.words(*id).contains(words));
    labels
        .chain(own)
        .filter(silent)
        .map(|(id, file)| label(page, id, file))
        .collect()
}

fn label(page: &Page<'_>, id: Id, file: String) -> Link {
    let wrong = page.wrong(
        id,
        "少ないほど良いことが書かれていません",
        "nothing says that lower is better",
    );
    Link {
        file,
        fragment: String::new(),
        line: page.line_at(wrong.at),
        wrong,
    }
}
