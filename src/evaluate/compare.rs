//! Year against year: two plans of one ward, thing by thing and indicator by indicator, matched by id. That a document
//! does not list a thing is not taken for its end: only a plan that is held whole can lack something.

pub mod promise;
pub mod result;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::collections::BTreeSet;

use crate::lang::{Lang, Localized};
use crate::model::budget::{Account, Budget};
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::missing::Entry;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::{FiscalYear, Money};

/// Two plans of one ward, side by side.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// The older plan.
    pub from: &'a Plan,
    /// The newer plan.
    pub to: &'a Plan,
    /// Whether each is held whole, the older first.
    pub whole: (bool, bool),
    /// Issues, strategies, initiatives and reform items: those of the newer plan in its order, then those of the older
    /// one alone.
    pub things: Vec<Pair<Thing<'a>>>,
    /// Indicators, in the same order.
    pub indicators: Vec<Pair<Promise<'a>>>,
}

/// A thing of either plan, or of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair<T> {
    /// In both: as the older plan has it, and the newer.
    Both(T, T),
    /// In the newer plan alone.
    Newer(T, Absence),
    /// In the older plan alone.
    Older(T, Absence),
}

/// What it means that a plan does not have a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Absence {
    /// The plan is held whole and does not have it: it came, or it went.
    Real,
    /// Only an excerpt or an overview is held, and it does not list it: nothing can be said.
    Unlisted,
    /// The document has nothing of this kind at all: the two can't be compared in it.
    OtherKind,
}

/// What a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// 経営課題
    Issue,
    /// めざす成果及び戦略
    Strategy,
    /// 具体的取組
    Initiative,
    /// 市政改革の取組項目
    Reform,
}

/// A thing as one plan states it.
#[derive(Clone, Copy, Debug)]
pub struct Thing<'a> {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: &'a str,
    /// Its code in that plan.
    pub code: Code<'a>,
    /// Its name in that plan.
    pub title: &'a Localized<String>,
    /// Its own money; a strategy has none.
    pub budget: Option<&'a Budget>,
}

/// Where a thing stands in a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Code<'a> {
    /// In the tree.
    Tree(&'a crate::model::code::Code),
    /// Among the reform items.
    Number(u16),
}

/// An indicator as one plan states it.
#[derive(Clone, Debug)]
pub struct Promise<'a> {
    /// The code of the place it stands in.
    pub at: String,
    /// As stated.
    pub indicator: &'a Indicator,
}

/// The initial budgets of one thing: each plan's own year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budgets<'a> {
    /// As the older plan states it.
    pub from: Option<&'a Entry<Money>>,
    /// As the newer plan states it.
    pub to: Option<&'a Entry<Money>>,
}

impl Kind {
    /// Every kind, from the top.
    pub const ALL: [Self; 4] = [Self::Issue, Self::Strategy, Self::Initiative, Self::Reform];

    /// The end of the phrase's key, and the word in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Strategy => "strategy",
            Self::Initiative => "initiative",
            Self::Reform => "reform",
        }
    }
}

impl Absence {
    /// The word in JSON.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Real => "absent",
            Self::Unlisted => "not-listed",
            Self::OtherKind => "not-comparable",
        }
    }
}

/// Compares two plans of a ward.
#[must_use]
pub fn compare<'a>(plans: &'a Plans, from: &'a Plan, to: &'a Plan) -> Comparison<'a> {
    let whole = (is_whole(plans, from), is_whole(plans, to));
    let (older, newer) = (things(from), things(to));
    let absent =
        |kind: Kind, whole, others: &[Thing<'_>]| absence(whole, others.iter().any(|other| other.kind == kind));
    let things = pairs(
        &older,
        &newer,
        |thing| (thing.kind, thing.id),
        |thing| absent(thing.kind, whole.0, &older),
        |thing| absent(thing.kind, whole.1, &newer),
    );
    let (older, newer) = (promises(from), promises(to));
    let measured = |kind: IndicatorKind, whole, others: &[Promise<'_>]| {
        absence(whole, others.iter().any(|other| other.indicator.kind == kind))
    };
    let indicators = pairs(
        &older,
        &newer,
        |promise| promise.indicator.id.value.as_str(),
        |promise| measured(promise.indicator.kind, whole.0, &older),
        |promise| measured(promise.indicator.kind, whole.1, &newer),
    );
    Comparison {
        from,
        to,
        whole,
        things,
        indicators,
    }
}

impl Comparison<'_> {
    /// What both plans have, as each states it.
    pub fn kept(&self) -> impl Iterator<Item = (&Thing<'_>, &Thing<'_>)> {
        self.things.iter().filter_map(both)
    }

    /// The indicators that both plans have, as each states them.
    pub fn kept_indicators(&self) -> impl Iterator<Item = (&Promise<'_>, &Promise<'_>)> {
        self.indicators.iter().filter_map(both)
    }

    /// The initial budgets of a thing that both plans have; none where neither speaks of money.
    #[must_use]
    pub fn budgets<'b>(&self, from: &Thing<'b>, to: &Thing<'b>) -> Option<Budgets<'b>> {
        let budgets = Budgets {
            from: initial(from, self.from.year),
            to: initial(to, self.to.year),
        };
        (budgets.from.is_some() || budgets.to.is_some()).then_some(budgets)
    }
}

