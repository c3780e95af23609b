//! A plan's achievement summary: how many of what are in which state, how often each rating was given, and every single
//! rated thing with the ward's own words.

use std::sync::Arc;

use serde::Serialize;

use super::computed::{self, Computations};
use super::summary::Summary;
use super::unjudged::Unjudged;
use super::weights::Weights;
use super::{indicator_table, rating_tables, standing, summary, text, tree, unjudged, weights};
use crate::evaluate::rollup::{Rollup, Tally};
use crate::model::indicator::Indicator;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::reform_item::ReformItem;
use crate::model::state::State;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table, Tag};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AchievementPage {
    /// Its heading.
    pub title: String,
    /// To the plan.
    pub plan: Link,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// How the plan stands.
    pub summary: Summary,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// How often each combination of ratings was given, a table a scale.
    pub ratings: Vec<Table>,
    /// States by issue.
    pub by_issue: Option<Table>,
    /// Shares in which some indicators count for more, where any has a weight.
    pub weights: Option<Weights>,
    /// Every rated thing, issue by issue.
    pub rated: Vec<RatedGroup>,
    /// What the figures themselves say, and where that differs from the ward's ratings.
    pub computed: Option<Computations>,
    /// What has not been judged, and why.
    pub unjudged: Vec<Unjudged>,
}

/// The rated things of an issue, or the rated reform items.
#[derive(Clone, Debug, Serialize)]
pub struct RatedGroup {
    /// 経営課題3 ….
    pub name: String,
    /// The things.
    pub lines: Vec<RatedLine>,
}

/// A rated thing.
#[derive(Clone, Debug, Serialize)]
pub struct RatedLine {
    /// 3-1-1; the mark of an indicator, or nothing.
    pub code: String,
    /// To it.
    pub link: Link,
    /// How it stands, with the ward's own words.
    pub tag: Tag,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> AchievementPage {
    let ward = text::ward_name(here, plan);
    let mut page = AchievementPage {
        title: here.say_with("thing-achievement", &[("ward", &ward)]),
        plan: here.link(
            here.say_with("plan-of-ward-year", &[("ward", &ward), ("year", &here.year(plan.year))]),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        year: plan.year.long(here.lang),
        summary: summary::of(here, plan),
        toc: Vec::new(),
        ratings: rating_tables::all(here, plan),
        by_issue: by_issue(here, plan),
        weights: weights::of(here, plan),
        rated: rated(here, plan),
        computed: computed::all(here, plan),
        unjudged: unjudged::of(here, plan),
    };
    page.toc = toc(here, &page);
    page
}

/// The sections that this summary has.
fn toc(here: &Here<'_>, page: &AchievementPage) -> Vec<Link> {
    let sections = [
        ("counts", true, here.say("plan-h-counts")),
        ("ratings", !page.ratings.is_empty(), here.say("plan-h-ratings")),
        ("issues", page.by_issue.is_some(), here.say("plan-h-by-issue")),
        ("weights", page.weights.is_some(), here.say("weight-h")),
        ("rated", !page.rated.is_empty(), here.say("plan-h-rated")),
        ("computed", page.computed.is_some(), here.say("computed-h")),
        ("unjudged", !page.unjudged.is_empty(), here.say("plan-h-unjudged")),
    ];
    let link = |(id, _, text): (&str, bool, String)| Link {
        href: Some(format!("#{id}")),
        ..Link::words(text)
    };
    sections.into_iter().filter(|(_, there, _)| *there).map(link).collect()
}

/// States by issue: of initiatives, or of outcome indicators on forms without initiatives. Only for judged plans: a
/// column of 評価前 alone tells nothing.
pub(super) fn by_issue(here: &Here<'_>, plan: &Plan) -> Option<Table> {
    let evaluation = standing::of(here, plan)?;
    let initiatives = evaluation.total.initiatives.total() > 0;
    let tally = |rollup: &Rollup| {
        if initiatives {
            rollup.initiatives.clone()
        } else {
            rollup.outcomes.clone()
        }
    };
    let total = tally(&evaluation.total);
    if !standing::any_judged(&total) {
        return None;
    }
    let states: Vec<State> = State::ALL.into_iter().filter(|state| total.of(*state) > 0).collect();
    let cells = |tally: &Tally| {
        let counts = states.iter().map(|state| tally.of(*state)).chain([tally.total()]);
        counts
            .map(|count| Cell::number(Decimal::from(count)))
            .collect::<Vec<Cell>>()
    };
    let mut rows: Vec<Row> = (plan.issues.iter())
        .map(|issue| Row {
            head: here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue)),
            code: Some(issue.code.to_string()),
            kind: RowKind::Plain,
            level: 0,
            cells: cells(&evaluation.issues.get(&issue.code).map(tally).unwrap_or_default()),
        })
        .collect();
    rows.push(Row {
        head: Link::words(here.say("plan-total")),
        code: None,
        kind: RowKind::Total,
        level: 0,
        cells: cells(&total),
    });
    let column = |text: String, number| Column { text, number };
    let words = states.iter().map(|state| column(here.tag(*state).word, true));
    let key = if initiatives {
        "plan-caption-by-issue"
    } else {
        "plan-caption-by-issue-outcomes"
    };
    Some(Table {
        id: "t-by-issue".to_owned(),
        caption: text::caption(here, plan, key),
        note: Some(here.say("plan-counts-in")),
        wide: states.len() > 2,
        columns: (std::iter::once(column(here.say("plan-col-issue"), false)))
            .chain(words)
            .chain([column(here.say("plan-total"), true)])
            .collect(),
        rows,
        data: here.files(if initiatives {
            &["item_verdicts"]
        } else {
            &["indicator_verdicts"]
        }),
        provenance: super::source::line(here, plan),
    })
}

