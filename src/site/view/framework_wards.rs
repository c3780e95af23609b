//! A framework's indicators in every ward: how many of them are on track in each, then which ones. The same tables stand
//! on a page for each order, so that they can be sorted by following a link, and stay tables.

mod matrix;
mod sums;

use serde::Serialize;

use super::framework::tree;
use super::source::{self, Source};
use crate::evaluate::across::{Across, Standing};
use crate::model::framework::{Counts, FrameworkIndicator};
use crate::model::state::State;
use crate::model::ward::Ward;
use crate::site::parts::{Here, Link, Table, row_id};
use crate::site::route::{Route, WardOrder};
pub use matrix::{Matrix, MatrixCell, MatrixRow};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct FrameworkWardsPage {
    /// 区ごとの進み具合.
    pub title: String,
    /// 2016年度（平成28年度）.
    pub year: String,
    /// How many wards have values.
    pub lede: String,
    /// The framework.
    pub framework: Link,
    /// This page in each order.
    pub orders: Vec<Link>,
    /// How many indicators are where, by ward.
    pub sums: Table,
    /// Ward by indicator, a table for each branch.
    pub matrices: Vec<Matrix>,
    /// The published document.
    pub source: Option<Source>,
}

/// How many indicators of a ward are where.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) counted: usize,
    pub(super) on_track: usize,
    pub(super) achieved: usize,
    behind: usize,
    references: usize,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, across: &Across, order: WardOrder) -> FrameworkWardsPage {
    let framework = &across.framework;
    let wards = wards(here, across, order);
    let year = here.year(framework.year);
    let reporting = wards.iter().filter(|ward| has_value(across, ward)).count();
    let tops = tree::branches(framework, 1);
    let tops = tops.iter();
    FrameworkWardsPage {
        title: here.say("wards-title"),
        year: framework.year.long(here.lang),
        lede: here.say_with("wards-lede", &[("year", &year), ("wards", &reporting.to_string())]),
        framework: here.link(here.text(&framework.title), &Route::Framework(framework.year)),
        orders: orders(here, across),
        sums: sums::table(here, across, order, &wards),
        matrices: tops
            .filter_map(|top| matrix::of(here, across, order, &wards, top))
            .collect(),
        source: framework.origin.as_ref().map(|origin| source::of_origin(here, origin)),
    }
}

/// The wards in an order; those that are alike stay in the official one.
fn wards<'a>(here: &Here<'a>, across: &Across, order: WardOrder) -> Vec<&'a Ward> {
    let mut wards: Vec<&Ward> = here
        .site
        .plans
        .wards
        .iter()
        .filter(|ward| is_in(across, ward))
        .collect();
    let by = |ward: &Ward| {
        let tally = tally(across, across.framework.indicators.iter(), ward);
        match order {
            WardOrder::Official => 0,
            WardOrder::OnTrack => tally.on_track,
            WardOrder::Achieved => tally.achieved,
        }
    };
    wards.sort_by_key(|ward| std::cmp::Reverse(by(ward)));
    wards
}

/// How many indicators of one ward are where, and the fragment of its row; none where the ward has no row.
pub(super) fn of_ward(here: &Here<'_>, across: &Across, ward: &Ward) -> Option<(Tally, String)> {
    let rows = wards(here, across, WardOrder::Official);
    let at = rows.iter().position(|row| row.id == ward.id)?;
    let tally = tally(across, across.framework.indicators.iter(), ward);
    Some((tally, row_id(sums::ID, at)))
}

/// Whether a ward reports anything for the year.
fn is_in(across: &Across, ward: &Ward) -> bool {
    let year = across.framework.year;
    let mut indicators = across.framework.indicators.iter();
    indicators.any(|one| {
        across
            .of(&one.id.value, year)
            .is_some_and(|wards| wards.contains_key(&ward.id))
    })
}

fn has_value(across: &Across, ward: &Ward) -> bool {
    let mut indicators = across.framework.indicators.iter();
    indicators.any(|one| standing(across, one, ward).is_some_and(|standing| standing.value().is_some()))
}

fn standing<'a>(across: &'a Across, indicator: &FrameworkIndicator, ward: &Ward) -> Option<&'a Standing> {
    across.of(&indicator.id.value, across.framework.year)?.get(&ward.id)
}

/// What is in no total is in no tally either.
fn tally<'a>(across: &Across, indicators: impl Iterator<Item = &'a FrameworkIndicator>, ward: &Ward) -> Tally {
    let mut tally = Tally::default();
    for indicator in indicators.filter(|one| one.counts == Counts::Wards) {
        let Some(standing) = standing(across, indicator, ward).filter(|one| one.value().is_some()) else {
            continue;
        };
        if standing.reference.is_some() {
            tally.references += 1;
            continue;
        }
        tally.counted += usize::from(standing.state != State::NotYetJudged);
        tally.on_track += usize::from(matches!(standing.state, State::Met | State::OnTrack));
        tally.achieved += usize::from(standing.state == State::Met);
        tally.behind += usize::from(matches!(standing.state, State::Behind | State::NotMet));
    }
    tally
}

impl Tally {
    fn plus(self, other: Self) -> Self {
        Self {
            counted: self.counted + other.counted,
            on_track: self.on_track + other.on_track,
            achieved: self.achieved + other.achieved,
            behind: self.behind + other.behind,
            references: self.references + other.references,
        }
    }
}

/// What an order is called.
fn order_name(here: &Here<'_>, order: WardOrder) -> String {
    here.say(&format!("wards-order-{}", order.key()))
}

fn orders(here: &Here<'_>, across: &Across) -> Vec<Link> {
    let link = |order| here.link(order_name(here, order), &Route::Wards(across.framework.year, order));
    WardOrder::ALL.map(link).into()
}
