//! The page one searches on. It is whole without a script and from a disk: every ward with its plans by reading, and the
//! names of all issues, initiatives, reform items, indicators and words of the glossary, each with the places it leads to.
//! A script adds the search in texts to it.

mod form;
mod names;
mod order;

use serde::Serialize;

use super::home;
use crate::lang::Lang;
use crate::model::ward::Ward;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;
pub use form::SearchForm;
use order::Head;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    /// Its heading.
    pub title: String,
    /// What it holds.
    pub lede: String,
    /// The search in texts, on a live site.
    pub form: Option<SearchForm>,
    /// Its sections, for the list of contents.
    pub contents: Vec<Link>,
    /// The wards with their plans, row by row.
    pub wards: Vec<WardRow>,
    /// The names, kind by kind.
    pub sections: Vec<NameSection>,
}

/// The wards of one row of the kana, or of one letter.
#[derive(Clone, Debug, Serialize)]
pub struct WardRow {
    /// は行, H.
    pub label: String,
    /// Its wards.
    pub wards: Vec<WardEntry>,
}

/// A ward and its plans.
#[derive(Clone, Debug, Serialize)]
pub struct WardEntry {
    /// The ward's page.
    pub link: Link,
    /// Its reading in Japanese; its Japanese name in English.
    pub aside: Option<String>,
    /// Its plans, newest first.
    pub plans: Vec<Link>,
}

/// The names of one kind of thing.
#[derive(Clone, Debug, Serialize)]
pub struct NameSection {
    /// Its fragment.
    pub id: &'static str,
    /// Its heading, with the number of names.
    pub title: String,
    /// In which order the names stand.
    pub order: String,
    /// The names under their heads, in order.
    pub groups: Vec<NameGroup>,
}

/// The names under one head.
#[derive(Clone, Debug, Serialize)]
pub struct NameGroup {
    /// か行, 防, B.
    pub label: String,
    /// Its fragment.
    pub id: String,
    /// Its names.
    pub names: Vec<Name>,
}

/// A name, once, with every place that bears it.
#[derive(Clone, Debug, Serialize)]
pub struct Name {
    /// The name.
    pub text: String,
    /// Its reading, where the data has it.
    pub kana: Option<String>,
    /// The places: 港区 2021年度 具体的取組3-1-1.
    pub places: Vec<Link>,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> SearchPage {
    let sections: Vec<NameSection> = names::all(here)
        .into_iter()
        .map(|(id, found)| section(here, id, found))
        .filter(|section| !section.groups.is_empty())
        .collect();
    let wards = wards(here);
    let jump = |id: &str, text: String| Link {
        text,
        href: Some(format!("#{id}")),
        current: false,
    };
    let first = (!wards.is_empty()).then(|| jump("wards", here.say("search-h-wards")));
    let rest = sections.iter().map(|section| jump(section.id, section.title.clone()));
    SearchPage {
        title: here.say("search-title"),
        lede: here.say("search-lede"),
        form: form::view(here),
        contents: first.into_iter().chain(rest).collect(),
        wards,
        sections,
    }
}

fn wards(here: &Here<'_>) -> Vec<WardRow> {
    let mut rows: Vec<WardRow> = Vec::new();
    for (label, ward) in home::by_reading(here) {
        if rows.last().is_none_or(|row| row.label != label) {
            rows.push(WardRow {
                label,
                wards: Vec::new(),
            });
        }
        if let Some(row) = rows.last_mut() {
            row.wards.push(entry(here, ward));
        }
    }
    rows
}

fn entry(here: &Here<'_>, ward: &Ward) -> WardEntry {
    let plans = here.site.plans.plans_of(&ward.id);
    let mut plans: Vec<Link> = plans
        .map(|plan| here.link(here.year(plan.year), &Route::Plan(ward.id.clone(), plan.year)))
        .collect();
    plans.reverse();
    WardEntry {
        link: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        aside: home::aside(here, ward),
        plans,
    }
}

/// The names of a kind in their order, those that are the same as one.
fn section(here: &Here<'_>, id: &'static str, mut found: Vec<names::Found>) -> NameSection {
    found.sort_by_cached_key(|one| one.head(here.lang));
    let mut groups: Vec<(Head, Vec<Name>)> = Vec::new();
    for one in found {
        let head = one.head(here.lang);
        match groups.last_mut() {
            Some((last, names)) if last.label == head.label => join(names, one),
            _ => groups.push((head, vec![one.into_name()])),
        }
    }
    let count: usize = groups.iter().map(|(_, names)| names.len()).sum();
    let group = |(at, (head, names)): (usize, (Head, Vec<Name>))| NameGroup {
        label: head.words(here),
        id: format!("{id}-{}", at + 1),
        names,
    };
    NameSection {
        id,
        title: here.say_with(&format!("search-h-{id}"), &[("count", &count.to_string())]),
        order: here.say(match (here.lang, id) {
            (Lang::Ja, "words") => "search-order-words",
            _ => "search-order",
        }),
        groups: groups.into_iter().enumerate().map(group).collect(),
    }
}

/// Puts a name to those before it: it is the last one again, or a new one.
fn join(names: &mut Vec<Name>, one: names::Found) {
    match names.last_mut() {
        Some(last) if last.text == one.text => last.places.push(one.place),
        _ => names.push(one.into_name()),
    }
}
