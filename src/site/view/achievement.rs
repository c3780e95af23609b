//! A plan's achievement summary: how many of what are in which state, how often each rating was given, and every single
//! rated thing with the ward's own words.

use serde::Serialize;

use super::summary::Summary;
use super::unjudged::Unjudged;
use super::{indicator_table, rating_tables, standing, summary, text, tree, unjudged};
use crate::evaluate::rollup::{Rollup, Tally};
use crate::model::indicator::Indicator;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table, Tag};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AchievementPage {
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
    /// Every rated thing, a table an issue.
    pub rated: Vec<Table>,
    /// What has not been judged, and why.
    pub unjudged: Vec<Unjudged>,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> AchievementPage {
    let ward = text::ward_name(here, plan);
    let mut page = AchievementPage {
        plan: here.link(
            here.say_with("plan-of-ward-year", &[("ward", &ward), ("year", &here.year(plan.year))]),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        year: plan.year.long(here.lang),
        summary: summary::of(here, plan),
        toc: Vec::new(),
        ratings: rating_tables::all(here, plan),
        by_issue: by_issue(here, plan),
        rated: rated(here, plan),
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
        ("rated", !page.rated.is_empty(), here.say("plan-h-rated")),
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
fn by_issue(here: &Here<'_>, plan: &Plan) -> Option<Table> {
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
        provenance: super::source::line(here, plan),
    })
}

/// Every rated thing, a table an issue, then the reform items.
fn rated(here: &Here<'_>, plan: &Plan) -> Vec<Table> {
    let issues = plan.issues.iter().filter_map(|issue| {
        let level = here.say_with("plan-level-issue", &[("code", &issue.code.to_string())]);
        let name = format!("{level} {}", here.text(&issue.title));
        rated_table(
            here,
            plan,
            &format!("t-rated-{}", issue.code),
            &name,
            of_issue(here, plan, issue),
        )
    });
    let reform = rated_table(
        here,
        plan,
        "t-rated-reform",
        &here.say("plan-group-reform-items"),
        reform(here, plan),
    );
    issues.chain(reform).collect()
}

/// A table of rated things; none where nothing was rated.
fn rated_table(here: &Here<'_>, plan: &Plan, id: &str, name: &str, rows: Vec<Row>) -> Option<Table> {
    let column = |key| Column {
        text: here.say(key),
        number: false,
    };
    (!rows.is_empty()).then(|| Table {
        id: id.to_owned(),
        caption: text::caption_of(here, plan, "plan-caption-rated", name),
        note: None,
        wide: false,
        columns: vec![
            column("plan-col-rated"),
            column("plan-col-standing"),
            column("plan-col-own-words"),
        ],
        rows,
        provenance: super::source::line(here, plan),
    })
}

/// A row for a rated thing; none where nobody rated it.
fn rated_row(head: Link, code: Option<String>, tag: Tag) -> Option<Row> {
    let own = tag.own?;
    let tag = Tag { own: None, ..tag };
    Some(Row {
        head,
        code,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![Cell::Tag { tag }, Cell::words(own)],
    })
}

/// The rated initiatives and indicators of an issue. A relisted entry is left to the initiative it shows.
fn of_issue(here: &Here<'_>, plan: &Plan, issue: &Issue) -> Vec<Row> {
    let Some(evaluation) = standing::of(here, plan) else {
        return Vec::new();
    };
    let indicator = |indicator: &Indicator| {
        let tag = standing::tag(here, plan, evaluation.indicators.get(&indicator.id.value));
        rated_row(
            indicator_table::link(here, plan, indicator),
            indicator.code.map(|code| code.to_string()),
            tag,
        )
    };
    let mut rows: Vec<Row> = issue.indicators.iter().filter_map(indicator).collect();
    for strategy in &issue.strategies {
        let tag = standing::tag(here, plan, evaluation.courses.get(&strategy.code));
        rows.extend(rated_row(
            tree::link_of_strategy(here, plan, issue, strategy),
            Some(strategy.code.to_string()),
            tag,
        ));
        rows.extend(strategy.indicators.iter().filter_map(indicator));
        for initiative in strategy
            .initiatives
            .iter()
            .filter(|initiative| initiative.relists.is_none())
        {
            let tag = standing::tag(here, plan, evaluation.initiatives.get(&initiative.code));
            let link = here.link(
                here.text(&initiative.title),
                &tree::route_of_initiative(plan, initiative),
            );
            rows.extend(rated_row(link, Some(initiative.code.to_string()), tag));
            rows.extend(initiative.indicators.iter().filter_map(indicator));
        }
    }
    rows
}

/// The rated reform items.
fn reform(here: &Here<'_>, plan: &Plan) -> Vec<Row> {
    let row = |item: &crate::model::reform_item::ReformItem| {
        let judgement = standing::of(here, plan)?.reform_items.get(&item.number);
        rated_row(
            super::reform::link(here, plan, item),
            Some(item.number.to_string()),
            standing::tag(here, plan, judgement),
        )
    };
    plan.reform_items.iter().filter_map(row).collect()
}
