//! A framework's two tables across wards: rows, sums computed from the rows, the difference to the year before.

use crate::model::framework::{Progress, Work};
use crate::number::FiscalYear;

/// Both tables of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CityTables {
    /// The year reported on.
    pub year: Option<FiscalYear>,
    /// Sums of table 1's columns, from the rows.
    pub work_total: Work,
    /// Sums of table 2's columns for the year, from the counted rows (`wards` and `city`, never `apart`).
    pub progress_total: Progress,
    /// The same with the reference wards in: a row without a second line gives its counted figures.
    pub references_total: Progress,
    /// Sums for the year before, joint figures in, without this year's reference wards.
    pub previous_total: Progress,
    /// This year's total less the previous one.
    pub difference_total: Progress,
    /// For each indicator, in order: this year less the year before; none where the source does not tell.
    pub differences: Vec<Option<Progress>>,
    /// For each joint row, in order: its indicators' figures this year, summed, less the joint figures.
    pub joint_differences: Vec<Option<Progress>>,
}
