//! Targets, their goals put together again.

use super::record::{Record, Tables};
use crate::lang::Lang;
use crate::model::target::{Baseline, ChangeFrom, Direction, Due, Goal, Target};
use crate::source::Place;

/// The target of an indicator's row; none where it has no goal.
pub fn target(tables: &Tables<'_>, indicator: &Record<'_>, lang: Lang) -> Option<Target> {
    let id = indicator.get("indicator_id");
    let mut rows: Vec<(Vec<u32>, Record<'_>)> = tables
        .of("targets", "indicator_id", id)
        .map(|row| (number(row.get("goal_number")), row))
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    let due = rows.first().and_then(|(_, row)| due(row));
    let milestones = tables.of("milestones", "indicator_id", id);
    let baseline = indicator.year("baseline_year").zip(indicator.number("baseline_value"));
    Some(Target {
        goal: tree(&rows, 0, lang)?,
        due,
        milestones: milestones
            .filter_map(|row| row.year("fiscal_year").zip(row.value()))
            .collect(),
        baseline: baseline.map(|(year, value)| Baseline { year, value }),
        because: indicator.words("target_reason", lang),
        place: Place::default(),
    })
}

/// `2.1` is 2, 1; `0` is nothing: the goal stands alone.
fn number(text: &str) -> Vec<u32> {
    if text == "0" {
        return Vec::new();
    }
    text.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// One goal alone, or all of those that share a number at this depth.
fn tree(rows: &[(Vec<u32>, Record<'_>)], depth: usize, lang: Lang) -> Option<Goal> {
    if let [(number, row)] = rows
        && number.len() == depth
    {
        return goal(row, lang);
    }
    let mut goals = Vec::new();
    for same in rows.chunk_by(|a, b| a.0.get(depth) == b.0.get(depth)) {
        goals.extend(tree(same, depth + 1, lang));
    }
    (!goals.is_empty()).then_some(Goal::AllOf(goals))
}

fn goal(row: &Record<'_>, lang: Lang) -> Option<Goal> {
    Some(match row.get("comparator") {
        "at-least" => Goal::AtLeast(row.value()?),
        "at-most" => Goal::AtMost(row.value()?),
        "all" => Goal::All(row.number("value")?),
        "no-worse" => Goal::NoWorseThanPreviousYear(direction(row.get("direction"))),
        "change" => Goal::Change {
            at_least: row.number("value")?,
            unit: row.id("change_unit_id"),
            from: match row.get("change_from") {
                "same-month-last-year" => ChangeFrom::SameMonthLastYear,
                _ => ChangeFrom::PreviousYear,
            },
        },
        _ => Goal::Deed(row.words("text", lang)?),
    })
}

fn due(row: &Record<'_>) -> Option<Due> {
    let year = row.year("due_year")?;
    Some(match row.get("due_kind") {
        "every-year-until" => Due::EveryYearUntil(year),
        _ => Due::By(year),
    })
}

/// `up`, `down`.
pub fn direction(word: &str) -> Option<Direction> {
    match word {
        "up" => Some(Direction::Up),
        "down" => Some(Direction::Down),
        _ => None,
    }
}
