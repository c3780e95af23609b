//! What the tables are made from: the model, what came of it, and who knows the addresses of pages.

use std::collections::BTreeSet;
use std::fmt;

use crate::config::Config;
use crate::evaluate::Evaluation;
use crate::evaluate::PlanEvaluation;
use crate::lang::{Lang, Localized};
use crate::model::code::Code;
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::model::ward::Ward;
use crate::number::FiscalYear;

use super::cell::Row;

/// Which part of the data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// One ward only; none is all wards and the city's frameworks.
    pub ward: Option<String>,
    /// One fiscal year only.
    pub year: Option<FiscalYear>,
}

impl Scope {
    /// Whether what belongs to a ward and a year is part of it.
    #[must_use]
    pub fn holds(&self, ward: &str, year: FiscalYear) -> bool {
        self.ward.as_deref().is_none_or(|id| ward == id) && self.year.is_none_or(|own| year == own)
    }
}

/// What of a scope the rows of a table are about. Those of each ward stand together, so that what was made of one can be used again as long as
/// nothing in that ward changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// All of it.
    Whole,
    /// A ward and its plans.
    Ward(&'a str),
    /// What is no ward's: the city's frameworks.
    City,
}

/// A thing that has an address.
#[derive(Clone, Copy, Debug)]
pub enum Thing<'a> {
    /// A ward.
    Ward(&'a str),
    /// A ward's plan.
    Plan(&'a str, FiscalYear),
    /// An issue, a strategy or an initiative.
    Item(&'a str, FiscalYear, &'a Code),
    /// A reform item.
    Reform(&'a str, FiscalYear, u16),
    /// An indicator of a ward.
    Indicator(&'a str, &'a str),
    /// A city-wide framework.
    Framework(FiscalYear),
}

/// Everything the tables are made from.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// What the documents mean.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
    /// Which part of the data.
    pub scope: &'a Scope,
    /// What of it.
    pub part: Part<'a>,
    /// The absolute address of a thing's page in a language.
    pub address: &'a (dyn Fn(Thing<'_>, Lang) -> String + Sync),
}

impl fmt::Debug for Facts<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Facts")
            .field("scope", self.scope)
            .finish_non_exhaustive()
    }
}

impl<'a> Facts<'a> {
    /// The parts that the rows of wards come in: ward after ward by its id, then what is no ward's.
    pub fn parts(&self) -> impl Iterator<Item = Part<'a>> + use<'a> {
        let wards = self.wards().map(|ward| ward.id.as_str());
        let planned = self.plans().map(|plan| plan.ward.as_str());
        let wards: BTreeSet<&str> = wards.chain(planned).collect();
        wards.into_iter().map(Part::Ward).chain([Part::City])
    }

    /// The same facts, but for this part alone.
    #[must_use]
    pub const fn only(&self, part: Part<'a>) -> Self {
        Self { part, ..*self }
    }

    /// The wards in scope.
    pub fn wards(&self) -> impl Iterator<Item = &'a Ward> {
        let asked = self.scope.ward.as_deref();
        let part = self.part;
        let wards = self.plans.wards.iter();
        let wards = wards.filter(move |ward| asked.is_none_or(|id| ward.id == id));
        wards.filter(move |ward| match part {
            Part::Whole => true,
            Part::Ward(id) => ward.id == id,
            Part::City => false,
        })
    }

    /// The plans in scope, by ward and year.
    pub fn plans(&self) -> impl Iterator<Item = &'a Plan> {
        let scope = self.scope;
        let (all, own) = match self.part {
            Part::Whole => (Some(self.plans.each()), None),
            Part::Ward(id) => (None, Some(self.plans.plans_of(id))),
            Part::City => (None, None),
        };
        let plans = all.into_iter().flatten().chain(own.into_iter().flatten());
        plans.filter(|plan| scope.holds(&plan.ward, plan.year))
    }

    /// The city's frameworks in scope, with the rows that wards' values come to: none where one ward is asked for.
    pub fn frameworks(&self) -> impl Iterator<Item = &'a Framework> {
        let scope = self.scope;
        let are_asked = scope.ward.is_none() && !matches!(self.part, Part::Ward(_));
        let frameworks = self.evaluation.across.values().map(|across| &across.framework);
        frameworks.filter(move |framework| are_asked && scope.year.is_none_or(|year| framework.year == year))
    }

    /// What came of a plan.
    #[must_use]
    pub fn came_of(&self, plan: &Plan) -> Option<&'a PlanEvaluation> {
        self.evaluation.of(plan)
    }

    /// The code of a plan's ward.
    #[must_use]
    pub fn area_code(&self, plan: &Plan) -> &'a str {
        self.plans.ward(&plan.ward).map_or("", |ward| &ward.area_code)
    }

    /// Adds the address of a thing in each language of the site.
    #[must_use]
    pub fn addresses(&self, row: Row, thing: Thing<'_>) -> Row {
        let of = |lang: &Lang| {
            self.config
                .languages
                .contains(lang)
                .then(|| (self.address)(thing, *lang))
        };
        Lang::ALL.iter().fold(row, |row, lang| row.with(of(lang)))
    }
}

/// The id of a ward's plan: `minato-2021`.
#[must_use]
pub fn plan_id(plan: &Plan) -> String {
    format!("{}-{}", plan.ward, plan.year)
}

/// The id of a framework's report: `city-2016`. No ward can be called `city`.
#[must_use]
pub fn framework_id(framework: &Framework) -> String {
    format!("city-{}", framework.year)
}

/// The id of an item of a plan: `minato-2021/1-1-1`.
#[must_use]
pub fn item_id(plan: &str, code: &Code) -> String {
    format!("{plan}/{code}")
}

/// The id of a reform item of a plan: `minato-2021/reform-1`.
#[must_use]
pub fn reform_id(plan: &str, number: u16) -> String {
    format!("{plan}/reform-{number}")
}

/// The id of what a plan states about an indicator: `minato-2021/want-to-return`.
#[must_use]
pub fn indicator_id(plan: &str, id: &str) -> String {
    format!("{plan}/{id}")
}

/// Words that are the same in both languages.
#[must_use]
pub fn same(text: &str) -> Localized<String> {
    Localized::say(text, text)
}
