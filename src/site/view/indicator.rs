//! An indicator of a ward over all years and plans: what came out, what was promised, what it measures.

mod course;
mod facts;
mod results;
mod sentences;
mod targets;

use std::collections::BTreeMap;

use serde::Serialize;

use super::computed::{self, Computation};
use super::parts_table::{self, PartsTable};
use super::source::{self, Source};
use super::standing;
use crate::evaluate::series::{Series, Stated};
use crate::evaluate::target::Verdict;
use crate::evaluate::{Ground, Judgement};
use crate::model::indicator::Indicator;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::model::target::Target;
use crate::model::unit::Measure;
use crate::model::ward::Ward;
use crate::number::{Decimal, FiscalYear};
use crate::site::parts::{Here, Link, Table, Tag};
use crate::site::route::Route;
use crate::site::words;
pub use course::Course;
pub use facts::Fact;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorPage {
    /// The ward.
    pub ward: Link,
    /// アウトカム（成果）指標.
    pub kind: String,
    /// What is measured.
    pub title: String,
    /// The newest result and how far it is from the target.
    pub lede: String,
    /// How it stands.
    pub standing: Standing,
    /// Which plan ended it, and why.
    pub ended: Option<String>,
    /// The sections of this page.
    pub toc: Vec<Link>,
    /// The drawing, or why there is none.
    pub course: Course,
    /// Every year.
    pub results: Option<Table>,
    /// What the figures themselves say about the newest plan's year.
    pub computed: Option<Computation>,
    /// What stated figures are made of.
    pub parts: Vec<PartsTable>,
    /// What was promised, where one plan alone states it.
    pub promise: Vec<Fact>,
    /// What was promised plan by plan, where several do.
    pub targets: Option<Table>,
    /// What a change between the plans is.
    pub revised: Vec<String>,
    /// What it measures, how, and which way is better.
    pub facts: Vec<Fact>,
    /// The published documents.
    pub sources: Vec<Source>,
}

/// How it stands.
#[derive(Clone, Debug, Serialize)]
pub struct Standing {
    /// 2024年度の実績への評価.
    pub words: String,
    /// The ward's rating; none for a reference value, which is not judged.
    pub tag: Option<Tag>,
    /// That the rating is not about the target's final value, where the two seem to disagree.
    pub remark: Option<String>,
}

/// What the parts of the page are made from.
#[derive(Clone, Copy, Debug)]
struct Subject<'a, 'b> {
    here: &'b Here<'a>,
    ward: &'b Ward,
    series: &'b Series,
    /// The newest statement.
    newest: &'b Stated,
}

/// Makes the page; none for a series that no plan states.
#[must_use]
pub fn view(here: &Here<'_>, ward: &Ward, series: &Series) -> Option<IndicatorPage> {
    let subject = Subject {
        here,
        ward,
        series,
        newest: series.stated.last()?,
    };
    let indicator = &subject.newest.indicator;
    let mut page = IndicatorPage {
        ward: here.link(here.text(&ward.name), &Route::Ward(ward.id.clone())),
        kind: facts::kind(here, indicator.kind),
        title: here.text(&indicator.name).to_owned(),
        lede: words::sentences(here.lang, &subject.lede()),
        standing: subject.standing(),
        ended: subject.ended(),
        toc: vec![],
        course: course::of(&subject),
        results: results::table(&subject),
        computed: subject
            .newest_plan()
            .and_then(|plan| computed::computation(here, plan, indicator)),
        parts: subject.parts(),
        promise: targets::promise(&subject),
        targets: targets::table(&subject),
        revised: targets::revised(&subject),
        facts: facts::of(&subject),
        sources: subject.sources(),
    };
    page.toc = toc(here, &page);
    Some(page)
}

