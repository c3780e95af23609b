//! A ward: its newest plan in short, its plans over the years, and everything it measures.

use std::collections::BTreeSet;

use serde::Serialize;

use super::brief::Brief;
use super::summary::Group;
use super::text::Foreign;
use super::years::YearEntry;
use super::{brief, comparison, indicator_table, standing, summary, years};
use crate::model::indicator::{Indicator, IndicatorKind};
use crate::model::plan::Plan;
use crate::model::ward::Ward;
use crate::site::parts::{Here, Link, Passage};
use crate::site::route::Route;
use crate::site::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WardPage {
    /// Its name.
    pub name: String,
    /// The reading, on Japanese pages.
    pub kana: Option<String>,
    /// Its name in running text of the page's language, where that is another: Minato-ku.
    pub short: Option<String>,
    /// Its name in the other language.
    pub other: Option<Foreign>,
    /// What the page holds, in a sentence.
    pub lede: String,
    /// What it says first; none where no plan is held.
    pub brief: Option<Brief>,
    /// A sentence or two about it.
    pub body: Option<Passage>,
    /// Its newest plan.
    pub current: Option<Current>,
    /// Its plans of all years.
    pub years: Vec<YearEntry>,
    /// What changed from each plan to the next.
    pub comparisons: Vec<Link>,
    /// What it measures, by kind.
    pub indicators: Vec<IndicatorGroup>,
}

/// The newest plan in short.
#[derive(Clone, Debug, Serialize)]
pub struct Current {
    /// To the plan: 2022年度（令和4年度）の区運営方針.
    pub link: Link,
    /// Its stage, in a sentence.
    pub stage: String,
    /// How it stands.
    pub groups: Vec<Group>,
    /// To the parts of the plan: achievement, budget, reform items.
    pub links: Vec<Link>,
}

/// The indicators of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorGroup {
    /// `outcome`, `process`, `reform`.
    pub id: &'static str,
    /// The kind.
    pub name: String,
    /// So many.
    pub count: String,
    /// The indicators, those of the newest plan first.
    pub lines: Vec<IndicatorLine>,
}

/// An indicator and the plans it stands in.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorLine {
    /// To its page.
    pub link: Link,
    /// 2020年度、2022年度.
    pub years: String,
    /// Where it stands in the newest of them: `3-1`, `reform-1`.
    #[serde(skip)]
    at: String,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, ward: &'a Ward) -> WardPage {
    let japanese = here.lang == crate::lang::Lang::Ja;
    let other = here.lang.other();
    let short = ward.short.get(here.lang);
    WardPage {
        name: ward.name.get(here.lang).clone(),
        kana: japanese.then(|| ward.kana.clone()),
        short: (short != ward.name.get(here.lang)).then(|| short.clone()),
        other: ward.name.has(other).then(|| Foreign {
            text: ward.name.get(other).clone(),
            lang: Some(other.code()),
        }),
        lede: here.say_with("plan-ward-lede", &[("ward", ward.name.get(here.lang))]),
        brief: brief::of_ward(here, ward),
        body: ward.body.as_ref().map(|body| here.passage(body)),
        current: here
            .site
            .plans
            .plans_of(&ward.id)
            .last()
            .map(|plan| current(here, plan)),
        years: years::switch(here, &ward.id, None),
        comparisons: comparison::links_of_ward(here, &ward.id),
        indicators: indicators(here, ward),
    }
}

/// The newest plan in short.
fn current<'a>(here: &Here<'a>, plan: &'a Plan) -> Current {
    let year = plan.year.long(here.lang);
    let stage = here.say(&format!("stage-{}", plan.stage.key()));
    let (ward, at) = (&plan.ward, plan.year);
    let mut links = vec![
        here.link(here.say("plan-to-achievement"), &Route::Achievement(ward.clone(), at)),
        here.link(here.say("plan-to-budget"), &Route::Budget(ward.clone(), at)),
    ];
    if !plan.reform_items.is_empty() {
        links.push(here.link(here.say("plan-to-reform"), &Route::Reform(ward.clone(), at)));
    }
    Current {
        link: here.link(
            here.say_with("plan-of-year", &[("year", &year)]),
            &Route::Plan(ward.clone(), at),
        ),
        stage: here.say_with("plan-at-stage", &[("stage", &stage)]),
        groups: summary::of(here, plan).groups,
        links,
    }
}

/// Everything the ward measures, each once, as its newest plan states it.
fn indicators<'a>(here: &Here<'a>, ward: &'a Ward) -> Vec<IndicatorGroup> {
    let mut seen = BTreeSet::new();
    let mut plans: Vec<&Plan> = here.site.plans.plans_of(&ward.id).collect();
    plans.reverse();
    let newest: Vec<(&Plan, &Indicator)> = (plans.iter())
        .flat_map(|plan| plan.indicators().map(move |indicator| (*plan, indicator)))
        .filter(|(_, indicator)| seen.insert(indicator.id.value.as_str()))
        .collect();
    let kinds = [
        (IndicatorKind::Outcome, "outcome"),
        (IndicatorKind::Process, "process"),
        (IndicatorKind::Reform, "reform"),
    ];
    (kinds.into_iter())
        .map(|(kind, id)| {
            let lines: Vec<IndicatorLine> = (newest.iter())
                .filter(|(_, indicator)| indicator.kind == kind)
                .map(|(plan, indicator)| line(here, plan, indicator))
                .collect();
            let lines = told_apart(here, lines);
            IndicatorGroup {
                id,
                name: here.say(&format!("plan-indicators-{id}")),
                count: standing::items(here, lines.len()),
                lines,
            }
        })
        .filter(|group| !group.lines.is_empty())
        .collect()
}

/// An indicator and the plans it stands in.
fn line(here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> IndicatorLine {
    let series = here.site.evaluation.series.get(&plan.ward, &indicator.id.value);
    let stated = || series.into_iter().flat_map(|series| &series.stated);
    let mut years: Vec<String> = stated().map(|stated| here.year(stated.plan)).collect();
    years.dedup();
    if years.is_empty() {
        years.push(here.year(plan.year));
    }
    IndicatorLine {
        link: indicator_table::link(here, plan, indicator),
        years: words::list(here.lang, &years),
        at: stated().last().map(|stated| stated.at.clone()).unwrap_or_default(),
    }
}

/// Two links with the same words lead to the same page; where they do not, each says where its indicator stands.
fn told_apart(here: &Here<'_>, mut lines: Vec<IndicatorLine>) -> Vec<IndicatorLine> {
    let names: Vec<String> = lines.iter().map(|line| line.link.text.clone()).collect();
    for line in &mut lines {
        let name = &line.link.text;
        if names.iter().filter(|other| *other == name).count() > 1 {
            let part = part(here, &line.at);
            line.link.text = here.say_with("plan-name-in-part", &[("name", name), ("part", &part)]);
        }
    }
    lines
}

/// A part of a plan by its code: 取組3-3-2.
fn part(here: &Here<'_>, at: &str) -> String {
    let (level, code) = match (at.strip_prefix("reform-"), at.matches('-').count()) {
        (Some(number), _) => ("reform", number),
        (None, 0) => ("issue", at),
        (None, 1) => ("strategy", at),
        (None, _) => ("initiative", at),
    };
    here.say_with(&format!("indicator-place-{level}"), &[("code", code)])
}
