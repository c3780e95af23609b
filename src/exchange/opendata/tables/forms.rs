//! Forms: what they are called, for which years they are, and how much indicators count on them.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::columns::FORM_ID;
use crate::model::form::Form;
use crate::number::Decimal;

/// Forms.
pub static FORMS: Table = Table {
    name: "forms",
    title: ("様式", "forms"),
    about: (
        "1行が、計画を書く1つの様式です。",
        "One row for each form that plans are written on.",
    ),
    group: Group::Codes,
    columns: &[
        column(
            "form_id",
            Kind::Id,
            ("様式ID", "form id"),
            ("様式の ID です。", "The form's id."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("様式の名前", "name"),
            ("様式の名前です。", "What it is called."),
        ),
        column(
            "first_year",
            Kind::Year,
            ("最初の年度（西暦）", "first fiscal year"),
            ("この様式を使う最初の年度です。", "The first fiscal year it is for."),
        )
        .must(),
        column(
            "last_year",
            Kind::Year,
            ("最後の年度（西暦）", "last fiscal year"),
            ("この様式を使う最後の年度です。", "The last fiscal year it is for."),
        )
        .must(),
        column(
            "money_unit_id",
            Kind::Id,
            ("金額の単位ID", "unit of money"),
            ("様式の金額の単位です。", "The unit it prints money in."),
        )
        .to("units", "unit_id"),
    ],
    key: &["form_id"],
};

/// Weights.
pub static WEIGHTS: Table = Table {
    name: "form_weights",
    title: ("様式の重み", "weights of forms"),
    about: (
        "1行が、1つの様式で、1種類の指標を重みつきの割合に数えるときの重みです。指標に自分の重みがあれば、そちらを使います。",
        "One row for how much a kind of indicator counts in weighted shares on a form. An indicator's own weight comes first.",
    ),
    group: Group::Codes,
    columns: &[
        FORM_ID,
        column(
            "weighed_kind",
            Kind::Choice(&[
                ("indicator", "すべての指標", "any indicator"),
                ("outcome", "アウトカム指標", "outcome indicators"),
                ("process", "プロセス指標", "process indicators"),
            ]),
            ("指標の種類", "kind of indicator"),
            (
                "重みをつける指標です。種類ごとの重みがあれば、indicator の重みより先に使います。",
                "Which indicators. A weight for a kind comes before that for any.",
            ),
        )
        .must(),
        column(
            "weight",
            Kind::Number,
            ("重み", "weight"),
            ("いくつに数えるかです。", "How much each counts."),
        )
        .must(),
    ],
    key: &["form_id", "weighed_kind"],
};

/// The rows of [`FORMS`].
pub fn forms(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let row = |form: &Form| {
        let row = Row::default()
            .with(&form.id)
            .words(&form.name)
            .with(form.from)
            .with(form.to);
        row.with(form.money_unit.as_ref().map(|unit| &unit.value))
    };
    rows.extend(facts.plans.schema.forms.values().map(row));
}

/// The rows of [`WEIGHTS`].
pub fn weights(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let of_form = |form: &Form| {
        let row = |(kind, weight): (&String, &Decimal)| Row::default().with(&form.id).with(kind).with(*weight);
        form.weights.iter().map(row).collect::<Vec<Row>>()
    };
    rows.extend(facts.plans.schema.forms.values().flat_map(of_form));
}
