//! A target, in every shape the plans have used.

use super::read::{Words, by_year, number, value};
use crate::document::node::Node;
use crate::lang::Localized;
use crate::model::target::{Baseline, ChangeFrom, Direction, Due, Goal, Target};
use crate::number::FiscalYear;

/// Reads the target of an indicator. A target without a goal reads as none; a rule says so.
pub fn lower(indicator: &Words<'_>) -> Option<Target> {
    let node = indicator.own.get("target")?;
    let year = |key: &str| node.get(key).and_then(Node::text).and_then(FiscalYear::parse);
    let due = year("by")
        .map(Due::By)
        .or_else(|| year("every-year-until").map(Due::EveryYearUntil));
    Some(Target {
        goal: goal(node, indicator)?,
        due,
        milestones: by_year(node.get("milestones"), |_, node| value(node)),
        baseline: node.get("baseline").and_then(baseline),
        because: text(node, "because", indicator),
        place: node.place,
    })
}

fn baseline(node: &Node) -> Option<Baseline> {
    Some(Baseline {
        year: node.get("year").and_then(Node::text).and_then(FiscalYear::parse)?,
        value: node.get("value").and_then(number)?,
    })
}

fn goal(node: &Node, indicator: &Words<'_>) -> Option<Goal> {
    let mut goals = Vec::new();
    goals.extend(node.get("at_least").and_then(value).map(Goal::AtLeast));
    goals.extend(node.get("at_most").and_then(value).map(Goal::AtMost));
    goals.extend(node.get("all").and_then(number).map(Goal::All));
    if node.get("no-worse-than").is_some() {
        goals.push(Goal::NoWorseThanPreviousYear(direction(node)));
    }
    goals.extend(node.get("change").and_then(change));
    goals.extend(text(node, "deed", indicator).map(Goal::Deed));
    let several = node.get("all-of").map(Node::items).unwrap_or_default();
    goals.extend(several.iter().filter_map(|node| goal(node, indicator)));
    if goals.len() > 1 {
        Some(Goal::AllOf(with_direction(goals)))
    } else {
        goals.pop()
    }
}

/// "No worse than last year" beside "at least 50" means no less than last year: the way up comes from its neighbour.
fn with_direction(goals: Vec<Goal>) -> Vec<Goal> {
    let neighbour = goals.iter().find_map(Goal::direction);
    let fill = |goal| match goal {
        Goal::NoWorseThanPreviousYear(None) => Goal::NoWorseThanPreviousYear(neighbour),
        goal => goal,
    };
    goals.into_iter().map(fill).collect()
}

fn direction(node: &Node) -> Option<Direction> {
    match node.get("direction").and_then(Node::text) {
        Some("up") => Some(Direction::Up),
        Some("down") => Some(Direction::Down),
        _ => None,
    }
}

fn change(node: &Node) -> Option<Goal> {
    Some(Goal::Change {
        at_least: node.get("at_least").and_then(number)?,
        unit: node.get("unit")?.spanned()?,
        from: match node.get("from")?.text()? {
            "same-month-last-year" => ChangeFrom::SameMonthLastYear,
            _ => ChangeFrom::PreviousYear,
        },
    })
}

/// Words inside the target; their translation stands beside the indicator's name in the twin.
fn text(node: &Node, key: &str, indicator: &Words<'_>) -> Option<Localized<String>> {
    let own = node.get(key)?.text()?.to_owned();
    let twin = indicator
        .twin
        .and_then(|twin| twin.get(key))
        .and_then(Node::text)
        .map(str::to_owned);
    Some(Localized::only(indicator.lang, own).and(twin))
}
