//! A framework's indicators across wards: what each ward reports, the verdict on it, and the rows of the city's tables
//! that follow from it.
//!
//! A row is computed where every ward that the framework covers reports on it; elsewhere the published counts stand. A
//! row of some wards only would look like the city's and be less.

mod judge;
mod rows;

use std::collections::{BTreeMap, BTreeSet};

use super::all_series::AllSeries;
use super::method::Computed;
use super::method::working::{Amount, What};
use crate::model::framework::{Counts, Framework};
use crate::model::indicator::{Measured, Value};
use crate::model::missing::Entry;
use crate::model::plans::Plans;
use crate::model::state::State;
use crate::model::ward_report::Carried;
use crate::number::{Decimal, FiscalYear};

/// What comes of the wards' reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Across {
    /// The framework with computed rows in place of the published ones.
    pub framework: Framework,
    /// Which rows were computed from wards' values.
    pub computed: BTreeSet<(Table, String, FiscalYear)>,
    /// How each ward stands: by the indicator's id, then the fiscal year, then the ward's id.
    pub standings: BTreeMap<String, BTreeMap<FiscalYear, BTreeMap<String, Standing>>>,
}

/// One of the framework's two tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Table {
    /// Table 1: whether the work was done.
    Work,
    /// Table 2: how far the results are.
    Progress,
}

/// How one ward stands on one indicator in one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether the work was carried out.
    pub work: Option<Carried>,
    /// The result.
    pub measured: Option<Measured>,
    /// Why the value is only for reference; it is in no count.
    pub reference: Option<WhyReference>,
    /// The verdict with its working; none without a value.
    pub computed: Option<Computed>,
    /// The public state.
    pub state: State,
}

/// Why a value is for reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyReference {
    /// The ward says so.
    Declared,
    /// Fewer people answered than the form counts.
    Few {
        /// So many did.
        answers: u64,
        /// So many are asked for.
        least: u64,
    },
}

impl Standing {
    /// The value, where it is a number.
    #[must_use]
    pub fn number(&self) -> Option<Decimal> {
        self.value().and_then(Value::number)
    }

    /// The value.
    #[must_use]
    pub fn value(&self) -> Option<&Value> {
        match &self.measured.as_ref()?.value {
            Entry::Given(value) => Some(value),
            Entry::Empty(..) => None,
        }
    }

    /// The sum over the years, where the verdict is on that and not on the year's own value.
    #[must_use]
    pub fn sum(&self) -> Option<Decimal> {
        let working = self.computed.iter().flat_map(|computed| &computed.working);
        let mut sums = working.filter(|step| step.what == What::Sum);
        match sums.next()?.value.result {
            Amount::InUnit(sum) => Some(sum),
            _ => None,
        }
    }

    /// The number that the verdict is on.
    #[must_use]
    pub fn judged(&self) -> Option<Decimal> {
        self.sum().or_else(|| self.number())
    }

    /// Whether it has a value that counts.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.value().is_some() && self.reference.is_none()
    }
}

impl Across {
    /// How the wards stand on an indicator in a year, by ward.
    #[must_use]
    pub fn of(&self, indicator: &str, year: FiscalYear) -> Option<&BTreeMap<String, Standing>> {
        self.standings.get(indicator)?.get(&year)
    }

    /// Whether any ward reports a value for the year of the framework.
    #[must_use]
    pub fn has_values(&self) -> bool {
        self.standings.keys().any(|id| self.has_values_of(id))
    }

    /// Whether any ward reports a value of this indicator for the year of the framework.
    #[must_use]
    pub fn has_values_of(&self, indicator: &str) -> bool {
        let wards = self.of(indicator, self.framework.year);
        wards.is_some_and(|wards| wards.values().any(|one| one.measured.is_some()))
    }
}

/// What comes of the wards' reports on a framework.
#[must_use]
pub fn across(plans: &Plans, series: &AllSeries, framework: &Framework) -> Across {
    let mut across = Across {
        framework: framework.clone(),
        computed: BTreeSet::new(),
        standings: BTreeMap::new(),
    };
    for indicator in &framework.indicators {
        let asked = judge::Asked::new(plans, series, framework, indicator);
        let years = [framework.year, framework.year.before(1)];
        let standings = years.map(|year| (year, asked.wards(year)));
        across.standings.insert(indicator.id.value.clone(), standings.into());
    }
    rows::lay_over(&mut across);
    across
}

/// Whether an indicator stands in brackets until it falls due.
fn is_apart(counts: Counts) -> bool {
    counts == Counts::Apart
}
