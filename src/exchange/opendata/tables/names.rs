//! Names behind ids: surveys and reform pillars; and what every code in the tables means.

use super::super::cell::{Row, Rows};
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

/// The rows of [`SURVEYS`].
pub fn surveys(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let surveys = facts.plans.schema.surveys.iter();
    rows.extend(surveys.map(|(id, name)| Row::default().with(id).words(name)));
}

/// The rows of [`PILLARS`].
pub fn pillars(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let pillars = facts.plans.schema.pillars.iter();
    rows.extend(pillars.map(|(id, name)| Row::default().with(id).words(name)));
}

/// The rows of [`CODES`]: made from the descriptions of the tables themselves.
pub fn codes(_: &Facts<'_>, rows: &mut Rows<'_>) {
    for entry in super::ALL {
        for field in entry.table.fields() {
            let row = Row::default().with(entry.table.name).with(&field.name);
            let choices = field.kind.choices().iter();
            rows.extend(choices.map(|(code, ja, en)| row.clone().with(*code).with(*ja).with(*en)));
        }
    }
}
