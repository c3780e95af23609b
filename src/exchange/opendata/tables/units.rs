//! Units, and the grades of those that are not numbers.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::columns::UNIT_ID;
use crate::model::unit::{Measure, Unit};

/// Units.
pub static UNITS: Table = Table {
    name: "units",
    title: ("単位", "units"),
    about: ("1行が1つの単位です。", "One row for each unit."),
    group: Group::Codes,
    columns: &[
        column(
            "unit_id",
            Kind::Id,
            ("単位ID", "unit id"),
            ("単位の ID です。", "The unit's id."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("単位の名前", "name"),
            ("単位の名前です。", "What it is called."),
        ),
        column(
            "measure",
            Kind::Choice(&[
                ("number", "数値", "a number"),
                ("grade", "段階", "an ordered grade"),
                ("deed", "行ったかどうか", "done or not done"),
            ]),
            ("値の種類", "kind of value"),
            ("この単位の値の種類です。", "What its values are."),
        )
        .must(),
        column(
            "pattern",
            Kind::Words,
            ("書き方", "pattern"),
            (
                "値を文章に書くときの形です。{n} が数値です。",
                "How a value is written in words; {n} is the number.",
            ),
        ),
        column(
            "pattern_one",
            Kind::Words,
            ("1のときの書き方", "pattern for one"),
            ("値が1のときの形です。", "How exactly one is written."),
        ),
        column(
            "minimum",
            Kind::Number,
            ("最小値", "minimum"),
            ("取りうる最小の値です。", "The least possible value."),
        ),
        column(
            "maximum",
            Kind::Number,
            ("最大値", "maximum"),
            ("取りうる最大の値です。", "The greatest possible value."),
        ),
        column(
            "decimals",
            Kind::Whole,
            ("小数の桁数", "decimals"),
            ("小数点より下の桁数の上限です。", "The most decimals a value may have."),
        ),
        column(
            "yen",
            Kind::Whole,
            ("円への換算", "worth in yen"),
            (
                "金額の単位の場合、1が何円かです。",
                "For a unit of money, how many yen one is.",
            ),
        ),
    ],
    key: &["unit_id"],
};

/// Grades.
pub static GRADES: Table = Table {
    name: "grades",
    title: ("段階", "grades"),
    about: (
        "1行が、段階で示す単位の1つの段階です。",
        "One row for each grade of a unit that has grades.",
    ),
    group: Group::Codes,
    columns: &[
        UNIT_ID,
        column(
            "grade",
            Kind::Text,
            ("段階", "grade"),
            ("段階の ID です。", "The grade's id."),
        )
        .must(),
        column(
            "rank",
            Kind::Whole,
            ("順位", "rank"),
            ("いちばん低い段階を1とする順位です。", "1 is the worst."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("段階の名前", "name"),
            ("段階の名前です。", "What it is called."),
        ),
    ],
    key: &["unit_id", "grade"],
};

/// The rows of [`UNITS`].
pub fn units(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    rows.extend(facts.plans.schema.units.values().map(unit));
}

fn unit(unit: &Unit) -> Row {
    let row = Row::default().with(&unit.id).words(&unit.name);
    match &unit.measure {
        Measure::Number {
            pattern,
            one,
            min,
            max,
            decimals,
            yen,
        } => {
            let row = row.with("number").words(pattern).words_if(one.as_ref());
            row.with(*min).with(*max).with(*decimals).with(*yen)
        }
        other => {
            let word = if matches!(other, Measure::Deed) {
                "deed"
            } else {
                "grade"
            };
            let row = row.with(word).words_if(None).words_if(None);
            row.with(Cell::Empty)
                .with(Cell::Empty)
                .with(Cell::Empty)
                .with(Cell::Empty)
        }
    }
}

/// The rows of [`GRADES`].
pub fn grades(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for unit in facts.plans.schema.units.values() {
        if let Measure::Grade(grades) = &unit.measure {
            let ranked = (1_u32..).zip(grades);
            rows.extend(
                ranked.map(|(rank, (grade, name))| Row::default().with(&unit.id).with(grade).with(rank).words(name)),
            );
        }
    }
}
