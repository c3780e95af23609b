//! The items of a plan – issues, strategies, initiatives, reform items – seen alike, for rules that hold for all.

use std::sync::Arc;

use crate::lang::Localized;
use crate::model::budget::Budget;
use crate::model::indicator::Indicator;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::reform_item::ReformItem;
use crate::model::review::Review;
use crate::model::strategy::Strategy;
use crate::source::{Place, Spanned};

/// An item of a plan.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Which level it is on.
    pub level: ItemLevel,
    /// Its id.
    pub id: &'a Spanned<String>,
    /// What it is called.
    pub title: &'a Localized<String>,
    /// Its code, or number.
    pub code: String,
    /// Its document.
    pub place: Place,
    /// Its money; a strategy has none.
    pub budget: Option<&'a Budget>,
    /// Its own indicators.
    pub indicators: &'a [Arc<Indicator>],
    /// Its ratings; an issue has none.
    pub reviews: &'a [Review],
}

/// The levels of a plan's items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ItemLevel {
    /// 経営課題
    Issue,
    /// 戦略
    Strategy,
    /// 具体的取組
    Initiative,
    /// 取組項目
    ReformItem,
}

impl ItemLevel {
    /// The word in a form.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Issue => "issue",
            Self::Strategy => "strategy",
            Self::Initiative => "initiative",
            Self::ReformItem => "reform-item",
        }
    }

    /// What it is called in a message.
    pub const fn title(self) -> (&'static str, &'static str) {
        match self {
            Self::Issue => ("経営課題", "issue"),
            Self::Strategy => ("戦略", "strategy"),
            Self::Initiative => ("具体的取組", "initiative"),
            Self::ReformItem => ("取組項目", "reform item"),
        }
    }
}

/// Every item of a plan, in the order of the codes.
pub fn items(plan: &Plan) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for issue in &plan.issues {
        items.push(of_issue(issue));
        for strategy in &issue.strategies {
            items.push(of_strategy(strategy));
            items.extend(strategy.initiatives.iter().map(of_initiative));
        }
    }
    items.extend(plan.reform_items.iter().map(of_reform_item));
    items
}

/// An issue as an item.
pub fn of_issue(issue: &Issue) -> Item<'_> {
    Item {
        level: ItemLevel::Issue,
        id: &issue.id,
        title: &issue.title,
        code: issue.code.to_string(),
        place: issue.place,
        budget: Some(&issue.budget),
        indicators: &issue.indicators,
        reviews: &[],
    }
}

fn of_strategy(strategy: &Strategy) -> Item<'_> {
    Item {
        level: ItemLevel::Strategy,
        id: &strategy.id,
        title: &strategy.title,
        code: strategy.code.to_string(),
        place: strategy.place,
        budget: None,
        indicators: &strategy.indicators,
        reviews: &strategy.reviews,
    }
}

fn of_initiative(initiative: &Initiative) -> Item<'_> {
    Item {
        level: ItemLevel::Initiative,
        id: &initiative.id,
        title: &initiative.title,
        code: initiative.code.to_string(),
        place: initiative.place,
        budget: Some(&initiative.budget),
        indicators: &initiative.indicators,
        reviews: &initiative.reviews,
    }
}

fn of_reform_item(item: &ReformItem) -> Item<'_> {
    Item {
        level: ItemLevel::ReformItem,
        id: &item.id,
        title: &item.title,
        code: item.number.to_string(),
        place: item.place,
        budget: Some(&item.budget),
        indicators: &item.indicators,
        reviews: &item.reviews,
    }
}
