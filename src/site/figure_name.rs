//! A figure's name in words: where the register says `budget.initial.2022`, a reader sees 予算額 2022年度.

use super::parts::Here;
use crate::model::plan::Plan;
use crate::number::FiscalYear;

/// The name of a figure of a plan. What has no better name keeps the keys that lead to it.
#[must_use]
pub fn figure_name(here: &Here<'_>, plan: &Plan, figure: &str) -> String {
    let keys: Vec<&str> = figure.split('.').collect();
    let year = |text: &str| FiscalYear::parse(text).map_or_else(|| text.to_owned(), |year| here.year(year));
    match keys.as_slice() {
        ["budget", account @ ("settled" | "initial" | "supplementary"), at] => {
            let account = here.say(&format!("account-{account}"));
            here.say_with("figure-in-year", &[("name", &account), ("year", &year(at))])
        }
        ["indicators", id, rest @ ..] => {
            let found = plan.indicators().find(|indicator| indicator.id.value == **id);
            let name = found.map_or(*id, |indicator| here.text(&indicator.name));
            match rest {
                ["results", at, ..] => here.say_with("figure-result", &[("name", name), ("year", &year(at))]),
                ["forecast", at] => here.say_with("figure-forecast", &[("name", name), ("year", &year(at))]),
                ["target", ..] => here.say_with("figure-target", &[("name", name)]),
                ["withdraw", ..] => here.say_with("figure-withdraw", &[("name", name)]),
                _ => here.say_with("figure-other", &[("name", name), ("keys", &rest.join("."))]),
            }
        }
        ["review", "mid-year", ..] => here.say("stage-mid-year-review"),
        ["review", ..] => here.say("stage-year-end-evaluation"),
        _ => figure.to_owned(),
    }
}
