//! An issue of a whole plan with everything that hangs from it: strategies, and under each its initiatives in full.

use serde::Serialize;

use super::{Entry, entry as linked, plain};
use crate::model::initiative::Initiative;
use crate::model::issue::Issue;
use crate::model::plan::Plan;
use crate::model::strategy::Strategy;
use crate::site::money::Ledger;
use crate::site::parts::{Here, Link, Prose, Table, Tag};
use crate::site::view::indicator_sheet::Indicators;
use crate::site::view::issue::{StrategyPart, ThemeLine, outcomes, sdgs, strategy_part, themed};
use crate::site::view::parts_table::PartsTable;
use crate::site::view::standing::Rated;
use crate::site::view::summary::Group;
use crate::site::view::{evidence, indicator_sheet, initiative, parts_table, standing, summary, text, tree};

/// An issue.
#[derive(Clone, Debug, Serialize)]
pub struct WholeIssue {
    /// `issue-3`.
    pub fragment: String,
    /// 経営課題3.
    pub level: String,
    /// To its own page.
    pub link: Link,
    /// The Sustainable Development Goals it names.
    pub sdgs: Vec<Link>,
    /// Counts by state.
    pub groups: Vec<Group>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// The figures it rests on.
    pub evidence: Option<Table>,
    /// Named themes.
    pub themes: Vec<ThemeLine>,
    /// Its outcome indicators.
    pub indicators: Option<Indicators>,
    /// Whether figures and indicators ask for the large sheet.
    pub wide: bool,
    /// Its own money, on forms that have money for each issue.
    pub money: Option<Table>,
    /// Its strategies.
    pub strategies: Vec<WholeStrategy>,
}

/// A strategy.
#[derive(Clone, Debug, Serialize)]
pub struct WholeStrategy {
    /// What its issue's page says of it.
    pub part: StrategyPart,
    /// Whether its indicators ask for the large sheet.
    pub wide: bool,
    /// Its initiatives.
    pub initiatives: Vec<WholeInitiative>,
}

/// An initiative.
#[derive(Clone, Debug, Serialize)]
pub struct WholeInitiative {
    /// `initiative-3-1-1`.
    pub fragment: String,
    /// 取組3-1-1.
    pub level: String,
    /// To its own page.
    pub link: Link,
    /// 再掲: the initiative that this entry shows again, which stands in this document, too.
    pub relisted: Option<Link>,
    /// How it stands.
    pub tag: Tag,
    /// The ward's ratings, axis by axis.
    pub rated: Vec<Rated>,
    /// Its text.
    pub prose: Vec<Prose>,
    /// What it must reach.
    pub indicators: Option<Indicators>,
    /// What stated figures are made of.
    pub parts: Vec<PartsTable>,
    /// What it costs.
    pub money: Option<Table>,
    /// Whether its tables ask for the large sheet.
    pub wide: bool,
}

/// Every issue of the plan.
pub fn all<'a>(here: &Here<'a>, plan: &'a Plan) -> Vec<WholeIssue> {
    let ledger = Ledger::of(here, plan);
    (plan.issues.iter())
        .map(|issue| of(here, plan, issue, &ledger))
        .collect()
}

/// One issue.
fn of<'a>(here: &Here<'a>, plan: &'a Plan, issue: &'a Issue, ledger: &Ledger<'a>) -> WholeIssue {
    let fragment = format!("issue-{}", issue.code);
    let title = here.text(&issue.title);
    let rollup = standing::of(here, plan).and_then(|plan| plan.issues.get(&issue.code));
    let caption = |key| text::caption_of(here, plan, key, title);
    let evidence = evidence::table(here, plan, caption("plan-caption-evidence"), &issue.evidence)
        .map(|table| plain::table_within(table, &fragment));
    let id = format!("t-{fragment}");
    let indicators = outcomes(here, plan, &id, title, &issue.indicators).map(plain::indicators);
    let own_money = (!issue.budget.amounts.is_empty())
        .then(|| text::account_table(here, plan, ledger, caption("plan-caption-money-of"), &issue.budget));
    WholeIssue {
        level: here.say_with("plan-level-issue", &[("code", &issue.code.to_string())]),
        link: here.link(title, &tree::route_of_issue(plan, issue)),
        sdgs: sdgs(here, issue),
        groups: rollup.map_or_else(Vec::new, |rollup| {
            summary::groups_within(here, rollup, &format!("{fragment}-"))
        }),
        prose: proses(here, &fragment, &issue.sections),
        wide: plain::needs_large_sheet(indicators.as_ref(), &evidence.iter().collect::<Vec<_>>()),
        evidence,
        themes: (issue.themes.iter())
            .map(|theme| themed(here, plan, issue, theme))
            .collect(),
        indicators,
        money: own_money.map(|table| plain::table_within(table, &fragment)),
        strategies: (issue.strategies.iter())
            .map(|one| strategy(here, plan, one, ledger))
            .collect(),
        fragment,
    }
}