/// Every rated thing, issue by issue, then the reform items.
fn rated(here: &Here<'_>, plan: &Plan) -> Vec<RatedGroup> {
    let issues = plan.issues.iter().map(|issue| {
        let level = here.say_with("plan-level-issue", &[("code", &issue.code.to_string())]);
        RatedGroup {
            name: format!("{level} {}", here.text(&issue.title)),
            lines: of_issue(here, plan, issue),
        }
    });
    let reform = RatedGroup {
        name: here.say("plan-group-reform-items"),
        lines: reform(here, plan),
    };
    issues.chain([reform]).filter(|group| !group.lines.is_empty()).collect()
}

/// A line for a rated thing; none where nobody rated it.
fn line(link: Link, code: String, tag: Tag) -> Option<RatedLine> {
    tag.own.is_some().then_some(RatedLine { code, link, tag })
}

/// The rated initiatives and indicators of an issue. A relisted entry is left to the initiative it shows.
fn of_issue(here: &Here<'_>, plan: &Plan, issue: &Issue) -> Vec<RatedLine> {
    let Some(known) = standing::of(here, plan) else {
        return Vec::new();
    };
    let indicator = |indicator: &Arc<Indicator>| {
        let code = indicator.code.map(|code| code.to_string()).unwrap_or_default();
        let tag = standing::tag(here, plan, known.indicators.get(&indicator.id.value));
        line(indicator_table::link(here, plan, indicator), code, tag)
    };
    let mut lines: Vec<RatedLine> = issue.indicators.iter().filter_map(indicator).collect();
    for strategy in &issue.strategies {
        let tag = standing::tag(here, plan, known.courses.get(&strategy.code));
        let link = tree::link_of_strategy(here, plan, issue, strategy);
        lines.extend(line(link, strategy.code.to_string(), tag));
        lines.extend(strategy.indicators.iter().filter_map(indicator));
        for initiative in strategy
            .initiatives
            .iter()
            .filter(|initiative| initiative.relists.is_none())
        {
            let tag = standing::tag(here, plan, known.initiatives.get(&initiative.code));
            let link = here.link(
                here.text(&initiative.title),
                &tree::route_of_initiative(plan, initiative),
            );
            lines.extend(line(link, initiative.code.to_string(), tag));
            lines.extend(initiative.indicators.iter().filter_map(indicator));
        }
    }
    lines
}

/// The rated reform items.
fn reform(here: &Here<'_>, plan: &Plan) -> Vec<RatedLine> {
    let of_item = |item: &ReformItem| {
        let tag = standing::tag(here, plan, standing::of(here, plan)?.reform_items.get(&item.number));
        line(super::reform::link(here, plan, item), item.number.to_string(), tag)
    };
    plan.reform_items.iter().filter_map(of_item).collect()
}
