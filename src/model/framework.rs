//! City-wide frameworks: indicators that all wards share, and how many wards are where.

use std::collections::BTreeMap;

use super::code::Code;
use super::method::MethodRule;
use super::plan::Origin;
use super::section::Section;
use super::stage::{Reached, Stage};
use super::target::Target;
use crate::lang::Localized;
use crate::number::FiscalYear;
use crate::source::{Place, Spanned};

/// A framework's progress report for one fiscal year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Framework {
    /// The fiscal year it reports on.
    pub year: FiscalYear,
    /// Id of the form.
    pub form: Spanned<String>,
    /// The stage it is at.
    pub stage: Stage,
    /// Stages reached.
    pub history: Vec<Reached>,
    /// Its name.
    pub title: Localized<String>,
    /// How many wards it covers.
    pub wards: u32,
    /// The document it is taken from.
    pub origin: Option<Origin>,
    /// The tree on paper, in order.
    pub groups: Vec<Group>,
    /// Its indicators, in order.
    pub indicators: Vec<FrameworkIndicator>,
    /// Figures the source gives for several indicators together.
    pub joint: Vec<Joint>,
    /// The totals as published, for the check.
    pub totals: Totals,
    /// Its text.
    pub sections: Vec<Section>,
    /// Its document.
    pub place: Place,
}

/// A branch of the tree on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Its code.
    pub code: Code,
    /// Its name.
    pub name: Localized<String>,
}

/// An indicator of a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkIndicator {
    /// Lasts across years.
    pub id: Spanned<String>,
    /// Code of its branch.
    pub group: Spanned<Code>,
    /// What is measured.
    pub name: Localized<String>,
    /// How it is measured.
    pub definition: Option<Localized<String>>,
    /// A remark of the source on the figure.
    pub note: Option<Localized<String>>,
    /// Id of its unit.
    pub unit: Spanned<String>,
    /// What was promised.
    pub target: Option<Target>,
    /// How wards' values are judged, where it is another way than the form's.
    pub method: Option<MethodRule>,
    /// How it is counted.
    pub counts: Counts,
    /// Table 1 by fiscal year: how many wards did the work.
    pub work: BTreeMap<FiscalYear, Work>,
    /// Table 2 by fiscal year: how many wards are where.
    pub progress: BTreeMap<FiscalYear, Progress>,
    /// Table 2's second line, with the reference wards in.
    pub references: BTreeMap<FiscalYear, Progress>,
    /// What was done and what came out, in words.
    pub sections: Vec<Section>,
}

/// How an indicator is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counts {
    /// Each ward is one.
    Wards,
    /// One for the whole city.
    City,
    /// In brackets, and in no total: it can't be judged before the period ends.
    Apart,
}

/// A row of table 1, in wards. A number the source does not print is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// Wards the row covers.
    pub wards: Option<u32>,
    /// Wrote it into the plan.
    pub planned: Option<u32>,
    /// … and carried all of it out.
    pub all: Option<u32>,
    /// … and carried a part of it out.
    pub part: Option<u32>,
    /// … and carried none of it out.
    pub none: Option<u32>,
    /// Not in the plan, but worked on it.
    pub separate: Option<u32>,
    /// No work.
    pub nothing: Option<u32>,
}

/// A row of table 2, in wards (or one for the whole city). A number the source does not print is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Counted.
    pub counted: Option<i64>,
    /// 概ね順調
    pub on_track: Option<i64>,
    /// … of which the final target is met already.
    pub achieved: Option<i64>,
    /// 必ずしも順調ではない
    pub behind: Option<i64>,
}

/// Figures of several indicators together, where the source does not say which is whose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joint {
    /// Its id.
    pub id: Spanned<String>,
    /// Ids of the indicators.
    pub indicators: Vec<Spanned<String>>,
    /// Why they can't be told apart.
    pub reason: Localized<String>,
    /// The figures.
    pub progress: BTreeMap<FiscalYear, Progress>,
}

/// Totals as published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Of table 1.
    pub work: BTreeMap<FiscalYear, Spanned<Work>>,
    /// Of table 2.
    pub progress: BTreeMap<FiscalYear, Spanned<Progress>>,
    /// Of table 2's second line.
    pub references: BTreeMap<FiscalYear, Spanned<Progress>>,
    /// Of the difference to the year before.
    pub difference: BTreeMap<FiscalYear, Spanned<Progress>>,
}
