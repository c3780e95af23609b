//! How a framework is counted: what a case is, when one is on track, what brackets and second lines mean, and whether
//! the sums are the published ones.

use serde::Serialize;

use crate::evaluate::city::CityTables;
use crate::model::form::ProgressRule;
use crate::model::framework::{Counts, Framework, Progress, Totals, Work};
use crate::number::FiscalYear;
use crate::site::parts::Here;
use crate::site::words;

/// A word and what it means here.
#[derive(Clone, Debug, Serialize)]
pub struct Reading {
    /// 概ね順調.
    pub word: String,
    /// What it means.
    pub meaning: String,
}

/// Every word that needs one.
pub fn of(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Vec<Reading> {
    let form = here.site.plans.schema.forms.get(&framework.form.value);
    let rule = form.and_then(|form| form.progress.as_ref());
    let from = form.map(|form| form.from);
    let apart = framework.indicators.iter().any(|one| one.counts == Counts::Apart);
    let references = framework.indicators.iter().any(|one| !one.references.is_empty());
    let all = [
        ("framework-word-case", Some(case(here, framework, tables))),
        ("framework-word-rate", rule.map(|_| here.say("framework-meaning-rate"))),
        (
            "framework-on-track",
            rule.map(|rule| on_track(here, framework, rule, from)),
        ),
        ("framework-behind", rule.map(|_| here.say("framework-meaning-behind"))),
        ("framework-achieved", Some(here.say("framework-meaning-achieved"))),
        ("framework-reference", references.then(|| reference(here, rule))),
        (
            "framework-word-brackets",
            apart.then(|| here.say("framework-meaning-brackets")),
        ),
        (
            "framework-col-difference",
            Some(here.say("framework-meaning-difference")),
        ),
        ("framework-total", Some(total(here, framework, tables))),
    ];
    let told = all.into_iter().filter_map(|(key, meaning)| Some((key, meaning?)));
    told.map(|(key, meaning)| Reading {
        word: here.say(key),
        meaning,
    })
    .collect()
}

/// What a case is, and how many there are.
fn case(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> String {
    let all = tables.work_total.wards.map(|wards| super::number(wards.into()));
    let words = [
        ("indicators", &*framework.indicators.len().to_string()),
        ("wards", &framework.wards.to_string()),
        ("all", &all.unwrap_or_default()),
    ];
    let key = if tables.work_total.wards.is_some() {
        "framework-meaning-case"
    } else {
        "framework-meaning-case-short"
    };
    here.say_with(key, &words)
}

/// From which share of the target on an indicator is on track, year by year.
fn on_track(here: &Here<'_>, framework: &Framework, rule: &ProgressRule, from: Option<FiscalYear>) -> String {
    let step = |(count, share): (&u16, &crate::number::Decimal)| {
        let share = format!("{share}%");
        here.say_with(
            "framework-threshold",
            &[("count", &count.to_string()), ("share", &share)],
        )
    };
    let steps: Vec<String> = rule.thresholds.iter().map(step).collect();
    let list = words::list(here.lang, &steps);
    let year = here.year(framework.year);
    let count = from
        .and_then(|from| framework.year.number().checked_sub(from.number()))
        .map(|count| count + 1);
    match count.filter(|count| rule.thresholds.contains_key(count)) {
        Some(count) => {
            let words = [("list", list.as_str()), ("year", &year), ("count", &count.to_string())];
            here.say_with("framework-meaning-on-track", &words)
        }
        None => here.say_with("framework-meaning-on-track-short", &[("list", &list)]),
    }
}

/// What a reference value is.
fn reference(here: &Here<'_>, rule: Option<&ProgressRule>) -> String {
    match rule.and_then(|rule| rule.minimum_answers) {
        Some(least) => here.say_with("framework-meaning-reference", &[("count", &least.to_string())]),
        None => here.say("framework-meaning-reference-short"),
    }
}

/// Whether the sums of the rows are the published ones.
fn total(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> String {
    match agreement(&framework.totals, framework.year, tables) {
        Some(true) => here.say("framework-meaning-total-agrees"),
        Some(false) => here.say("framework-meaning-total-differs"),
        None => here.say("framework-meaning-total"),
    }
}

/// Whether every published sum is the sum of the rows; none where none is published.
fn agreement(totals: &Totals, year: FiscalYear, tables: &CityTables) -> Option<bool> {
    let work = totals
        .work
        .get(&year)
        .map(|published| same_work(&published.value, &tables.work_total));
    let pairs = [
        (totals.progress.get(&year), &tables.progress_total),
        (totals.progress.get(&year.before(1)), &tables.previous_total),
        (totals.references.get(&year), &tables.references_total),
        (totals.difference.get(&year), &tables.difference_total),
    ];
    let progress = pairs
        .into_iter()
        .filter_map(|(published, sum)| Some(same_progress(&published?.value, sum)));
    work.into_iter().chain(progress).reduce(|all, one| all && one)
}

fn same_work(published: &Work, sum: &Work) -> bool {
    let columns = |work: &Work| {
        [
            work.wards,
            work.planned,
            work.all,
            work.part,
            work.none,
            work.separate,
            work.nothing,
        ]
    };
    columns(published)
        .iter()
        .zip(columns(sum))
        .all(|(published, sum)| published.is_none() || *published == sum)
}

fn same_progress(published: &Progress, sum: &Progress) -> bool {
    let columns = |progress: &Progress| [progress.counted, progress.on_track, progress.achieved, progress.behind];
    columns(published)
        .iter()
        .zip(columns(sum))
        .all(|(published, sum)| published.is_none() || *published == sum)
}
