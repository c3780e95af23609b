//! When the work behind an indicator is stopped or rebuilt, and what its figure is made of.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, Stated};
use super::columns::INDICATOR_ID;
use crate::model::indicator::Withdrawal;

/// Withdrawal criteria.
pub static WITHDRAWALS: Table = Table {
    name: "withdrawals",
    title: ("撤退・再構築基準", "withdrawal criteria"),
    about: (
        "1行が、1つの指標の撤退・再構築基準です。",
        "One row for each indicator with a value at which the work is stopped or rebuilt.",
    ),
    group: Group::Detail,
    columns: &[
        INDICATOR_ID,
        column(
            "side",
            Kind::Choice(&[
                ("below", "これを下回るとき", "when the result is below it"),
                ("above", "これを上回るとき", "when the result is above it"),
            ]),
            ("基準の向き", "side"),
            (
                "実績がどちら側のとき、取組をやめるか組み直すかです。",
                "On which side of the value the work is stopped or rebuilt.",
            ),
        )
        .must(),
        column(
            "value",
            Kind::Number,
            ("基準の値", "value"),
            ("指標の単位による値です。", "In the indicator's unit."),
        )
        .must(),
    ],
    key: &["indicator_id"],
};

/// Parts of stated figures.
pub static PARTS: Table = Table {
    name: "indicator_parts",
    title: ("値の内訳", "parts of figures"),
    about: (
        "1行が、指標の値の内訳の1つです。",
        "One row for each part that a stated figure is made of.",
    ),
    group: Group::Detail,
    columns: &[
        INDICATOR_ID,
        column(
            "part_id",
            Kind::Id,
            ("内訳ID", "part id"),
            ("指標の中の ID です。", "Unique in its indicator."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("内訳の名前", "name"),
            ("内訳の名前です。", "What it is."),
        ),
        column(
            "value",
            Kind::Number,
            ("値", "value"),
            ("指標の単位による値です。", "In the indicator's unit."),
        )
        .must(),
    ],
    key: &["indicator_id", "part_id"],
};

/// The rows of [`WITHDRAWALS`].
pub fn withdrawals(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let row = |one: Stated<'_>| {
        let (side, value) = match one.indicator.withdrawal? {
            Withdrawal::Below(value) => ("below", value),
            Withdrawal::Above(value) => ("above", value),
        };
        Some(Row::default().with(one.id).with(side).with(value))
    };
    rows.extend(walk::indicators(facts).filter_map(row));
}

/// The rows of [`PARTS`].
pub fn parts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let each = |one: Stated<'_>| {
        let parts = one.indicator.parts.iter();
        let row = |part: &crate::model::indicator::Part| {
            Row::default()
                .with(&one.id)
                .with(&part.id)
                .words(&part.name)
                .with(part.value)
        };
        parts.map(row).collect::<Vec<_>>()
    };
    rows.extend(walk::indicators(facts).flat_map(each));
}
