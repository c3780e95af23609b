//! Names behind ids: surveys, reform pillars, forms; and what every code in the tables means.

use super::super::cell::Row;
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};

/// Surveys.
pub static SURVEYS: Table = Table {
    name: "surveys",
    title: ("調査", "surveys"),
    about: ("1行が1つの調査です。", "One row for each survey."),
    group: Group::Codes,
    columns: &[
        column(
            "survey_id",
            Kind::Text,
            ("調査ID", "survey id"),
            ("調査の ID です。", "The survey's id."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("調査の名前", "name"),
            ("調査の名前です。", "What it is called."),
        ),
    ],
    key: &["survey_id"],
};

/// Pillars.
pub static PILLARS: Table = Table {
    name: "pillars",
    title: ("改革の柱", "reform pillars"),
    about: (
        "1行が、市政改革プランの1つの柱です。",
        "One row for each pillar of the city's reform plan.",
    ),
    group: Group::Codes,
    columns: &[
        column(
            "pillar_id",
            Kind::Text,
            ("柱ID", "pillar id"),
            ("柱の ID です。", "The pillar's id."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("柱の名前", "name"),
            ("柱の名前です。", "What it is called."),
        ),
    ],
    key: &["pillar_id"],
};

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

/// Codes.
pub static CODES: Table = Table {
    name: "codes",
    title: ("コード表", "codes"),
    about: (
        "1行が、決まった値だけが入る列の1つの値とその意味です。",
        "One row for each value of a column that takes fixed values, with its meaning.",
    ),
    group: Group::Codes,
    columns: &[
        column(
            "table_name",
            Kind::Id,
            ("表", "table"),
            ("表の名前です。", "The table's name."),
        )
        .must(),
        column(
            "column_name",
            Kind::Id,
            ("列", "column"),
            ("列の名前です。", "The column's name."),
        )
        .must(),
        column(
            "code",
            Kind::Id,
            ("値", "code"),
            ("列に入る値です。", "The value in the column."),
        )
        .must(),
        column(
            "meaning",
            Kind::Words,
            ("意味", "meaning"),
            ("値の意味です。", "What it means."),
        ),
    ],
    key: &["table_name", "column_name", "code"],
};

/// Errata.
pub static ERRATA: Table = Table {
    name: "errata",
    title: ("訂正", "errata"),
    about: (
        "1行が、公表した値の1つの訂正です。行がないときは、訂正がありません。",
        "One row for each correction of a published value. No row: nothing has been corrected.",
    ),
    group: Group::Main,
    columns: &[
        column(
            "erratum_id",
            Kind::Id,
            ("訂正ID", "erratum id"),
            ("訂正の ID です。", "The correction's id."),
        )
        .must(),
        column(
            "published_on",
            Kind::Day,
            ("訂正した日", "date of correction"),
            ("訂正を公表した日です。", "When it was published."),
        )
        .must(),
        column(
            "from_edition",
            Kind::Id,
            ("訂正前の版", "edition before"),
            ("誤りのある版です。", "The edition with the error."),
        ),
        column(
            "to_edition",
            Kind::Id,
            ("訂正後の版", "edition after"),
            ("訂正した版です。", "The edition that corrects it."),
        ),
        column(
            "table_name",
            Kind::Id,
            ("表", "table"),
            ("訂正した表の名前です。", "The table corrected."),
        ),
        column(
            "row_key",
            Kind::Text,
            ("行", "row"),
            ("訂正した行のキーです。", "The key of the row corrected."),
        ),
        column(
            "column_name",
            Kind::Id,
            ("列", "column"),
            ("訂正した列の名前です。", "The column corrected."),
        ),
        column(
            "before",
            Kind::Text,
            ("訂正前", "before"),
            ("訂正前の値です。", "The value before."),
        ),
        column(
            "after",
            Kind::Text,
            ("訂正後", "after"),
            ("訂正後の値です。", "The value after."),
        ),
        column(
            "erratum_kind",
            Kind::Choice(&[
                ("misprint", "誤記", "misprint"),
                ("figure", "数値", "figure"),
                ("replaced", "差替え", "replaced"),
            ]),
            ("種類", "kind"),
            ("訂正の種類です。", "What kind of correction it is."),
        )
        .must(),
        column(
            "reason",
            Kind::Words,
            ("理由", "reason"),
            ("訂正の理由です。", "Why it was corrected."),
        ),
    ],
    key: &["erratum_id"],
};

/// The rows of [`SURVEYS`].
pub fn surveys(facts: &Facts<'_>) -> Vec<Row> {
    let surveys = facts.plans.schema.surveys.iter();
    surveys.map(|(id, name)| Row::default().with(id).words(name)).collect()
}

/// The rows of [`PILLARS`].
pub fn pillars(facts: &Facts<'_>) -> Vec<Row> {
    let pillars = facts.plans.schema.pillars.iter();
    pillars.map(|(id, name)| Row::default().with(id).words(name)).collect()
}

/// The rows of [`FORMS`].
pub fn forms(facts: &Facts<'_>) -> Vec<Row> {
    let row = |form: &crate::model::form::Form| {
        let row = Row::default()
            .with(&form.id)
            .words(&form.name)
            .with(form.from)
            .with(form.to);
        row.with(form.money_unit.as_ref().map(|unit| &unit.value))
    };
    facts.plans.schema.forms.values().map(row).collect()
}

/// The rows of [`CODES`]: made from the descriptions of the tables themselves.
pub fn codes(_: &Facts<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    for entry in super::ALL {
        for field in entry.table.fields() {
            let row = Row::default().with(entry.table.name).with(&field.name);
            let choices = field.kind.choices().iter();
            rows.extend(choices.map(|(code, ja, en)| row.clone().with(*code).with(*ja).with(*en)));
        }
    }
    rows
}

/// The rows of [`ERRATA`].
pub fn errata(_: &Facts<'_>) -> Vec<Row> {
    Vec::new()
}
