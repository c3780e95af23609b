//! A city-wide framework's progress: the result in a sentence, how it is counted, both tables branch by branch, and what
//! each indicator's wards did.

mod compared;
mod course;
pub(super) mod each;
mod progress;
mod reading;
pub(super) mod tree;
mod work;

use serde::Serialize;

use super::brief::{self, Brief};
use super::source::{self, Source};
use crate::evaluate::across::{self, Across};
use crate::evaluate::city::CityTables;
use crate::lang::Lang;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Progress};
use crate::model::section::Section;
use crate::model::state::State;
use crate::model::ward::Ward;
use crate::number::{Decimal, decimal};
use crate::site::parts::{Count, Here, Link, Prose, Table, Tag, row_id};
use crate::site::route::{Route, WardOrder};
pub use course::{Course, CourseRow};
pub use each::Each;
pub use reading::Reading;
use tree::branches;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FrameworkPage {
    /// What it is called.
    pub title: String,
    /// The language of the title, if it is not the page's.
    pub title_lang: Option<&'static str>,
    /// 2016年度（平成28年度）.
    pub year: String,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// How many are on track, and how many reached the target.
    pub brief: Brief,
    /// On track, met already, behind.
    pub counts: Vec<Count>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// What the policy is for, and the summary.
    pub before: Vec<Prose>,
    /// How it is counted.
    pub reading: Vec<Reading>,
    /// Table 1: whether the work was done.
    pub work: Part,
    /// Table 2: how far the results are.
    pub progress: Part,
    /// This year and the year before.
    pub compared: Option<Part>,
    /// Table 2 as bars.
    pub course: Option<Course>,
    /// Whether there are values by ward, and why not.
    pub by_ward: String,
    /// The page by ward, where there are values.
    pub wards: Option<Link>,
    /// Indicator by indicator.
    pub each: Vec<Each>,
    /// What comes next.
    pub after: Vec<Prose>,
    /// The published document.
    pub source: Option<Source>,
}

/// One of the two tables: the sums of the branches, then each branch.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Part {
    /// What it shows, in a sentence.
    pub sentence: String,
    /// The sums, and each branch's rows.
    pub tables: Vec<Table>,
    /// Why figures stand together.
    pub notes: Vec<String>,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> FrameworkPage {
    let title_lang = framework.title.lang_of(here.lang);
    let (after, before): (Vec<&Section>, Vec<&Section>) =
        framework.sections.iter().partition(|section| &*section.id == "next");
    let proses = |sections: Vec<&Section>| sections.into_iter().map(|section| here.prose(section)).collect();
    let mut page = FrameworkPage {
        title: here.text(&framework.title).to_owned(),
        title_lang: (title_lang != here.lang).then(|| title_lang.code()),
        year: framework.year.long(here.lang),
        lede: here.say_with("framework-lede", &[("year", &here.year(framework.year))]),
        brief: brief::of_framework(here, framework, tables),
        counts: counts(here, &tables.progress_total),
        toc: vec![],
        before: proses(before),
        reading: reading::of(here, framework, tables),
        work: work::of(here, framework, tables),
        progress: progress::of(here, framework, tables),
        compared: compared::of(here, framework, tables),
        course: course::of(here, framework),
        by_ward: by_ward(here, framework),
        wards: wards(here, framework),
        each: framework
            .indicators
            .iter()
            .map(|one| each::of(here, framework, one))
            .collect(),
        after: proses(after),
        source: framework.origin.as_ref().map(|origin| source::of_origin(here, origin)),
    };
    page.toc = toc(here, &page);
    page
}

/// What wards report for this framework.
fn across<'a>(here: &Here<'a>, framework: &Framework) -> Option<&'a Across> {
    let across = here.site.evaluation.across.get(&framework.year)?;
    across.has_values().then_some(across)
}

/// How many wards report values; or that none does, and what the tables rest on then.
fn by_ward(here: &Here<'_>, framework: &Framework) -> String {
    let Some(across) = across(here, framework) else {
        return here.say("wards-absent");
    };
    let reports = |ward: &&Ward| {
        let mut indicators = framework.indicators.iter();
        indicators.any(|one| {
            let standing = across
                .of(&one.id.value, framework.year)
                .and_then(|wards| wards.get(&ward.id));
            standing.is_some_and(|standing| standing.value().is_some())
        })
    };
    let reporting = here.site.plans.wards.iter().filter(reports).count();
    let words = [
        ("wards", &*framework.wards.to_string()),
        ("reporting", &reporting.to_string()),
    ];
    let mut sentences = here.say_with("wards-sentence", &words);
    let computed = |one: &FrameworkIndicator| {
        let row = (across::Table::Progress, one.id.value.clone(), framework.year);
        one.counts == Counts::City || across.computed.contains(&row)
    };
    if framework.indicators.iter().all(computed) {
        sentences.push_str(if here.lang == Lang::En { " " } else { "" });
        sentences.push_str(&here.say("wards-computed"));
    }
    sentences
}

