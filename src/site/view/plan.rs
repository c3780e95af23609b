//! A plan: what the ward promises for one fiscal year, what it costs and what came of it.

use std::sync::Arc;

use serde::Serialize;

use super::brief::Brief;
use super::source::Source;
use super::stages::Step;
use super::summary::Summary;
use super::tree::Branch;
use super::years::YearEntry;
use super::{brief, bullets, comparison, kept, reform, source, stages, standing, summary, text, tree, years};
use crate::evaluate::money::MoneyRows;
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::section::Section;
use crate::site::money::Ledger;
use crate::site::parts::{Bullet, Here, Link, Prose, Row, RowKind, Table, Tag, row_id};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct PlanPage {
    /// The ward's name.
    pub ward: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// What it says first.
    pub brief: Brief,
    /// The ward's plans of all years.
    pub years: Vec<YearEntry>,
    /// What changed from the plan before, and to the plan after.
    pub comparisons: Vec<Link>,
    /// The stage line.
    pub stages: Vec<Step>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// やさしい日本語, In short.
    pub plain: Option<Prose>,
    /// Goal, mission, basic policy.
    pub aims: Vec<Prose>,
    /// How it stands.
    pub summary: Summary,
    /// Targets and results.
    pub bullets: Vec<Bullet>,
    /// What its lines mean.
    pub bullets_note: String,
    /// To the whole achievement summary.
    pub achievement: Link,
    /// What it costs.
    pub money: Option<PlanMoney>,
    /// How it is built.
    pub tree: Vec<Branch>,
    /// Reform items.
    pub reform: Vec<ReformLine>,
    /// To the whole plan as one document.
    pub whole: Link,
    /// The published document.
    pub source: Option<Source>,
    /// 区長 上田 正敏.
    pub head: Option<String>,
    /// Its sealed editions and its errata.
    pub kept: Vec<Link>,
}

/// What a plan costs.
#[derive(Clone, Debug, Serialize)]
pub struct PlanMoney {
    /// This year's budget and its change, in a sentence.
    pub sentence: Option<String>,
    /// By issue.
    pub table: Table,
    /// To the whole budget.
    pub link: Link,
}

