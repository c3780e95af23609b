//! The Sustainable Development Goals: all 17, with the issues of the wards' plans that name them; and each goal that is named,
//! with its issues. In words and numbers only: the goals' pictures are not ours to print.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{text, tree};
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// How many goals there are.
pub const COUNT: u8 = 17;

/// The page of all goals.
#[derive(Clone, Debug, Serialize)]
pub struct GoalsPage {
    /// Its heading.
    pub title: String,
    /// What the goals are, and what the page tells of them.
    pub lede: String,
    /// Every goal, with how many issues of which wards name it.
    pub table: Table,
}

/// The page of one goal.
#[derive(Clone, Debug, Serialize)]
pub struct GoalPage {
    /// 目標11 住み続けられるまちづくりを.
    pub title: String,
    /// To all goals.
    pub all: Link,
    /// How many issues name it.
    pub lede: String,
    /// The issues, ward by ward, the newest plan first.
    pub table: Table,
    /// The goal before it that is named.
    pub previous: Option<Link>,
    /// The goal after it that is named.
    pub next: Option<Link>,
}

/// Every issue of every plan with the goals it names, ward by ward, the newest plan first.
fn issues(plans: &Plans) -> impl Iterator<Item = (&Plan, &Issue)> {
    let wards = plans.wards.iter();
    wards.flat_map(|ward| {
        let mut of_ward: Vec<&Plan> = plans.plans_of(&ward.id).collect();
        of_ward.sort_by_key(|plan| std::cmp::Reverse(plan.year));
        let each = of_ward.into_iter();
        each.flat_map(|plan| plan.issues.iter().map(move |issue| (plan, issue)))
    })
}

/// The goals that issues name; what is none of the 17 is a finding and no page.
#[must_use]
pub fn named(plans: &Plans) -> BTreeSet<u8> {
    let all = plans.plans.iter().flat_map(|plan| &plan.issues);
    let numbers = all.flat_map(|issue| issue.sdgs.iter().copied());
    numbers.filter(|number| (1..=COUNT).contains(number)).collect()
}

/// 目標11 住み続けられるまちづくりを, with its page where it has one.
#[must_use]
pub fn link(here: &Here<'_>, number: u8) -> Link {
    let words = name(here, number);
    let route = Route::Goal(number);
    if here.site.has(&route) {
        here.link(words, &route)
    } else {
        Link::words(words)
    }
}

/// 目標11 住み続けられるまちづくりを.
#[must_use]
pub fn name(here: &Here<'_>, number: u8) -> String {
    let official = here.say(&format!("sdg-{number}"));
    here.say_with("goal-name", &[("number", &number.to_string()), ("name", &official)])
}

/// Makes the page of all goals.
#[must_use]
pub fn view(here: &Here<'_>) -> GoalsPage {
    let column = |key: &str, number| Column {
        text: here.say(key),
        number,
    };
    GoalsPage {
        title: here.say("thing-goals"),
        lede: here.say("goals-lede"),
        table: Table {
            id: "goals".to_owned(),
            caption: here.say("goals-caption"),
            note: Some(here.say("goals-note")),
            wide: false,
            columns: vec![
                column("goals-col-goal", false),
                column("goals-col-issues", true),
                column("goals-col-wards", false),
            ],
            rows: (1..=COUNT).map(|number| goal_row(here, number)).collect(),
            data: here.files(&["item_sdgs"]),
            provenance: None,
        },
    }
}

/// A goal with how many issues name it, and whose.
fn goal_row(here: &Here<'_>, number: u8) -> Row {
    let naming = issues(here.site.plans).filter(|(_, issue)| issue.sdgs.contains(&number));
    let wards: Vec<String> = naming.map(|(plan, _)| here.ward_name(&plan.ward)).collect();
    let mut different = wards.clone();
    different.dedup();
    let whose = if wards.is_empty() {
        Cell::Empty {
            reason: here.say("goals-nobody"),
        }
    } else {
        Cell::words(words::list(here.lang, &different))
    };
    Row {
        head: link(here, number),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![Cell::number(Decimal::from(wards.len())), whose],
    }
}

/// Makes the page of one goal.
#[must_use]
pub fn one(here: &Here<'_>, number: u8) -> Option<GoalPage> {
    let naming = issues(here.site.plans).filter(|(_, issue)| issue.sdgs.contains(&number));
    let rows: Vec<Row> = naming
        .map(|(plan, issue)| issue_row(here, number, plan, issue))
        .collect();
    let pages = named(here.site.plans);
    let neighbour = |number: Option<&u8>| number.map(|number| link(here, *number));
    let column = |key: &str| Column {
        text: here.say(key),
        number: false,
    };
    let title = name(here, number);
    (!rows.is_empty()).then(|| GoalPage {
        all: here.link(here.say("thing-goals"), &Route::Goals),
        lede: here.say_with("goal-lede", &[("count", &rows.len().to_string())]),
        table: Table {
            id: "issues".to_owned(),
            caption: here.say_with("goal-caption", &[("goal", &title)]),
            note: None,
            wide: true,
            columns: ["goal-col-issue", "goal-col-ward", "goal-col-plan", "goal-col-others"]
                .map(column)
                .to_vec(),
            rows,
            data: here.files(&["item_sdgs", "items"]),
            provenance: None,
        },
        previous: neighbour(pages.range(..number).next_back()),
        next: neighbour(pages.range(number + 1..).next()),
        title,
    })
}

/// An issue that names the goal: whose, of which plan, and which goals it names beside.
fn issue_row(here: &Here<'_>, goal: u8, plan: &Plan, issue: &Issue) -> Row {
    let others = issue.sdgs.iter().filter(|number| **number != goal);
    let others: Vec<String> = others.map(ToString::to_string).collect();
    let beside = if others.is_empty() {
        Cell::Empty {
            reason: here.say("goal-no-others"),
        }
    } else {
        Cell::words(words::list(here.lang, &others))
    };
    let route = Route::Plan(plan.ward.clone(), plan.year);
    Row {
        head: here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue)),
        code: Some(issue.code.to_string()),
        kind: RowKind::Plain,
        level: 0,
        cells: vec![
            Cell::words(text::ward_name(here, plan)),
            Cell::Link(here.link(here.year(plan.year), &route)),
            beside,
        ],
    }
}
