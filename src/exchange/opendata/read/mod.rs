//! The open data read back: what `export` wrote becomes a model again. Every cell is held against the description of its
//! column, every key against its table, before anything is made of it; so a file that somebody has changed is told at the
//! very line.
//!
//! What comes back is everything that the tables hold: wards, plans with all their items, indicators, money, ratings, texts
//! and errata, frameworks and what wards report for them, units, scales, surveys, pillars. Not in the tables, and so not read
//! back: forms beyond their names, years and weights (they say how documents are written), free pages, acknowledgements.

mod difference;
mod errata;
mod frameworks;
mod goals;
mod indicators;
mod items;
mod model;
mod record;
mod schema;
mod sheet;
mod texts;
mod ward_reports;

pub use difference::{differences, scope};
pub use record::{Record, Tables};
pub use sheet::{Fault, Sheet, check, sheets};

use crate::lang::Lang;
use crate::model::plans::Plans;

/// The model in tables. What [`check`] finds wrong is left out.
#[must_use]
pub fn model(sheets: &[Sheet], authoritative: Lang) -> Plans {
    model::plans(&Tables::new(sheets), authoritative)
}
