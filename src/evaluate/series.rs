//! An indicator over the years: every plan that states it, each value with the plan it comes from.

use std::collections::BTreeMap;

use crate::model::indicator::{Indicator, Measured};
use crate::number::FiscalYear;

/// An indicator of one ward over all its plans.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Series {
    /// Each plan that states it, oldest first, with the indicator as stated there and the code of the place.
    pub stated: Vec<Stated>,
    /// Year → the value as the newest plan that has one states it.
    pub values: BTreeMap<FiscalYear, Measured>,
}

/// An indicator as one plan states it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stated {
    /// The plan's fiscal year.
    pub plan: FiscalYear,
    /// Where in the plan: `3-1`, `3-1-1`, `4`; `reform-1` for a reform item.
    pub at: String,
    /// As stated.
    pub indicator: Indicator,
}
