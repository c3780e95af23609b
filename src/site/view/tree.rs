//! How a plan is built: issues, strategies, initiatives. On forms without initiatives the outcome indicators are the
//! leaves.

use std::sync::Arc;

use serde::Serialize;

use super::{indicator_table, standing};
use crate::evaluate::compare::{Code, Kind, Thing};
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::site::parts::{Here, Link, Tag};
use crate::site::route::Route;

/// A branch or a leaf.
#[derive(Clone, Debug, Serialize)]
pub struct Branch {
    /// Its level and code: 戦略3-1.
    pub level: String,
    /// Its name.
    pub link: Link,
    /// How it stands, of a leaf.
    pub tag: Option<Tag>,
    /// 再掲: what it shows again.
    pub relisted: Option<String>,
    /// What hangs from it.
    pub branches: Vec<Self>,
}

/// The tree of a plan.
#[must_use]
pub fn of(here: &Here<'_>, plan: &Plan) -> Vec<Branch> {
    plan.issues.iter().map(|issue| of_issue(here, plan, issue)).collect()
}

/// An issue with its strategies, or with its indicators where it has no strategies.
fn of_issue(here: &Here<'_>, plan: &Plan, issue: &Issue) -> Branch {
    let strategies = issue
        .strategies
        .iter()
        .map(|strategy| of_strategy(here, plan, issue, strategy));
    let mut branches: Vec<Branch> = strategies.collect();
    if branches.is_empty() {
        branches = indicators(here, plan, issue);
    }
    Branch {
        level: level(here, "plan-level-issue", &issue.code.to_string()),
        link: here.link(here.text(&issue.title), &route_of_issue(plan, issue)),
        tag: None,
        relisted: None,
        branches,
    }
}

/// A strategy with its initiatives. It has no page of its own: it is a part of its issue's.
fn of_strategy(here: &Here<'_>, plan: &Plan, issue: &Issue, strategy: &Strategy) -> Branch {
    Branch {
        level: level(here, "plan-level-strategy", &strategy.code.to_string()),
        link: link_of_strategy(here, plan, issue, strategy),
        tag: None,
        relisted: None,
        branches: (strategy.initiatives.iter())
            .map(|initiative| of_initiative(here, plan, initiative))
            .collect(),
    }
}

/// An initiative with its tag.
#[must_use]
pub fn of_initiative(here: &Here<'_>, plan: &Plan, initiative: &Initiative) -> Branch {
    let judgement = standing::of(here, plan).and_then(|plan| plan.initiatives.get(&initiative.code));
    let relisted = initiative
        .relists
        .as_ref()
        .map(|code| here.say_with("plan-relisted-of", &[("code", &code.value.to_string())]));
    Branch {
        level: level(here, "plan-level-initiative", &initiative.code.to_string()),
        link: here.link(here.text(&initiative.title), &route_of_initiative(plan, initiative)),
        tag: Some(standing::state_tag(here, judgement)),
        relisted,
        branches: Vec::new(),
    }
}

/// The outcome indicators of an issue as leaves.
fn indicators(here: &Here<'_>, plan: &Plan, issue: &Issue) -> Vec<Branch> {
    let leaf = |indicator: &Arc<crate::model::indicator::Indicator>| {
        let judgement = standing::of(here, plan).and_then(|plan| plan.indicators.get(&indicator.id.value));
        let code = indicator.code.map(|code| code.to_string()).unwrap_or_default();
        Branch {
            level: level(here, "plan-level-indicator", &code),
            link: indicator_table::link(here, plan, indicator),
            tag: (!indicator_table::is_reference(here, plan, indicator)).then(|| standing::state_tag(here, judgement)),
            relisted: None,
            branches: Vec::new(),
        }
    };
    issue.indicators.iter().map(leaf).collect()
}

/// The word of a level with a code: 経営課題3.
fn level(here: &Here<'_>, key: &str, code: &str) -> String {
    here.say_with(key, &[("code", code)]).trim_end().to_owned()
}

/// The page of an issue.
#[must_use]
pub fn route_of_issue(plan: &Plan, issue: &Issue) -> Route {
    Route::Issue(plan.ward.clone(), plan.year, issue.code)
}

/// The page of an initiative.
#[must_use]
pub fn route_of_initiative(plan: &Plan, initiative: &Initiative) -> Route {
    Route::Initiative(plan.ward.clone(), plan.year, initiative.code)
}

/// A link to a strategy's part of its issue's page.
#[must_use]
pub fn link_of_strategy(here: &Here<'_>, plan: &Plan, issue: &Issue, strategy: &Strategy) -> Link {
    let link = here.link(here.text(&strategy.title), &route_of_issue(plan, issue));
    link.at(&strategy_fragment(strategy))
}

/// The fragment of a strategy on its issue's page: `strategy-3-1`.
#[must_use]
pub fn strategy_fragment(strategy: &Strategy) -> String {
    Route::strategy_fragment(&strategy.code)
}

/// A link to a thing as a plan has it.
#[must_use]
pub fn link_of_thing(here: &Here<'_>, plan: &Plan, thing: &Thing<'_>) -> Link {
    let (route, fragment) = place_of_thing(plan, thing);
    let link = here.link(here.text(thing.title), &route);
    match fragment {
        Some(fragment) => link.at(&fragment),
        None => link,
    }
}

/// The page a thing stands on, and where.
fn place_of_thing(plan: &Plan, thing: &Thing<'_>) -> (Route, Option<String>) {
    let (ward, year) = (plan.ward.clone(), plan.year);
    match thing.code {
        Code::Number(number) => (Route::Reform(ward, year), Some(Route::reform_fragment(number))),
        Code::Tree(code) => match (thing.kind, code.parent()) {
            (Kind::Strategy, Some(issue)) => (Route::Issue(ward, year, issue), Some(Route::strategy_fragment(code))),
            (Kind::Initiative, _) => (Route::Initiative(ward, year, *code), None),
            _ => (Route::Issue(ward, year, *code), None),
        },
    }
}

/// A thing's code as printed: `3-1-1`, `1`.
#[must_use]
pub fn code(thing: &Thing<'_>) -> String {
    match thing.code {
        Code::Tree(code) => code.to_string(),
        Code::Number(number) => number.to_string(),
    }
}