/// The link to the page by ward.
fn wards(here: &Here<'_>, framework: &Framework) -> Option<Link> {
    across(here, framework)?;
    let words = here.say_with("wards-link", &[("year", &here.year(framework.year))]);
    Some(here.link(words, &Route::Wards(framework.year, WardOrder::Official)))
}

/// So many cases: 134件.
fn cases(here: &Here<'_>, count: i64) -> String {
    here.say_with("framework-cases", &[("count", &number(count))])
}

/// A number in a sentence that names the unit itself.
fn number(count: i64) -> String {
    decimal::grouped(Decimal::from(count))
}

/// A part of all, in percent; empty where there is nothing to share.
fn share(part: i64, whole: i64) -> Option<String> {
    let share = decimal::percentage(Decimal::from(part), Decimal::from(whole))?;
    Some(format!("{share}%"))
}

/// The fragment of how many are in a state.
#[must_use]
pub fn count_id(state: &str) -> String {
    format!("n-{state}")
}

/// The fragment of table 2's sum over all branches, which stands after them.
#[must_use]
pub fn progress_row(framework: &Framework) -> String {
    row_id(progress::SUMS, branches(framework, 1).len())
}

/// The fragment of the sum in the table that has the year before beside; none where there is no such table.
#[must_use]
pub fn compared_row(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Option<String> {
    let part = compared::of(here, framework, tables)?;
    let table = part.tables.first()?;
    Some(row_id(&table.id, table.rows.len().checked_sub(1)?))
}

/// How many more or fewer are on track than in the year before.
fn compared(here: &Here<'_>, framework: &Framework, tables: &CityTables) -> Option<String> {
    let (before, now) = (tables.previous_total.on_track?, tables.progress_total.on_track?);
    let by = tables.difference_total.on_track?;
    let key = match by {
        1.. => "framework-compared-more",
        0 => "framework-compared-same",
        _ => "framework-compared-less",
    };
    let words = [
        ("before-year", &*here.year(framework.year.before(1))),
        ("before", &number(before)),
        ("now", &number(now)),
        ("by", &number(by.abs())),
    ];
    Some(here.say_with(key, &words))
}

/// On track, met already, behind: the form's own words beside the common ones.
fn counts(here: &Here<'_>, total: &Progress) -> Vec<Count> {
    let columns = [
        (State::OnTrack, total.on_track, "framework-on-track"),
        (State::Met, total.achieved, "framework-achieved-of"),
        (State::Behind, total.behind, "framework-behind"),
    ];
    let count = |(state, count, own): (State, Option<i64>, &str)| {
        Some(Count {
            id: Some(count_id(state.key())),
            tag: Tag {
                own: Some(here.say(own)),
                ..here.tag(state)
            },
            count: cases(here, count?),
            share: share(count?, total.counted?),
        })
    };
    columns.into_iter().filter_map(count).collect()
}

/// The sections of this page.
fn toc(here: &Here<'_>, page: &FrameworkPage) -> Vec<Link> {
    let link = |id: &str, text: String| Link {
        href: Some(format!("#{id}")),
        ..Link::words(text)
    };
    let own = [
        ("reading", "framework-h-reading"),
        ("work", "framework-h-work"),
        ("progress", "framework-h-progress"),
    ];
    let mut toc: Vec<Link> = page
        .before
        .iter()
        .map(|prose| link(&prose.id, prose.heading.clone()))
        .collect();
    toc.extend(own.map(|(id, key)| link(id, here.say(key))));
    toc.extend(
        page.compared
            .iter()
            .map(|_| link("compared-h", here.say("framework-h-compared"))),
    );
    toc.push(link("wards", here.say("wards-h")));
    toc.push(link("indicators", here.say("framework-h-indicators")));
    toc.extend(page.after.iter().map(|prose| link(&prose.id, prose.heading.clone())));
    toc.extend(page.source.iter().map(|_| link("source", here.say("plan-h-source"))));
    toc
}
