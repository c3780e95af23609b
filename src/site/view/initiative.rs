//! An initiative: what the ward does in the year, what it costs, what it must reach, and how the ward rated it.

use serde::Serialize;

use super::indicator_sheet::Indicators;
use super::parts_table::PartsTable;
use super::standing::Rated;
use super::through::ThroughYears;
use super::{indicator_sheet, parts_table, standing, text, through, tree};
use crate::evaluate::compare::Kind;
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::site::money::Ledger;
use crate::site::parts::{Here, Link, Prose, Table, Tag};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct InitiativePage {
    /// 取組3-1-1.
    pub level: String,
    /// Its name.
    pub title: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// 経営課題3.
    pub issue_level: String,
    /// To the issue.
    pub issue: Link,
    /// 戦略3-1.
    pub strategy_level: String,
    /// To the strategy on the issue's page.
    pub strategy: Link,
    /// 再掲: this page shows another initiative again.
    pub relisted: Option<Relisted>,
    /// Where else in this plan it is shown again.
    pub shown_again: Vec<Link>,
    /// How it stands.
    pub tag: Tag,
    /// The ward's ratings, axis by axis.
    pub rated: Vec<Rated>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// What it costs.
    pub money: Option<Table>,
    /// What it must reach.
    pub indicators: Option<Indicators>,
    /// What stated figures are made of.
    pub parts: Vec<PartsTable>,
    /// The same initiative in all plans that have it.
    pub through: Option<ThroughYears>,
    /// The initiative before it.
    pub previous: Option<Link>,
    /// The initiative after it.
    pub next: Option<Link>,
}

/// That an entry only shows another initiative again.
#[derive(Clone, Debug, Serialize)]
pub struct Relisted {
    /// What that means.
    pub text: String,
    /// To the initiative itself.
    pub original: Option<Link>,
}

/// Makes the page. A relisted entry shows the figures of the initiative itself.
#[must_use]
pub fn view<'a>(
    here: &Here<'a>,
    plan: &'a Plan,
    issue: &'a Issue,
    strategy: &'a Strategy,
    initiative: &'a Initiative,
) -> InitiativePage {
    let original = initiative
        .relists
        .as_ref()
        .and_then(|code| plan.initiatives().find(|one| one.code == code.value));
    let shown = original.unwrap_or(initiative);
    let judgement = standing::of(here, plan).and_then(|plan| plan.initiatives.get(&shown.code));
    let level = |key, code: &crate::model::code::Code| here.say_with(key, &[("code", &code.to_string())]);
    let (previous, next) = neighbours(here, plan, initiative);
    InitiativePage {
        level: level("plan-level-initiative", &initiative.code),
        title: here.text(&initiative.title).to_owned(),
        year: plan.year.long(here.lang),
        issue_level: level("plan-level-issue", &issue.code),
        issue: here.link(here.text(&issue.title), &tree::route_of_issue(plan, issue)),
        strategy_level: level("plan-level-strategy", &strategy.code),
        strategy: tree::link_of_strategy(here, plan, issue, strategy),
        relisted: relisted(here, plan, initiative, original),
        shown_again: shown_again(here, plan, initiative),
        tag: standing::state_tag(here, judgement),
        rated: standing::reviews(here, plan, "initiative", &shown.reviews),
        prose: text::proses(here, &shown.sections),
        money: money(here, plan, shown),
        indicators: indicator_sheet::of(
            here,
            plan,
            "t-indicators",
            text::caption_of(here, plan, "plan-caption-process", here.text(&initiative.title)),
            &shown.indicators,
        ),
        parts: parts_table::all(here, plan, &shown.indicators, shown.place),
        through: through::of(here, plan, Kind::Initiative, &shown.id.value),
        previous,
        next,
    }
}

/// The notice of a relisted entry.
fn relisted(here: &Here<'_>, plan: &Plan, entry: &Initiative, original: Option<&Initiative>) -> Option<Relisted> {
    let code = entry.relists.as_ref()?.value.to_string();
    Some(Relisted {
        text: here.say_with("plan-relisted-notice", &[("code", &code)]),
        original: original.map(|original| numbered(here, plan, original)),
    })
}

/// The entries of the plan that show this initiative again.
fn shown_again(here: &Here<'_>, plan: &Plan, initiative: &Initiative) -> Vec<Link> {
    let shows = |entry: &&Initiative| entry.relists.as_ref().is_some_and(|code| code.value == initiative.code);
    plan.initiatives()
        .filter(shows)
        .map(|entry| numbered(here, plan, entry))
        .collect()
}

/// The initiatives before and after in the order of the codes.
fn neighbours(here: &Here<'_>, plan: &Plan, initiative: &Initiative) -> (Option<Link>, Option<Link>) {
    let all: Vec<&Initiative> = plan.initiatives().collect();
    let at = all
        .iter()
        .position(|one| one.code == initiative.code)
        .unwrap_or_default();
    let link = |one: &&Initiative| numbered(here, plan, one);
    let previous = at.checked_sub(1).and_then(|before| all.get(before));
    (previous.map(link), all.get(at + 1).map(link))
}

/// A link with the code before the name.
#[must_use]
pub fn numbered(here: &Here<'_>, plan: &Plan, initiative: &Initiative) -> Link {
    let text = format!("{} {}", initiative.code, here.text(&initiative.title));
    here.link(text, &tree::route_of_initiative(plan, initiative))
}

/// What it costs, one account a row.
pub(super) fn money<'a>(here: &Here<'a>, plan: &'a Plan, initiative: &'a Initiative) -> Option<Table> {
    let ledger = Ledger::over(here, plan, [&initiative.budget]);
    if ledger.is_empty() {
        return None;
    }
    let caption = text::caption_of(here, plan, "plan-caption-money-of", here.text(&initiative.title));
    Some(text::account_table(here, plan, &ledger, caption, &initiative.budget))
}
