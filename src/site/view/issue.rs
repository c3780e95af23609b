//! A management issue with its strategies: why it is one, what is to be reached, by what work, at what cost.

use std::sync::Arc;

use serde::Serialize;

use super::indicator_sheet::Indicators;
use super::standing::Rated;
use super::summary::Group;
use super::through::ThroughYears;
use super::tree::Branch;
use super::{bullets, evidence, goals, indicator_sheet, indicator_table, standing, summary, text, through, tree};
use crate::evaluate::compare::Kind;
use crate::model::indicator::Indicator;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::site::money::Ledger;
use crate::site::parts::{Bullet, Here, Link, Prose, Row, RowKind, Table};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IssuePage {
    /// 経営課題3.
    pub level: String,
    /// Its name.
    pub title: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// To the plan.
    pub plan: Link,
    /// The Sustainable Development Goals it names.
    pub sdgs: Vec<Link>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// Counts by state.
    pub groups: Vec<Group>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// The figures it rests on.
    pub evidence: Option<Table>,
    /// Named themes.
    pub themes: Vec<ThemeLine>,
    /// Targets and results of its outcome indicators.
    pub bullets: Vec<Bullet>,
    /// What its lines mean.
    pub bullets_note: String,
    /// Its outcome indicators.
    pub indicators: Option<Indicators>,
    /// Its strategies.
    pub strategies: Vec<StrategyPart>,
    /// What it costs.
    pub money: Option<IssueMoney>,
    /// The same issue in all plans that have it.
    pub through: Option<ThroughYears>,
    /// The issue before it.
    pub previous: Option<Link>,
    /// The issue after it.
    pub next: Option<Link>,
}

/// A named theme and what measures it.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeLine {
    /// Its name.
    pub name: String,
    /// The indicators that measure it.
    pub indicators: Vec<Link>,
}

/// A strategy.
#[derive(Clone, Debug, Serialize)]
pub struct StrategyPart {
    /// `strategy-3-1`.
    pub fragment: String,
    /// 戦略3-1.
    pub level: String,
    /// Its name.
    pub title: String,
    /// The words of the reform pillar it serves.
    pub pillar: Option<String>,
    /// Counts by state.
    pub groups: Vec<Group>,
    /// The ward's ratings.
    pub rated: Vec<Rated>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// Its outcome indicators.
    pub indicators: Option<Indicators>,
    /// Its initiatives.
    pub initiatives: Vec<InitiativeLine>,
}

/// An initiative in a strategy's list.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativeLine {
    /// Code, name and standing.
    pub branch: Branch,
    /// This year's budget, in words.
    pub money: Option<String>,
}

/// What an issue costs.
#[derive(Clone, Debug, Serialize)]
pub struct IssueMoney {
    /// This year's budget and its change, in a sentence.
    pub sentence: Option<String>,
    /// By initiative, or the issue's own.
    pub table: Table,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan, issue: &'a Issue) -> IssuePage {
    let rollup = standing::of(here, plan).and_then(|plan| plan.issues.get(&issue.code));
    let ledger = Ledger::of(here, plan);
    let (previous, next) = neighbours(here, plan, issue);
    let title = here.text(&issue.title);
    let values = [("ward", text::ward_name(here, plan)), ("year", here.year(plan.year))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    let mut page = IssuePage {
        level: here.say_with("plan-level-issue", &[("code", &issue.code.to_string())]),
        title: title.to_owned(),
        year: plan.year.long(here.lang),
        plan: here.link(
            here.say_with("plan-of-ward-year", &values),
            &Route::Plan(plan.ward.clone(), plan.year),
        ),
        sdgs: sdgs(here, issue),
        toc: Vec::new(),
        groups: rollup.map(|rollup| summary::groups(here, rollup)).unwrap_or_default(),
        prose: text::proses(here, &issue.sections),
        evidence: evidence::table(
            here,
            plan,
            text::caption_of(here, plan, "plan-caption-evidence", title),
            &issue.evidence,
        ),
        themes: issue
            .themes
            .iter()
            .map(|theme| themed(here, plan, issue, theme))
            .collect(),
        bullets: bullets::rows(here, plan, issue.indicators.iter().map(Arc::as_ref)),
        bullets_note: bullets::note(here, plan, issue.indicators.iter().map(Arc::as_ref)),
        indicators: outcomes(here, plan, "t-outcomes", title, &issue.indicators),
        strategies: issue
            .strategies
            .iter()
            .map(|strategy| strategy_part(here, plan, strategy, &ledger))
            .collect(),
        money: money(here, plan, issue, &ledger),
        through: through::of(here, plan, Kind::Issue, &issue.id.value),
        previous,
        next,
    };
    page.toc = toc(here, &page);
    page
}

/// The sections that this issue has.
fn toc(here: &Here<'_>, page: &IssuePage) -> Vec<Link> {
    let to = |id: &str, text: String| Link {
        href: Some(format!("#{id}")),
        ..Link::words(text)
    };
    let mut toc: Vec<Link> = page
        .prose
        .iter()
        .map(|prose| to(&prose.id, prose.heading.clone()))
        .collect();
    if page.evidence.is_some() {
        toc.push(to("evidence", here.say("plan-h-evidence")));
    }
    if !page.themes.is_empty() {
        toc.push(to("themes", here.say("plan-h-themes")));
    }
    if page.indicators.is_some() {
        toc.push(to("outcomes", here.say("plan-h-outcomes")));
    }
    let strategies = page.strategies.iter();
    toc.extend(strategies.map(|part| to(&part.fragment, format!("{} {}", part.level, part.title))));
    if page.money.is_some() {
        toc.push(to("money", here.say("plan-h-money")));
    }
    if page.through.is_some() {
        toc.push(to("through", here.say("through-h")));
    }
    toc
}

/// The goals it names.
pub(super) fn sdgs(here: &Here<'_>, issue: &Issue) -> Vec<Link> {
    issue.sdgs.iter().map(|number| goals::link(here, *number)).collect()
}

/// A theme with links to what measures it.
pub(super) fn themed(here: &Here<'_>, plan: &Plan, issue: &Issue, theme: &crate::model::issue::Theme) -> ThemeLine {
    let measures = |indicator: &&Arc<Indicator>| theme.indicators.iter().any(|id| id.value == indicator.id.value);
    let indicators = issue.indicators.iter().filter(measures);
    ThemeLine {
        name: here.text(&theme.name).to_owned(),
        indicators: indicators
            .map(|indicator| indicator_table::link(here, plan, indicator))
            .collect(),
    }
}

/// A table of outcome indicators.
pub(super) fn outcomes<'a>(
    here: &Here<'a>,
    plan: &'a Plan,
    id: &str,
    title: &str,
    indicators: &'a [Arc<Indicator>],
) -> Option<Indicators> {
    let caption = text::caption_of(here, plan, "plan-caption-outcomes", title);
    indicator_sheet::of(here, plan, id, caption, indicators)
}

