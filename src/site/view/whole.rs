//! A whole plan as one document: cover, contents, and everything the plan says, in the order of paper. It is made of the same
//! parts as the plan's pages, to be read through, printed or kept as a PDF.

mod cover;
mod issue;
mod plain;

use serde::Serialize;

use super::errata::{self, Told};
use super::reform::{self, ReformPart};
use super::source::{self, Source};
use super::summary::Summary;
use super::{achievement, budget, rating_tables, summary, text};
use crate::model::plan::Plan;
use crate::model::section::Section;
use crate::site::parts::{Here, Link, Prose, Table};
use crate::site::route::Route;
use crate::site::sentence::Sentence;
pub use cover::CoverLine;
pub use issue::{WholeInitiative, WholeIssue, WholeStrategy};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WholePage {
    /// 港区運営方針.
    pub title: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// What the page is, and how it becomes paper.
    pub lede: String,
    /// To the plan's own page.
    pub back: Link,
    /// City, stage, published document, who is responsible, address.
    pub cover: Vec<CoverLine>,
    /// The parts of the document.
    pub contents: Vec<Entry>,
    /// やさしい日本語, In short.
    pub plain: Option<Prose>,
    /// Goal, mission, basic policy.
    pub aims: Vec<Prose>,
    /// How the plan stands.
    pub summary: Summary,
    /// How often each combination of ratings was given, a table a scale.
    pub ratings: Vec<Table>,
    /// States by issue.
    pub by_issue: Option<Table>,
    /// The issues, each with all that hangs from it.
    pub issues: Vec<WholeIssue>,
    /// Reform items.
    pub reform: Vec<ReformPart>,
    /// Whether the reform items ask for the large sheet.
    pub reform_wide: bool,
    /// What it costs.
    pub money: WholeMoney,
    /// What was corrected, newest first.
    pub errata: Vec<Told>,
    /// The published document.
    pub source: Option<Source>,
}

/// An entry of the contents.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// To the part.
    pub link: Link,
    /// What the part is made of.
    pub entries: Vec<Self>,
}

/// What a plan costs.
#[derive(Clone, Debug, Serialize)]
pub struct WholeMoney {
    /// This year's budget and its change.
    pub sentence: Sentence,
    /// What the sums are made of; why there is no money, where there is none.
    pub notes: Vec<String>,
    /// Every initiative or issue, what was spent, and the reform items.
    pub tables: Vec<Table>,
    /// Whether they ask for the large sheet.
    pub wide: bool,
}

/// Makes the page.
#[must_use]
pub fn view<'a>(here: &Here<'a>, plan: &'a Plan) -> WholePage {
    let (in_short, aims): (Vec<&Section>, Vec<&Section>) =
        plan.sections.iter().partition(|section| &*section.id == "plain");
    let ward = text::ward_name(here, plan);
    let title = here.say_with("thing-plan", &[("ward", &ward)]);
    let year = plan.year.long(here.lang);
    let mut page = WholePage {
        title,
        year,
        lede: here.say("whole-lede"),
        back: here.link(here.say("whole-back"), &Route::Plan(plan.ward.clone(), plan.year)),
        cover: cover::lines(here, plan),
        contents: Vec::new(),
        plain: in_short.first().map(|section| here.prose(section)),
        aims: aims.into_iter().map(|section| here.prose(section)).collect(),
        summary: summary::of(here, plan),
        ratings: rating_tables::all(here, plan).into_iter().map(plain::table).collect(),
        by_issue: achievement::by_issue(here, plan).map(plain::table),
        issues: issue::all(here, plan),
        reform_wide: false,
        reform: reform(here, plan),
        money: money(here, plan),
        errata: errata(here, plan),
        source: source::of(here, plan),
    };
    page.reform_wide = (page.reform.iter()).any(|item| plain::needs_large_sheet(item.indicators.as_ref(), &[]));
    page.contents = contents(here, &page);
    page
}

/// The reform items; the page says only once where its figures come from.
fn reform<'a>(here: &Here<'a>, plan: &'a Plan) -> Vec<ReformPart> {
    let plainly = |item| ReformPart {
        through: None,
        ..plain::reform(item)
    };
    reform::parts(here, plan).into_iter().map(plainly).collect()
}

/// What the budget page says, without the ways on from there.
fn money<'a>(here: &Here<'a>, plan: &'a Plan) -> WholeMoney {
    let page = budget::view(here, plan);
    let (reasons, apart) = page
        .absent
        .map_or_else(Default::default, |absent| (absent.reasons, absent.tables));
    let tables = page
        .tables
        .into_iter()
        .chain(page.spent)
        .chain(page.reform)
        .chain(apart);
    let tables: Vec<Table> = tables.map(plain::table).collect();
    WholeMoney {
        sentence: page.lede,
        notes: page.more.into_iter().chain(reasons).collect(),
        wide: tables.iter().any(plain::is_wide),
        tables,
    }
}

/// What was corrected.
fn errata(here: &Here<'_>, plan: &Plan) -> Vec<Told> {
    let told = errata::view(here, plan).errata.into_iter();
    told.map(|erratum| Told {
        table: plain::table(erratum.table),
        ..erratum
    })
    .collect()
}

/// The parts of the document, the issues with their strategies and initiatives.
fn contents(here: &Here<'_>, page: &WholePage) -> Vec<Entry> {
    let part = |there: bool, id: &str, key: &str| there.then(|| entry(id, here.say(key), Vec::new()));
    let aims = page.plain.is_some() || !page.aims.is_empty();
    let mut contents: Vec<Entry> = Vec::new();
    contents.extend(part(aims, "aims", "plan-h-aims"));
    contents.extend(part(true, "results", "plan-h-results"));
    contents.extend(page.issues.iter().map(issue::entry));
    contents.extend(reform_entry(here, &page.reform));
    contents.extend(part(true, "money", "plan-h-money"));
    contents.extend(part(!page.errata.is_empty(), "errata", "errata-title"));
    contents.extend(part(page.source.is_some(), "source", "plan-h-source"));
    contents
}

/// The reform items in the contents.
fn reform_entry(here: &Here<'_>, items: &[ReformPart]) -> Option<Entry> {
    let each = items.iter().map(|item| {
        let words = format!("{} {}", item.level, item.title);
        entry(&item.fragment, words, Vec::new())
    });
    (!items.is_empty()).then(|| entry("reform", here.say("plan-h-reform"), each.collect()))
}

/// A link to a part of this page.
fn entry(fragment: &str, text: String, entries: Vec<Entry>) -> Entry {
    Entry {
        link: Link {
            href: Some(format!("#{fragment}")),
            ..Link::words(text)
        },
        entries,
    }
}
