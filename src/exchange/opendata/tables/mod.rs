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
use super::facts::Facts;
use super::table::Table;

/// A table, and how its rows are made.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its description.
    pub table: &'static Table,
    /// Makes its rows, one after the other.
    pub rows: fn(&Facts<'_>, &mut Rows<'_>),
}

const fn entry(table: &'static Table, rows: fn(&Facts<'_>, &mut Rows<'_>)) -> Entry {
    Entry { table, rows }
}

/// Every table: first what everybody wants, then details, then what codes mean.
pub static ALL: &[Entry] = &[
    entry(&areas::AREAS, areas::areas),
    entry(&plans::PLANS, plans::plans),
    entry(&items::ITEMS, items::items),
    entry(&indicators::INDICATORS, indicators::indicators),
    entry(&targets::TARGETS, targets::targets),
    entry(&results::RESULTS, results::results),
    entry(&budgets::BUDGETS, budgets::budgets),
    entry(&reviews::REVIEWS, reviews::reviews),
    entry(&reviews::INDICATOR_VERDICTS, reviews::indicator_verdicts),
    entry(&reviews::ITEM_VERDICTS, reviews::item_verdicts),
    entry(&counts::COUNTS, counts::counts),
    entry(&errata::ERRATA, errata::errata),
    entry(&plans::STAGES, plans::stages),
    entry(&plans::ENDED, plans::ended),
    entry(&items::GOALS, items::goals),
    entry(&themes::THEMES, themes::themes),
    entry(&themes::THEME_INDICATORS, themes::theme_indicators),
    entry(&methods::METHODS, methods::methods),
    entry(&methods::THRESHOLDS, methods::thresholds),
    entry(&limits::WITHDRAWALS, limits::withdrawals),
    entry(&limits::PARTS, limits::parts),
    entry(&targets::MILESTONES, targets::milestones),
    entry(&results::FORECASTS, results::forecasts),
    entry(&evidence::EVIDENCE, evidence::evidence),
    entry(&evidence::VALUES, evidence::values),
    entry(&counts::JOINTS, counts::joints),
    entry(&counts::JOINT_INDICATORS, counts::joint_indicators),
    entry(&ward_reports::REPORTS, ward_reports::reports),
    entry(&ward_reports::SURVEYS, ward_reports::surveys),
    entry(&texts::TEXTS, texts::texts),
    entry(&texts::LINES, texts::lines),
    entry(&units::UNITS, units::units),
    entry(&units::GRADES, units::grades),
    entry(&scales::SCALES, scales::scales),
    entry(&scales::AXES, scales::axes),
    entry(&scales::RATINGS, scales::ratings),
    entry(&scales::STATES, scales::states),
    entry(&names::SURVEYS, names::surveys),
    entry(&names::PILLARS, names::pillars),
    entry(&forms::FORMS, forms::forms),
    entry(&forms::WEIGHTS, forms::weights),
    entry(&names::CODES, names::codes),
];