/// A strategy.
pub(super) fn strategy_part<'a>(
    here: &Here<'a>,
    plan: &'a Plan,
    strategy: &'a Strategy,
    ledger: &Ledger<'a>,
) -> StrategyPart {
    let fragment = tree::strategy_fragment(strategy);
    let title = here.text(&strategy.title);
    let mut prose = text::proses(here, &strategy.sections);
    for section in &mut prose {
        section.id = format!("{fragment}-{}", section.id);
    }
    let line = |initiative: &crate::model::initiative::Initiative| InitiativeLine {
        branch: tree::of_initiative(here, plan, initiative),
        money: ledger.this_year_of(&initiative.budget),
    };
    let rollup = standing::of(here, plan).and_then(|plan| plan.strategies.get(&strategy.code));
    let groups = rollup.map(|rollup| summary::groups_within(here, rollup, &format!("{fragment}-")));
    StrategyPart {
        groups: groups.unwrap_or_default(),
        level: here.say_with("plan-level-strategy", &[("code", &strategy.code.to_string())]),
        title: title.to_owned(),
        pillar: text::pillar(here, strategy.pillar.as_ref()),
        rated: standing::reviews(here, plan, "strategy", &strategy.reviews),
        prose,
        indicators: outcomes(here, plan, &format!("t-{fragment}"), title, &strategy.indicators),
        initiatives: strategy.initiatives.iter().map(line).collect(),
        fragment,
    }
}

/// The issue's own money, or that of its initiatives with their total; relisted entries have none of their own.
fn money<'a>(here: &Here<'a>, plan: &'a Plan, issue: &'a Issue, ledger: &Ledger<'a>) -> Option<IssueMoney> {
    let sums = &standing::of(here, plan)?.issues.get(&issue.code)?.money;
    let title = here.text(&issue.title);
    let caption = text::caption_of(here, plan, "plan-caption-money-of", title);
    if sums.0.values().all(|sum| sum.given == 0) {
        return None;
    }
    let sentence = text::money_sentence(here, plan, ledger, sums);
    if !issue.budget.amounts.is_empty() {
        let table = text::account_table(here, plan, ledger, caption, &issue.budget);
        return Some(IssueMoney { sentence, table });
    }
    let initiatives = issue.strategies.iter().flat_map(|strategy| &strategy.initiatives);
    let rows: Vec<Row> = (initiatives.filter(|initiative| initiative.relists.is_none()))
        .map(|initiative| Row {
            head: here.link(
                here.text(&initiative.title),
                &tree::route_of_initiative(plan, initiative),
            ),
            code: Some(initiative.code.to_string()),
            kind: RowKind::Plain,
            level: 0,
            cells: ledger.cells(&initiative.budget),
        })
        .collect();
    let table = text::money_table(plan, ledger, caption, "plan-col-initiative", rows, sums);
    Some(IssueMoney { sentence, table })
}

/// The issues before and after in the plan.
fn neighbours(here: &Here<'_>, plan: &Plan, issue: &Issue) -> (Option<Link>, Option<Link>) {
    let at = plan
        .issues
        .iter()
        .position(|one| one.code == issue.code)
        .unwrap_or_default();
    let link = |one: &Issue| {
        let level = here.say_with("plan-level-issue", &[("code", &one.code.to_string())]);
        here.link(
            format!("{level} {}", here.text(&one.title)),
            &tree::route_of_issue(plan, one),
        )
    };
    let previous = at.checked_sub(1).and_then(|before| plan.issues.get(before));
    (previous.map(link), plan.issues.get(at + 1).map(link))
}
