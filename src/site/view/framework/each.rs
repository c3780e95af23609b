//! One indicator of a framework: its target, its numbers in words, and what the wards did.

use serde::Serialize;

use super::reading::Reading;
use crate::model::framework::{Counts, Framework, FrameworkIndicator, Progress, Work};
use crate::site::parts::{Cell, Here, Link, Prose, Row, RowKind};
use crate::site::route::Route;
use crate::site::words;

/// An indicator's section.
#[derive(Clone, Debug, Serialize)]
pub struct Each {
    /// Its fragment.
    pub id: String,
    /// The branch it belongs to: 1-1-1 人と人とのつながりづくりの促進.
    pub group: String,
    /// What is measured.
    pub name: String,
    /// Target, work, progress.
    pub facts: Vec<Reading>,
    /// The page of its values by ward.
    pub across: Option<Link>,
    /// What was done and what came out.
    pub prose: Vec<Prose>,
}

/// A row of a table for an indicator: named for its branch, as on paper, and linked to its section.
pub fn row(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator, cells: Vec<Cell>) -> Row {
    Row {
        head: Link {
            text: label(here, framework, one, &branch_name(here, framework, one)),
            ..link(here, one)
        },
        code: Some(one.group.value.to_string()),
        kind: RowKind::Plain,
        level: 1,
        cells,
    }
}

/// A name of the branch; where it has several indicators, with the number of this one.
pub fn label(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator, name: &str) -> String {
    let mut siblings = framework
        .indicators
        .iter()
        .filter(|other| other.group.value == one.group.value);
    let several = siblings.clone().count() > 1;
    let place = siblings
        .position(|other| other.id.value == one.id.value)
        .unwrap_or_default()
        + 1;
    if !several {
        return name.to_owned();
    }
    here.say_with("framework-nth", &[("name", name), ("number", &place.to_string())])
}

/// The link to an indicator's section.
pub fn link(here: &Here<'_>, one: &FrameworkIndicator) -> Link {
    Link {
        href: Some(format!("#{}", one.id.value)),
        ..Link::words(here.text(&one.name))
    }
}

/// The name of the branch an indicator belongs to.
pub fn branch_name(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> String {
    let group = framework.groups.iter().find(|group| group.code == one.group.value);
    group.map_or_else(String::new, |group| here.text(&group.name).to_owned())
}

/// The section of an indicator.
pub fn of(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> Each {
    let group = format!("{} {}", one.group.value, branch_name(here, framework, one));
    Each {
        id: one.id.value.clone(),
        group: label(here, framework, one, group.trim_end()),
        name: here.text(&one.name).to_owned(),
        facts: facts(here, framework, one),
        across: across(here, framework, one),
        prose: one.sections.iter().map(|section| here.prose(section)).collect(),
    }
}

fn across(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> Option<Link> {
    let across = here.site.evaluation.across.get(&framework.year)?;
    let route = Route::Across(framework.year, one.id.value.clone());
    let words = here.say("wards-across-link");
    across.has_values_of(&one.id.value).then(|| here.link(words, &route))
}

/// Target, work, progress, each in words.
fn facts(here: &Here<'_>, framework: &Framework, one: &FrameworkIndicator) -> Vec<Reading> {
    let (year, before) = (framework.year, framework.year.before(1));
    let unit = one.unit.value.as_str();
    let at = |key: &str, year| here.say_with(key, &[("year", &here.year(year))]);
    let counting = match one.counts {
        Counts::Wards => None,
        Counts::City => Some(here.say("framework-counts-city")),
        Counts::Apart => Some(here.say("framework-counts-apart")),
    };
    let progress = |progress: Option<&Progress>| progress.map(|progress| progress_words(here, one, progress));
    let all = [
        (
            here.say("framework-fact-target"),
            one.target.as_ref().map(|target| words::target(here, unit, target)),
        ),
        (
            at("framework-fact-work", year),
            one.work.get(&year).map(|work| work_words(here, work)),
        ),
        (at("framework-fact-progress", year), progress(one.progress.get(&year))),
        (
            at("framework-fact-references", year),
            progress(one.references.get(&year)),
        ),
        (
            at("framework-fact-progress", before),
            progress(one.progress.get(&before)),
        ),
        (here.say("framework-fact-counting"), counting),
    ];
    let told = all.into_iter().filter_map(|(word, meaning)| {
        Some(Reading {
            word,
            meaning: meaning?,
        })
    });
    told.filter(|fact| !fact.meaning.is_empty()).collect()
}

/// So many wards, or so many cases of an indicator that is counted for the whole city.
pub fn wards(here: &Here<'_>, counts: Counts, count: i64) -> String {
    let key = if counts == Counts::City {
        "framework-cases"
    } else {
        "framework-wards"
    };
    here.say_with(key, &[("count", &super::number(count))])
}

/// 方針に記載23区（すべて実施21区、一部実施2区、未実施0区）、方針とは別に実施1区、取組なし0区.
fn work_words(here: &Here<'_>, work: &Work) -> String {
    let said = |key: &str, count: Option<u32>| {
        let count = wards(here, Counts::Wards, count?.into());
        Some(here.say_with("framework-one", &[("what", &here.say(key)), ("count", &count)]))
    };
    let list = |all: Vec<Option<String>>| words::list(here.lang, &all.into_iter().flatten().collect::<Vec<_>>());
    let inside = list(vec![
        said("framework-col-all", work.all),
        said("framework-col-part", work.part),
        said("framework-col-none", work.none),
    ]);
    let planned = said("framework-col-planned", work.planned);
    let planned = planned.map(|planned| here.say_with("framework-with", &[("what", &planned), ("list", &inside)]));
    list(vec![
        planned,
        said("framework-col-separate", work.separate),
        said("framework-col-nothing", work.nothing),
    ])
}

/// 19区のうち、概ね順調18区（うち目標値に到達8区）、必ずしも順調ではない1区.
pub fn progress_words(here: &Here<'_>, one: &FrameworkIndicator, progress: &Progress) -> String {
    let number = |count: i64| wards(here, one.counts, count);
    let said = |key: &str, count: Option<i64>| {
        Some(here.say_with("framework-one", &[("what", &here.say(key)), ("count", &number(count?))]))
    };
    let achieved = said("framework-achieved", progress.achieved);
    let on_track = match (said("framework-on-track", progress.on_track), achieved) {
        (Some(on_track), Some(achieved)) => {
            let of_which = here.say_with("framework-of-which", &[("what", &achieved)]);
            Some(here.say_with("framework-with", &[("what", &on_track), ("list", &of_which)]))
        }
        (on_track, achieved) => on_track.or(achieved),
    };
    let parts: Vec<String> = [on_track, said("framework-behind", progress.behind)]
        .into_iter()
        .flatten()
        .collect();
    let list = words::list(here.lang, &parts);
    match progress.counted {
        Some(counted) => here.say_with("framework-of-all", &[("counted", &number(counted)), ("list", &list)]),
        None => list,
    }
}