impl<'a> Subject<'a, '_> {
    /// The plan of a fiscal year.
    fn plan(&self, year: FiscalYear) -> Option<&'a Plan> {
        self.here.site.plan(&self.ward.id, year)
    }

    /// The newest plan that states it.
    fn newest_plan(&self) -> Option<&'a Plan> {
        self.plan(self.newest.plan)
    }

    fn indicator(&self) -> &Indicator {
        &self.newest.indicator
    }

    fn target(&self) -> Option<&Target> {
        self.indicator().target.as_ref()
    }

    fn unit(&self) -> &str {
        &self.indicator().unit.value
    }

    /// The unit's kind, where the schema knows it.
    fn measure(&self) -> Option<&'a Measure> {
        let unit = self.here.site.plans.schema.units.get(self.unit());
        unit.map(|unit| &unit.measure)
    }

    /// The years that have a number.
    fn numbers(&self) -> BTreeMap<FiscalYear, Decimal> {
        let number = |measured: &crate::model::indicator::Measured| measured.value.given()?.number();
        let values = self.series.values.iter();
        values
            .filter_map(|(year, measured)| Some((*year, number(measured)?)))
            .collect()
    }

    fn judgement(&self) -> Option<&'a Judgement> {
        standing::of(self.here, self.newest_plan()?)?
            .indicators
            .get(&self.indicator().id.value)
    }

    /// How the ward rated it.
    fn standing(&self) -> Standing {
        let here = self.here;
        if self.indicator().reference {
            return Standing {
                words: here.say("indicator-reference"),
                remark: None,
                tag: None,
            };
        }
        let judgement = self.judgement();
        let rated = match judgement.map(|judgement| &judgement.ground) {
            Some(Ground::Declared { year, .. }) => here.say_with("indicator-rated", &[("year", &here.year(*year))]),
            _ => here.say("indicator-not-rated"),
        };
        Standing {
            words: rated,
            remark: judgement.and_then(|judgement| self.on_the_way(judgement)),
            tag: self.newest_plan().map(|plan| standing::tag(here, plan, judgement)),
        }
    }

    /// That a later plan says it is not measured any more, with its reason.
    fn ended(&self) -> Option<String> {
        let here = self.here;
        let id = &self.indicator().id.value;
        let later = here
            .site
            .plans
            .plans_of(&self.ward.id)
            .filter(|plan| plan.year > self.newest.plan);
        let mut ended = later.filter_map(|plan| Some((plan, plan.ended.iter().find(|ended| ended.id.value == *id)?)));
        let (plan, ended) = ended.next()?;
        Some(here.say_with(
            "indicator-ended",
            &[("year", &*here.year(plan.year)), ("reason", here.text(&ended.reason))],
        ))
    }

    /// Met, though the value of a target that falls due later is not reached: the rating is about the way there.
    fn on_the_way(&self, judgement: &Judgement) -> Option<String> {
        let Ground::Declared { year, .. } = judgement.ground else {
            return None;
        };
        let due = self.target()?.due?.year();
        let attained = standing::of(self.here, self.newest_plan()?)?
            .attained
            .get(&self.indicator().id.value)?;
        let early = judgement.state == State::Met && attained.verdict == Verdict::NotMet && due > year;
        early.then(|| {
            self.here
                .say_with("indicator-on-the-way", &[("year", &self.here.year(due))])
        })
    }

    /// What the figures of the newest statement are made of.
    fn parts(&self) -> Vec<PartsTable> {
        let (Some(plan), Some(place)) = (self.newest_plan(), self.indicator().parts_place) else {
            return vec![];
        };
        parts_table::all(self.here, plan, std::slice::from_ref(&self.newest.indicator), place)
    }

    /// The documents of all plans that state it, oldest first.
    fn sources(&self) -> Vec<Source> {
        let plans = self.series.stated.iter().filter_map(|stated| self.plan(stated.plan));
        plans.filter_map(|plan| source::of(self.here, plan)).collect()
    }
}

/// The sections of this page.
fn toc(here: &Here<'_>, page: &IndicatorPage) -> Vec<Link> {
    let sections = [
        ("results", true, "indicator-h-results"),
        ("computed", page.computed.is_some(), "computed-h"),
        ("parts", !page.parts.is_empty(), "indicator-h-parts"),
        ("targets", true, "indicator-h-targets"),
        ("facts", true, "indicator-h-facts"),
        ("source", !page.sources.is_empty(), "plan-h-source"),
    ];
    let link = |(id, _, key): (&str, bool, &str)| Link {
        href: Some(format!("#{id}")),
        ..Link::words(here.say(key))
    };
    sections.into_iter().filter(|(_, there, _)| *there).map(link).collect()
}
