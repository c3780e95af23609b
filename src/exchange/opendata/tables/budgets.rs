//! Money in whole yen, with the unit and the figure that the paper prints.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk;
use super::columns::{FISCAL_YEAR, ITEM_ID, STATUS, STATUS_NOTE};
use super::results::status;
use crate::model::unit::Unit;

/// Money.
pub static BUDGETS: Table = Table {
    name: "budgets",
    title: ("予算額・決算額", "budgets"),
    about: (
        "1行が、計画の1つの項目の、1年度の予算額、補正予算額または決算額です。",
        "One row for each amount of an item: initial budget, supplementary budget or settled amount of a fiscal year.",
    ),
    group: Group::Main,
    columns: &[
        ITEM_ID,
        FISCAL_YEAR,
        column(
            "account",
            Kind::Choice(&[
                ("settled", "決算額", "settled amount"),
                ("initial", "予算額", "initial budget"),
                ("supplementary", "補正予算額", "supplementary budget"),
            ]),
            ("区分", "account"),
            ("予算か決算かです。", "Budget or settled amount."),
        )
        .must(),
        column(
            "amount_yen",
            Kind::Whole,
            ("金額（円）", "amount in yen"),
            (
                "円単位の整数です。空欄は0円ではありません。",
                "A whole number of yen. Empty is not zero.",
            ),
        ),
        column(
            "printed_amount",
            Kind::Number,
            ("紙面の金額", "amount as printed"),
            (
                "紙面の単位による金額です。",
                "The amount in the unit of the paper form.",
            ),
        )
        .derived(),
        column(
            "printed_unit_id",
            Kind::Id,
            ("紙面の単位ID", "unit as printed"),
            (
                "紙面の金額の単位です（千円、百万円など）。",
                "The unit of the paper form: thousand or million yen.",
            ),
        )
        .to("units", "unit_id")
        .derived(),
        STATUS,
        STATUS_NOTE,
    ],
    key: &["item_id", "fiscal_year", "account"],
};

/// The rows of [`BUDGETS`].
pub fn budgets(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        let form = facts.plans.form_of(item.plan);
        let unit = form.and_then(|form| form.money_unit.as_ref());
        let yen = unit
            .and_then(|unit| facts.plans.schema.units.get(&unit.value))
            .and_then(Unit::yen);
        let Some(budget) = item.what.budget() else { continue };
        for ((year, account), entry) in &budget.amounts {
            let amount = entry.given().copied();
            let printed = amount.zip(yen).map(|(money, yen)| money.in_unit(yen));
            let row = Row::default()
                .with(&item.id)
                .with(*year)
                .with(account.key())
                .with(amount);
            let row = row.with(printed).with(unit.map(|unit| &unit.value));
            rows.push(status(row, entry));
        }
    }
}
