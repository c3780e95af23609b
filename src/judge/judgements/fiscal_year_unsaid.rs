//! An English page about a fiscal year that does not say when it begins and ends: in most countries it does not begin in April.

use super::Judgement;
use crate::judge::fault::{Requirement, Wrong};
use crate::judge::page::Page;
use crate::judge::script;
use crate::lang::{Lang, Localized};

pub(super) const JUDGEMENT: Judgement = Judgement {
    code: "fiscal-year-unsaid",
    requirements: &[Requirement(55)],
    help: Localized::both(
        "英語のページには、年度の始まりと終わりの日を1度書いてください",
        "say once on the page when its fiscal year begins and ends",
    ),
    judge,
};

fn judge(page: &Page<'_>, wrong: &mut Vec<Wrong>) {
    let heading = page.all("h1").next().filter(|_| page.lang() == Some(Lang::En));
    let Some(heading) = heading.filter(|_| page.is_whole()) else {
        return;
    };
    let words = page.words(heading);
    let years: Vec<u16> = script::around(&words, "FY")
        .filter_map(|(_, after)| after.get(..4)?.parse().ok())
        .collect();
    // A page that compares two years is about neither.
    let [year] = years.as_slice() else { return };
    let days = format!("1 April {year} to 31 March {}", year + 1);
    let body = page.all("body").next().unwrap_or_default();
    if !page.spoken(body).contains(&days) {
        wrong.push(page.wrong(
            heading,
            format!("`{days}` と書かれていません"),
            format!("nothing says `{days}`"),
        ));
    }
}
