//! Every table of the open data: one list, in the order of the files.

mod areas;
mod budgets;
mod columns;
mod counts;
mod errata;
mod evidence;
mod forms;
mod indicators;
mod items;
mod limits;
mod methods;
mod names;
mod plans;
mod results;
mod reviews;
mod scales;
mod targets;
mod texts;
mod themes;
mod units;
mod ward_reports;

use super::cell::Rows;
use super::facts::{Facts, Part};
use super::table::Table;

/// A table, and how its rows are made.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its description.
    pub table: &'static Table,
    /// Makes its rows, one after the other.
    pub rows: fn(&Facts<'_>, &mut Rows<'_>),
    /// Whether the rows of each ward are made from nothing but that ward and what all see.
    is_by_ward: bool,
}

/// A table of rows that each belong to a ward or to the city.
const fn by_ward(table: &'static Table, rows: fn(&Facts<'_>, &mut Rows<'_>)) -> Entry {
    Entry {
        table,
        rows,
        is_by_ward: true,
    }
}

/// A table that is short, and looked at as a whole.
const fn at_once(table: &'static Table, rows: fn(&Facts<'_>, &mut Rows<'_>)) -> Entry {
    Entry {
        table,
        rows,
        is_by_ward: false,
    }
}

impl Entry {
    /// The parts that its rows come in, in order.
    #[must_use]
    pub fn parts<'a>(&self, facts: &Facts<'a>) -> Vec<Part<'a>> {
        if self.is_by_ward {
            facts.parts().collect()
        } else {
            vec![Part::Whole]
        }
    }

    /// Makes the rows of every part.
    pub fn all(&self, facts: &Facts<'_>, rows: &mut Rows<'_>) {
        for part in self.parts(facts) {
            (self.rows)(&facts.only(part), rows);
        }
    }
}

/// Every table: first what everybody wants, then details, then what codes mean.
pub static ALL: &[Entry] = &[
    at_once(&areas::AREAS, areas::areas),
    by_ward(&plans::PLANS, plans::plans),
    by_ward(&items::ITEMS, items::items),
    by_ward(&indicators::INDICATORS, indicators::indicators),
    by_ward(&targets::TARGETS, targets::targets),
    by_ward(&results::RESULTS, results::results),
    by_ward(&budgets::BUDGETS, budgets::budgets),
    by_ward(&reviews::REVIEWS, reviews::reviews),
    by_ward(&reviews::INDICATOR_VERDICTS, reviews::indicator_verdicts),
    by_ward(&reviews::ITEM_VERDICTS, reviews::item_verdicts),
    at_once(&counts::COUNTS, counts::counts),
    by_ward(&errata::ERRATA, errata::errata),
    by_ward(&plans::STAGES, plans::stages),
    by_ward(&plans::ENDED, plans::ended),
    by_ward(&items::GOALS, items::goals),
    by_ward(&themes::THEMES, themes::themes),
    by_ward(&themes::THEME_INDICATORS, themes::theme_indicators),
    by_ward(&methods::METHODS, methods::methods),
    by_ward(&methods::THRESHOLDS, methods::thresholds),
    by_ward(&limits::WITHDRAWALS, limits::withdrawals),
    by_ward(&limits::PARTS, limits::parts),
    by_ward(&targets::MILESTONES, targets::milestones),
    by_ward(&results::FORECASTS, results::forecasts),
    by_ward(&evidence::EVIDENCE, evidence::evidence),
    by_ward(&evidence::VALUES, evidence::values),
    at_once(&counts::JOINTS, counts::joints),
    at_once(&counts::JOINT_INDICATORS, counts::joint_indicators),
    at_once(&ward_reports::REPORTS, ward_reports::reports),
    at_once(&ward_reports::SURVEYS, ward_reports::surveys),
    by_ward(&texts::TEXTS, texts::texts),
    by_ward(&texts::LINES, texts::lines),
    at_once(&units::UNITS, units::units),
    at_once(&units::GRADES, units::grades),
    at_once(&scales::SCALES, scales::scales),
    at_once(&scales::AXES, scales::axes),
    at_once(&scales::RATINGS, scales::ratings),
    at_once(&scales::STATES, scales::states),
    at_once(&names::SURVEYS, names::surveys),
    at_once(&names::PILLARS, names::pillars),
    at_once(&forms::FORMS, forms::forms),
    at_once(&forms::WEIGHTS, forms::weights),
    at_once(&names::CODES, names::codes),
];