/// A strategy with its initiatives in full, in place of their list.
fn strategy<'a>(here: &Here<'a>, plan: &'a Plan, strategy: &'a Strategy, ledger: &Ledger<'a>) -> WholeStrategy {
    let part = strategy_part(here, plan, strategy, ledger);
    let indicators = part.indicators.map(plain::indicators);
    WholeStrategy {
        wide: plain::needs_large_sheet(indicators.as_ref(), &[]),
        part: StrategyPart {
            indicators,
            initiatives: Vec::new(),
            ..part
        },
        initiatives: (strategy.initiatives.iter())
            .map(|one| whole_initiative(here, plan, one))
            .collect(),
    }
}

/// An initiative in full. An entry that only shows another one again says so: the other stands in this document.
fn whole_initiative<'a>(here: &Here<'a>, plan: &'a Plan, one: &'a Initiative) -> WholeInitiative {
    let fragment = fragment(&one.code.to_string());
    let judgement = standing::of(here, plan).and_then(|plan| plan.initiatives.get(&one.code));
    let title = here.text(&one.title);
    let relisted = one.relists.as_ref().map(|code| relisted(here, &code.value.to_string()));
    let again = relisted.is_some();
    let caption = text::caption_of(here, plan, "plan-caption-process", title);
    let id = format!("t-{fragment}");
    let indicators = indicator_sheet::of(here, plan, &id, caption, &one.indicators).filter(|_| !again);
    let indicators = indicators.map(plain::indicators);
    let money = initiative::money(here, plan, one).map(|table| plain::table_within(table, &fragment));
    WholeInitiative {
        level: here.say_with("plan-level-initiative", &[("code", &one.code.to_string())]),
        link: here.link(title, &tree::route_of_initiative(plan, one)),
        relisted,
        tag: standing::state_tag(here, judgement),
        rated: standing::reviews(here, plan, "initiative", &one.reviews),
        prose: proses(here, &fragment, &one.sections),
        wide: plain::needs_large_sheet(indicators.as_ref(), &[]),
        indicators,
        parts: plain::parts(parts_table::all(here, plan, &one.indicators, one.place)),
        money,
        fragment,
    }
}

/// A link to the initiative that is shown again, further up or down in this document.
fn relisted(here: &Here<'_>, code: &str) -> Link {
    Link {
        href: Some(format!("#{}", fragment(code))),
        ..Link::words(here.say_with("plan-relisted-of", &[("code", code)]))
    }
}

/// Where an initiative stands in the document.
fn fragment(code: &str) -> String {
    format!("initiative-{code}")
}

/// Sections under ids that tell them from those of other parts.
fn proses(here: &Here<'_>, part: &str, sections: &[crate::model::section::Section]) -> Vec<Prose> {
    let within = |prose: Prose| Prose {
        id: format!("{part}-{}", prose.id),
        ..prose
    };
    text::proses(here, sections).into_iter().map(within).collect()
}

/// An issue in the contents, with its strategies and their initiatives.
pub fn entry(issue: &WholeIssue) -> Entry {
    let named = |level: &str, title: &str| format!("{level} {title}");
    let strategies = issue.strategies.iter().map(|strategy| {
        let leaves = strategy.initiatives.iter();
        let leaves = leaves.map(|one| linked(&one.fragment, named(&one.level, &one.link.text), Vec::new()));
        let words = named(&strategy.part.level, &strategy.part.title);
        linked(&strategy.part.fragment, words, leaves.collect())
    });
    linked(
        &issue.fragment,
        named(&issue.level, &issue.link.text),
        strategies.collect(),
    )
}