/// A reform item in the list.
#[derive(Clone, Debug, Serialize)]
pub struct ReformLine {
    /// 取組項目1.
    pub level: String,
    /// To its part of the reform page.
    pub link: Link,
    /// How it stands.
    pub tag: Tag,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> PlanPage {
    let (in_short, aims): (Vec<&Section>, Vec<&Section>) =
        plan.sections.iter().partition(|section| &*section.id == "plain");
    let route = |to: fn(String, crate::number::FiscalYear) -> Route| to(plan.ward.clone(), plan.year);
    let mut page = PlanPage {
        ward: text::ward_name(here, plan),
        year: plan.year.long(here.lang),
        lede: lede(here, plan),
        brief: brief::of_plan(here, plan),
        years: years::switch(here, &plan.ward, Some(plan.year)),
        comparisons: comparison::links(here, plan),
        stages: stages::line(here, plan),
        toc: Vec::new(),
        plain: in_short.first().map(|section| here.prose(section)),
        aims: aims.into_iter().map(|section| here.prose(section)).collect(),
        summary: summary::of(here, plan),
        bullets: bullets::rows(here, plan, outcome_indicators(plan)),
        achievement: here.link(here.say("plan-to-achievement"), &route(Route::Achievement)),
        bullets_note: bullets::note(here, plan, outcome_indicators(plan)),
        money: money(here, plan),
        tree: tree::of(here, plan),
        reform: reform_lines(here, plan),
        whole: here.link(here.say("whole-link"), &route(Route::Whole)),
        source: source::of(here, plan),
        head: head(here, plan),
        kept: kept::links(here, plan),
    };
    page.toc = toc(here, &page);
    page
}

/// What the page holds, in a sentence.
fn lede(here: &Here<'_>, plan: &Plan) -> String {
    let ward = text::ward_name(here, plan);
    let values = [("ward", ward.as_str()), ("span", &plan.year.span(here.lang))];
    here.say_with("plan-lede", &values)
}

/// Outcome indicators of issues and strategies, in their order.
fn outcome_indicators(plan: &Plan) -> impl Iterator<Item = &Indicator> {
    plan.issues.iter().flat_map(|issue| {
        let strategies = issue.strategies.iter().flat_map(|strategy| &strategy.indicators);
        issue.indicators.iter().chain(strategies).map(Arc::as_ref)
    })
}

/// The sections that this plan has.
fn toc(here: &Here<'_>, page: &PlanPage) -> Vec<Link> {
    let sections = [
        (
            "aims",
            page.plain.is_some() || !page.aims.is_empty(),
            here.say("plan-h-aims"),
        ),
        ("results", true, here.say("plan-h-results")),
        ("money", true, here.say("plan-h-money")),
        ("tree", !page.tree.is_empty(), here.say("plan-h-tree")),
        ("reform", !page.reform.is_empty(), here.say("plan-h-reform")),
        ("source", page.source.is_some(), here.say("plan-h-source")),
        ("kept", !page.kept.is_empty(), here.say("plan-h-kept")),
    ];
    let link = |(id, _, text): (&str, bool, String)| Link {
        href: Some(format!("#{id}")),
        ..Link::words(text)
    };
    sections.into_iter().filter(|(_, there, _)| *there).map(link).collect()
}

/// The money by issue, if the plan states any.
fn money<'a>(here: &Here<'a>, plan: &'a Plan) -> Option<PlanMoney> {
    let ledger = Ledger::of(here, plan);
    let evaluation = standing::of(here, plan).filter(|_| !ledger.is_empty())?;
    let mut rows: Vec<Row> = Vec::new();
    for issue in &plan.issues {
        let sums = evaluation.issues.get(&issue.code).map(|rollup| &rollup.money);
        rows.push(Row {
            head: here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue)),
            code: Some(issue.code.to_string()),
            kind: RowKind::Plain,
            level: 0,
            cells: ledger.sum_cells(sums.unwrap_or(&MoneyRows::default())),
        });
    }
    let (caption, total) = (text::caption(here, plan, "plan-caption-money"), &evaluation.total);
    let mut table = text::money_table(plan, &ledger, caption, "plan-col-issue", rows, &total.money);
    if !total.reform_money.is_empty() {
        table.rows.push(Row {
            head: here.link(
                here.say("plan-money-reform"),
                &Route::Reform(plan.ward.clone(), plan.year),
            ),
            code: None,
            kind: RowKind::Plain,
            level: 0,
            cells: ledger.sum_cells(&total.reform_money),
        });
    }
    Some(PlanMoney {
        sentence: text::money_sentence(here, plan, &ledger, &total.money),
        table,
        link: here.link(here.say("plan-to-budget"), &Route::Budget(plan.ward.clone(), plan.year)),
    })
}

/// The fragment of the money table's total, which stands after the issues.
#[must_use]
pub fn total_row(plan: &Plan) -> String {
    row_id("t-money", plan.issues.len())
}

/// The list of reform items.
fn reform_lines(here: &Here<'_>, plan: &Plan) -> Vec<ReformLine> {
    let line = |item: &crate::model::reform_item::ReformItem| {
        let judgement = standing::of(here, plan).and_then(|plan| plan.reform_items.get(&item.number));
        ReformLine {
            level: here.say_with("plan-level-reform", &[("code", &item.number.to_string())]),
            link: reform::link(here, plan, item),
            tag: standing::state_tag(here, judgement),
        }
    };
    plan.reform_items.iter().map(line).collect()
}

/// Who is responsible.
pub(super) fn head(here: &Here<'_>, plan: &Plan) -> Option<String> {
    let head = plan.head.as_ref()?;
    let values = [("post", here.text(&head.post)), ("name", here.text(&head.name))];
    Some(here.say_with("plan-head", &values))
}
