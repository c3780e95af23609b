//! A plan's reform items: what the ward does under the city's reform plan, and how it stands.

use serde::Serialize;

use super::indicator_sheet::Indicators;
use super::parts_table::PartsTable;
use super::standing::Rated;
use super::summary::Group;
use super::through::ThroughYears;
use super::{indicator_sheet, parts_table, standing, summary, text, through};
use crate::evaluate::compare::Kind;
use crate::evaluate::rollup::Rollup;
use crate::model::plan::Plan;
use crate::model::reform_item::ReformItem;
use crate::site::money::Ledger;
use crate::site::parts::{Here, Link, Prose, Table, Tag};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ReformPage {
    /// Its heading.
    pub title: String,
    /// To the plan.
    pub plan: Link,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// The items of this page.
    pub toc: Vec<Link>,
    /// Counts by state.
    pub group: Option<Group>,
    /// The items.
    pub items: Vec<ReformPart>,
}

/// A reform item.
#[derive(Clone, Debug, Serialize)]
pub struct ReformPart {
    /// `reform-1`.
    pub fragment: String,
    /// 取組項目1.
    pub level: String,
    /// Its name.
    pub title: String,
    /// The words of the pillar it stands under.
    pub pillar: Option<String>,
    /// How it stands.
    pub tag: Tag,
    /// The ward's ratings, axis by axis.
    pub rated: Vec<Rated>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// What it must reach.
    pub indicators: Option<Indicators>,
    /// What stated figures are made of.
    pub parts: Vec<PartsTable>,
    /// What it costs.
    pub money: Option<Table>,
    /// The same item in all plans that have it.
    pub through: Option<ThroughYears>,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> ReformPage {
    let ward = text::ward_name(here, plan);
    let items = parts(here, plan);
    let toc = items.iter().map(|item| Link {
        href: Some(format!("#{}", item.fragment)),
        ..Link::words(format!("{} {}", item.level, item.title))
    });
    ReformPage {
        title: here.say_with("thing-reform", &[("ward", &ward)]),
        plan: here.link(
            here.say_with("plan-of-ward-year", &[("ward", &ward), ("year", &here.year(plan.year))]),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        year: plan.year.long(here.lang),
        lede: here.say_with("plan-reform-lede", &[("ward", &ward), ("year", &here.year(plan.year))]),
        toc: toc.collect(),
        group: group(here, plan),
        items,
    }
}

/// The items.
pub(super) fn parts<'a>(here: &Here<'a>, plan: &'a Plan) -> Vec<ReformPart> {
    plan.reform_items.iter().map(|item| part(here, plan, item)).collect()
}

/// Counts by state.
fn group(here: &Here<'_>, plan: &Plan) -> Option<Group> {
    let tally = &standing::of(here, plan)?.total.reform_items;
    let alone = Rollup {
        reform_items: tally.clone(),
        ..Rollup::default()
    };
    summary::groups(here, &alone).pop()
}

/// One item.
fn part<'a>(here: &Here<'a>, plan: &'a Plan, item: &'a ReformItem) -> ReformPart {
    let judgement = standing::of(here, plan).and_then(|plan| plan.reform_items.get(&item.number));
    let title = here.text(&item.title);
    let mut prose = text::proses(here, &item.sections);
    for section in &mut prose {
        section.id = format!("{}-{}", fragment(item), section.id);
    }
    ReformPart {
        fragment: fragment(item),
        level: here.say_with("plan-level-reform", &[("code", &item.number.to_string())]),
        title: title.to_owned(),
        pillar: text::pillar(here, item.pillar.as_ref()),
        tag: standing::state_tag(here, judgement),
        rated: standing::reviews(here, plan, "reform-item", &item.reviews),
        prose,
        indicators: indicator_sheet::of(
            here,
            plan,
            &format!("t-{}", fragment(item)),
            text::caption_of(here, plan, "plan-caption-reform", title),
            &item.indicators,
        ),
        parts: parts_table::all(here, plan, &item.indicators, item.place),
        money: money(here, plan, item),
        through: through::of(here, plan, Kind::Reform, &item.id.value),
    }
}

/// What an item costs, one account a row.
fn money<'a>(here: &Here<'a>, plan: &'a Plan, item: &'a ReformItem) -> Option<Table> {
    let ledger = Ledger::over(here, plan, [&item.budget]);
    if ledger.is_empty() {
        return None;
    }
    let caption = text::caption_of(here, plan, "plan-caption-money-of", here.text(&item.title));
    let mut table = text::account_table(here, plan, &ledger, caption, &item.budget);
    table.id = format!("t-money-{}", fragment(item));
    Some(table)
}

/// The fragment of an item on the page: `reform-1`.
fn fragment(item: &ReformItem) -> String {
    Route::reform_fragment(item.number)
}

/// A link to an item's part of the page.
#[must_use]
pub fn link(here: &Here<'_>, plan: &Plan, item: &ReformItem) -> Link {
    let page = here.href(&Route::Reform(plan.ward.clone(), plan.year));
    Link {
        href: Some(format!("{page}#{}", fragment(item))),
        ..Link::words(here.text(&item.title))
    }
}
