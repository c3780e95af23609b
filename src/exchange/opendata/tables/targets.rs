//! Targets, one row for each goal they are made of, and the values to be reached on the way.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk;
use super::columns::{FISCAL_YEAR, GRADE, INDICATOR_ID, VALUE};
use super::indicators::{DIRECTIONS, direction};
use crate::model::target::{ChangeFrom, Due, Goal, Target};

/// Targets.
pub static TARGETS: Table = Table {
    name: "targets",
    title: ("目標", "targets"),
    about: (
        "1行が、1つの指標の1つの目標です。目標がいくつもあれば、すべてを満たして達成です。",
        "One row for each goal of an indicator. Where there are several, the target is met when all of them are.",
    ),
    group: Group::Main,
    columns: &[
        INDICATOR_ID,
        column(
            "goal_number",
            Kind::Text,
            ("目標の番号", "goal number"),
            (
                "目標が1つなら 0、いくつもあれば 1、2、… です。",
                "0 where there is one goal; 1, 2, … where there are several.",
            ),
        )
        .must(),
        column(
            "comparator",
            Kind::Choice(&[
                ("at-least", "以上", "this or more"),
                ("at-most", "以下", "this or less"),
                ("all", "すべて（この数）", "all of so many"),
                ("no-worse", "前年度より悪くない", "no worse than the year before"),
                ("change", "以前からの変化がこれ以上", "a change of at least this"),
                ("deed", "行うこと（文章）", "a thing to be done, in words"),
            ]),
            ("比べ方", "comparator"),
            ("値と実績の比べ方です。", "How the result is held against the value."),
        )
        .must(),
        column(
            "value",
            Kind::Number,
            ("目標値", "value"),
            ("指標の単位による値です。", "In the indicator's unit."),
        ),
        GRADE,
        column(
            "direction",
            Kind::Choice(DIRECTIONS),
            ("望ましい向き", "better way"),
            (
                "値が大きい方がよいか、小さい方がよいかです。",
                "Whether more or less is better.",
            ),
        ),
        column(
            "change_unit_id",
            Kind::Id,
            ("変化の単位ID", "unit of the change"),
            ("変化で示す目標の単位です。", "For a change, its unit."),
        )
        .to("units", "unit_id"),
        column(
            "change_from",
            Kind::Choice(&[
                (
                    "same-month-last-year",
                    "前年の同じ月から",
                    "against the same month a year before",
                ),
                ("previous-year", "前年度から", "against the year before"),
            ]),
            ("変化の基準", "change against"),
            (
                "変化で示す目標が、いつと比べるかです。",
                "For a change, what it is measured against.",
            ),
        ),
        column(
            "due_kind",
            Kind::Choice(&[
                ("by", "その年度末まで", "by the end of that fiscal year"),
                (
                    "every-year-until",
                    "その年度まで毎年度",
                    "in each fiscal year until that one",
                ),
            ]),
            ("期限の種類", "kind of deadline"),
            (
                "期限までに一度達すればよいか、毎年度達するかです。",
                "Once by the deadline, or in every year.",
            ),
        ),
        column(
            "due_year",
            Kind::Year,
            ("期限の年度（西暦）", "due fiscal year"),
            ("目標の期限の年度です。", "The fiscal year it falls due."),
        ),
        column(
            "text",
            Kind::Words,
            ("目標の文章", "words"),
            (
                "数値でない目標です。数値の目標では空欄です。",
                "A goal that is no number; empty otherwise.",
            ),
        ),
    ],
    key: &["indicator_id", "goal_number"],
};

/// Values on the way.
pub static MILESTONES: Table = Table {
    name: "milestones",
    title: ("途中の目標値", "milestones"),
    about: (
        "1行が、目標に向かう途中の1年度の目標値です。",
        "One row for each value to be reached on the way to a target.",
    ),
    group: Group::Detail,
    columns: &[INDICATOR_ID, FISCAL_YEAR, VALUE, GRADE],
    key: &["indicator_id", "fiscal_year"],
};

/// Every target, of wards and of the city.
fn all<'a>(facts: &Facts<'a>) -> Vec<(String, &'a Target)> {
    let stated = walk::indicators(facts);
    let shared = walk::shared(facts);
    let stated = stated.filter_map(|one| Some((one.id, one.indicator.target.as_ref()?)));
    stated
        .chain(shared.filter_map(|one| Some((one.id, one.indicator.target.as_ref()?))))
        .collect()
}

/// The rows of [`TARGETS`].
pub fn targets(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for (id, target) in all(facts) {
        for (number, one) in numbered(&target.goal, "") {
            rows.push(goal(Row::default().with(&id).with(number), one, target.due));
        }
    }
}

/// The goals of a target with their numbers: `0` alone, `1`, `2` of several, `2.1` of several in one of several.
fn numbered<'a>(goal: &'a Goal, above: &str) -> Vec<(String, &'a Goal)> {
    let Goal::AllOf(goals) = goal else {
        let number = if above.is_empty() { "0" } else { above };
        return vec![(number.to_owned(), goal)];
    };
    let each = (1..).zip(goals).flat_map(|(number, goal): (u32, _)| {
        let dot = if above.is_empty() { "" } else { "." };
        numbered(goal, &format!("{above}{dot}{number}"))
    });
    each.collect()
}

fn goal(row: Row, goal: &Goal, due: Option<Due>) -> Row {
    let nothing = || Row::default().value(None);
    let plain = |word: &str, value: Row, way: Cell| {
        append(row.clone().with(word), value)
            .with(way)
            .with(Cell::Empty)
            .with(Cell::Empty)
    };
    let none = Cell::Empty;
    let (row, words) = match goal {
        Goal::AtLeast(value) => (plain("at-least", Row::default().value(Some(value)), "up".into()), None),
        Goal::AtMost(value) => (plain("at-most", Row::default().value(Some(value)), "down".into()), None),
        Goal::All(count) => (plain("all", Row::default().with(*count).with(none), "up".into()), None),
        Goal::NoWorseThanPreviousYear(way) => (plain("no-worse", nothing(), way.map(direction).into()), None),
        Goal::Change { at_least, unit, from } => {
            let row = row
                .with("change")
                .with(*at_least)
                .with(none)
                .with(goal.direction().map(direction));
            let from = match from {
                ChangeFrom::SameMonthLastYear => "same-month-last-year",
                ChangeFrom::PreviousYear => "previous-year",
            };
            (row.with(&unit.value).with(from), None)
        }
        Goal::Deed(words) => (plain("deed", nothing(), none), Some(words)),
        // Its goals have rows of their own.
        Goal::AllOf(_) => (plain("all", nothing(), none), None),
    };
    let kind = due.map(|due| match due {
        Due::By(_) => "by",
        Due::EveryYearUntil(_) => "every-year-until",
    });
    row.with(kind).with(due.map(Due::year)).words_if(words)
}

fn append(mut row: Row, more: Row) -> Row {
    row.0.extend(more.0);
    row
}

/// The rows of [`MILESTONES`].
pub fn milestones(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for (id, target) in all(facts) {
        let each = target.milestones.iter();
        rows.extend(each.map(|(year, value)| Row::default().with(&id).with(*year).value(Some(value))));
    }
}
