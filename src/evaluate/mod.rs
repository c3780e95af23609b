//! What came of the promises: verdicts of single items, rolled up the tree and over the years. Pure arithmetic over the
//! model; every number that a page shows and no document states is made here.
//!
//! - [`target`]: one target against one result
//! - [`rollup`]: up the tree, a relisted initiative once
//! - [`money`]: amounts up the tree
//! - [`city`]: a framework's tables across wards
//! - [`series`]: an indicator across years and plans

pub mod city;
pub mod money;
pub mod rollup;
pub mod series;
pub mod target;

use std::collections::BTreeMap;

use crate::model::code::Code;
use crate::model::plans::Plans;
use crate::model::state::State;
use crate::number::FiscalYear;

/// What came of everything in [`Plans`].
#[derive(Clone, Debug, Default)]
pub struct Evaluation {
    /// By ward and fiscal year.
    pub plans: BTreeMap<(String, FiscalYear), PlanEvaluation>,
    /// A framework's tables, by fiscal year.
    pub frameworks: BTreeMap<FiscalYear, city::CityTables>,
    /// Each indicator of a ward over all its plans, by ward and indicator id.
    pub series: BTreeMap<(String, String), series::Series>,
}

/// What came of one plan.
#[derive(Clone, Debug, Default)]
pub struct PlanEvaluation {
    /// How each indicator stands, by id.
    pub indicators: BTreeMap<String, Judgement>,
    /// How each initiative stands, by code. A relisted entry stands as the one it shows.
    pub initiatives: BTreeMap<Code, Judgement>,
    /// How each reform item stands, by number.
    pub reform_items: BTreeMap<u16, Judgement>,
    /// What each strategy comes to, by code.
    pub strategies: BTreeMap<Code, rollup::Rollup>,
    /// What each issue comes to, by code.
    pub issues: BTreeMap<Code, rollup::Rollup>,
    /// What the whole plan comes to.
    pub total: rollup::Rollup,
}

/// How one thing stands, and on what ground.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The public state.
    pub state: State,
    /// Who says so.
    pub ground: Ground,
}

/// On what ground a state is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The ward rated it: (axis, rating) of this scale, in the order of the scale's axes.
    Declared {
        /// Id of the scale.
        scale: String,
        /// Axis and rating.
        ratings: Vec<(String, String)>,
    },
    /// Nobody has judged it yet.
    None,
}

/// Evaluates everything.
#[must_use]
pub fn evaluate(plans: &Plans) -> Evaluation {
    let _ = plans;
    Evaluation::default()
}
