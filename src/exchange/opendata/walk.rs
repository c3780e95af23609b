//! Every item of a plan in the order of its codes, with the id of the one above it.

use std::sync::Arc;

use super::facts::{Facts, framework_id, item_id, plan_id, reform_id};
use crate::model::budget::Budget;
use crate::model::framework::FrameworkIndicator;
use crate::model::indicator::Indicator;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::reform_item::ReformItem;
use crate::model::review::Review;
use crate::model::section::Section;
use crate::model::strategy::Strategy;

/// An item with its place in the data.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// Its plan.
    pub plan: &'a Plan,
    /// Its id.
    pub id: String,
    /// The id of the item above it.
    pub parent: Option<String>,
    /// The thing itself.
    pub what: What<'a>,
}

/// What an item is.
#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    /// 経営課題
    Issue(&'a Issue),
    /// めざす成果及び戦略
    Strategy(&'a Strategy),
    /// 具体的取組
    Initiative(&'a Initiative),
    /// 取組項目
    Reform(&'a ReformItem),
}

/// An indicator with its place in the data.
#[derive(Clone, Debug)]
pub struct Stated<'a> {
    /// Its plan.
    pub plan: &'a Plan,
    /// Its id.
    pub id: String,
    /// The id of the item it stands under.
    pub item: String,
    /// The thing itself.
    pub indicator: &'a Indicator,
}

/// An indicator of a framework with its place in the data.
#[derive(Clone, Debug)]
pub struct Shared<'a> {
    /// The id of its framework's report.
    pub plan: String,
    /// Its id.
    pub id: String,
    /// The thing itself.
    pub indicator: &'a FrameworkIndicator,
}

/// Every item of every plan in scope.
pub fn items<'a>(facts: &Facts<'a>) -> impl Iterator<Item = Item<'a>> {
    facts.plans().flat_map(of_plan)
}

/// Every indicator of every plan in scope.
pub fn indicators<'a>(facts: &Facts<'a>) -> impl Iterator<Item = Stated<'a>> {
    let of_item = |item: Item<'a>| {
        let plan = plan_id(item.plan);
        let stated = move |indicator: &'a Arc<Indicator>| Stated {
            plan: item.plan,
            id: super::facts::indicator_id(&plan, &indicator.id.value),
            item: item.id.clone(),
            indicator,
        };
        item.what.indicators().iter().map(stated)
    };
    items(facts).flat_map(of_item)
}

/// Every indicator of every framework in scope.
pub fn shared<'a>(facts: &Facts<'a>) -> impl Iterator<Item = Shared<'a>> {
    let of_framework = |framework: &'a crate::model::framework::Framework| {
        let plan = framework_id(framework);
        framework.indicators.iter().map(move |indicator| Shared {
            id: super::facts::indicator_id(&plan, &indicator.id.value),
            plan: plan.clone(),
            indicator,
        })
    };
    facts.frameworks().flat_map(of_framework)
}

fn of_plan(plan: &Plan) -> Vec<Item<'_>> {
    let above = plan_id(plan);
    let mut items = Vec::new();
    let mut put = |id: String, parent: Option<&String>, what| {
        items.push(Item {
            plan,
            id,
            parent: parent.cloned(),
            what,
        });
    };
    for issue in &plan.issues {
        let issue_id = item_id(&above, &issue.code);
        put(issue_id.clone(), None, What::Issue(issue));
        for strategy in &issue.strategies {
            let strategy_id = item_id(&above, &strategy.code);
            put(strategy_id.clone(), Some(&issue_id), What::Strategy(strategy));
            for initiative in &strategy.initiatives {
                let id = item_id(&above, &initiative.code);
                put(id, Some(&strategy_id), What::Initiative(initiative));
            }
        }
    }
    for item in &plan.reform_items {
        put(reform_id(&above, item.number), None, What::Reform(item));
    }
    items
}

impl<'a> What<'a> {
    /// Its indicators.
    #[must_use]
    pub fn indicators(self) -> &'a [Arc<Indicator>] {
        match self {
            Self::Issue(issue) => &issue.indicators,
            Self::Strategy(strategy) => &strategy.indicators,
            Self::Initiative(initiative) => &initiative.indicators,
            Self::Reform(item) => &item.indicators,
        }
    }

    /// Its money; a strategy has none of its own.
    #[must_use]
    pub const fn budget(self) -> Option<&'a Budget> {
        match self {
            Self::Issue(issue) => Some(&issue.budget),
            Self::Strategy(_) => None,
            Self::Initiative(initiative) => Some(&initiative.budget),
            Self::Reform(item) => Some(&item.budget),
        }
    }

    /// The ward's ratings; an issue has none.
    #[must_use]
    pub fn reviews(self) -> &'a [Review] {
        match self {
            Self::Issue(_) => &[],
            Self::Strategy(strategy) => &strategy.reviews,
            Self::Initiative(initiative) => &initiative.reviews,
            Self::Reform(item) => &item.reviews,
        }
    }

    /// Its text.
    #[must_use]
    pub fn sections(self) -> &'a [Section] {
        match self {
            Self::Issue(issue) => &issue.sections,
            Self::Strategy(strategy) => &strategy.sections,
            Self::Initiative(initiative) => &initiative.sections,
            Self::Reform(item) => &item.sections,
        }
    }
}
