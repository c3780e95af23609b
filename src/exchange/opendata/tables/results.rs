//! Results and forecasts, one row for each year.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk;
use super::columns::{FISCAL_YEAR, GRADE, INDICATOR_ID, STATUS, STATUS_NOTE, UNIT_ID, VALUE};
use crate::model::indicator::Value;
use crate::model::missing::Entry;

/// Results.
pub static RESULTS: Table = Table {
    name: "results",
    title: ("実績", "results"),
    about: (
        "1行が、1つの計画に書かれた、1つの指標の1年度の実績です。同じ年度の値が後の計画で変わることがあるため、計画ごとに1行になります。",
        "One row for each indicator, year and plan. A later plan may state another value for the same year, so each plan has its own row.",
    ),
    group: Group::Main,
    columns: &[
        INDICATOR_ID,
        FISCAL_YEAR,
        VALUE,
        GRADE,
        UNIT_ID.derived(),
        STATUS,
        STATUS_NOTE,
        column(
            "rating",
            Kind::Text,
            ("区の評価", "the ward's rating"),
            (
                "区が付けた評価の記号です。評価の表 scale_ratings の記号です。",
                "The ward's own rating: a rating in the table scale_ratings.",
            ),
        ),
        column(
            "answers",
            Kind::Whole,
            ("回答者数", "answers"),
            ("調査に答えた人の数です。", "How many people answered."),
        ),
        column(
            "note",
            Kind::Words,
            ("備考", "note"),
            ("資料にある注記です。", "A remark of the source."),
        ),
    ],
    key: &["indicator_id", "fiscal_year"],
};

/// What is expected.
pub static FORECASTS: Table = Table {
    name: "forecasts",
    title: ("見込み", "forecasts"),
    about: (
        "1行が、中間振り返りでの1年度の見込みの値です。",
        "One row for each value expected at mid-year.",
    ),
    group: Group::Detail,
    columns: &[
        INDICATOR_ID,
        FISCAL_YEAR,
        column(
            "value",
            Kind::Number,
            ("見込みの値", "value"),
            ("指標の単位による値です。", "In the indicator's unit."),
        )
        .must(),
    ],
    key: &["indicator_id", "fiscal_year"],
};

/// Adds the status of an entry, and what the source says about it.
pub fn status<T>(row: Row, entry: &Entry<T>) -> Row {
    match entry {
        Entry::Given(_) => row.with("given").words_if(None),
        Entry::Empty(missing, reason) => row.with(missing.key()).words_if(reason.as_ref()),
    }
}

/// Adds a value, its unit and its status.
pub fn entry(row: Row, entry: &Entry<Value>, unit: &str) -> Row {
    status(row.value(entry.given()).with(unit), entry)
}

/// The rows of [`RESULTS`].
pub fn results(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for one in walk::indicators(facts) {
        for (year, measured) in &one.indicator.results {
            let row = Row::default().with(&one.id).with(*year);
            let row = entry(row, &measured.value, &one.indicator.unit.value);
            let rated = measured.rated.as_ref().map(|rated| &rated.value);
            let row = row.with(rated).with(measured.answers).words_if(measured.note.as_ref());
            rows.push(row);
        }
    }
}

/// The rows of [`FORECASTS`].
pub fn forecasts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for one in walk::indicators(facts) {
        let each = one.indicator.forecast.iter();
        rows.extend(each.map(|(year, value)| Row::default().with(&one.id).with(*year).with(Cell::Number(*value))));
    }
}