impl Budgets<'_> {
    /// So much more in the newer plan; none where an amount is missing.
    #[must_use]
    pub fn change(&self) -> Option<Money> {
        Some(*self.to?.given()? - *self.from?.given()?)
    }

    /// Whether it became more, less or neither.
    #[must_use]
    pub fn direction(&self) -> Option<Ordering> {
        self.change().map(|change| change.cmp(&Money::default()))
    }
}

impl Thing<'_> {
    /// Whether another plan calls it otherwise, in the authoritative language: a better translation is no new name.
    #[must_use]
    pub fn is_renamed(&self, other: &Self, authoritative: Lang) -> bool {
        self.title.get(authoritative).trim() != other.title.get(authoritative).trim()
    }

    /// Whether it stands at another code in another plan.
    #[must_use]
    pub fn is_moved(&self, other: &Self) -> bool {
        self.code != other.code
    }
}

fn both<T>(pair: &Pair<T>) -> Option<(&T, &T)> {
    match pair {
        Pair::Both(from, to) => Some((from, to)),
        _ => None,
    }
}

fn initial<'a>(thing: &Thing<'a>, year: FiscalYear) -> Option<&'a Entry<Money>> {
    thing.budget?.amounts.get(&(year, Account::Initial))
}

/// Whether a plan is held whole: no excerpt, and on a form that lists everything.
#[must_use]
pub fn is_whole(plans: &Plans, plan: &Plan) -> bool {
    plan.excerpt.is_none() && plans.form_of(plan).is_some_and(|form| !form.gaps)
}

const fn absence(whole: bool, has_kind: bool) -> Absence {
    match (whole, has_kind) {
        (_, false) => Absence::OtherKind,
        (true, true) => Absence::Real,
        (false, true) => Absence::Unlisted,
    }
}

/// Everything that has an id of its own. A relisted entry only shows another one again.
fn things(plan: &Plan) -> Vec<Thing<'_>> {
    let mut all = Vec::new();
    for issue in &plan.issues {
        let code = Code::Tree(&issue.code);
        all.push(thing(
            Kind::Issue,
            &issue.id.value,
            code,
            &issue.title,
            Some(&issue.budget),
        ));
        for strategy in &issue.strategies {
            let code = Code::Tree(&strategy.code);
            all.push(thing(Kind::Strategy, &strategy.id.value, code, &strategy.title, None));
            let own = strategy.initiatives.iter().filter(|leaf| leaf.relists.is_none());
            all.extend(own.map(|leaf| {
                let code = Code::Tree(&leaf.code);
                thing(Kind::Initiative, &leaf.id.value, code, &leaf.title, Some(&leaf.budget))
            }));
        }
    }
    all.extend(plan.reform_items.iter().map(|item| {
        let code = Code::Number(item.number);
        thing(Kind::Reform, &item.id.value, code, &item.title, Some(&item.budget))
    }));
    all
}

const fn thing<'a>(
    kind: Kind,
    id: &'a str,
    code: Code<'a>,
    title: &'a Localized<String>,
    budget: Option<&'a Budget>,
) -> Thing<'a> {
    Thing {
        kind,
        id,
        code,
        title,
        budget,
    }
}

/// Every indicator once. Where it stands in two places, the one with a target speaks for both.
fn promises(plan: &Plan) -> Vec<Promise<'_>> {
    let all = super::series::indicators(plan);
    let mut seen = BTreeSet::new();
    let mut once: Vec<Promise<'_>> = Vec::new();
    for (at, indicator) in all {
        if seen.insert(indicator.id.value.as_str()) {
            once.push(Promise { at, indicator });
        } else if indicator.target.is_some()
            && let Some(kept) = once.iter_mut().find(|kept| kept.indicator.id == indicator.id)
            && kept.indicator.target.is_none()
        {
            *kept = Promise { at, indicator };
        }
    }
    once
}

/// Matches by key: those of the newer plan in its order, then those of the older one alone.
fn pairs<T: Clone, K: PartialEq>(
    older: &[T],
    newer: &[T],
    key: impl Fn(&T) -> K,
    lacks_before: impl Fn(&T) -> Absence,
    lacks_now: impl Fn(&T) -> Absence,
) -> Vec<Pair<T>> {
    let find = |among: &[T], wanted: &T| among.iter().find(|other| key(other) == key(wanted)).cloned();
    let now = newer.iter().map(|thing| match find(older, thing) {
        Some(before) => Pair::Both(before, thing.clone()),
        None => Pair::Newer(thing.clone(), lacks_before(thing)),
    });
    let gone = older.iter().filter(|thing| find(newer, thing).is_none());
    now.chain(gone.map(|thing| Pair::Older(thing.clone(), lacks_now(thing))))
        .collect()
}
