//! The figures that issues rest on.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, What};
use super::columns::{FISCAL_YEAR, GRADE, ITEM_ID, STATUS, STATUS_NOTE, SURVEY_ID, UNIT_ID, VALUE};
use super::results::entry;
use crate::model::evidence::Evidence;

/// Figures.
pub static EVIDENCE: Table = Table {
    name: "evidence",
    title: ("課題の根拠", "evidence"),
    about: (
        "1行が、経営課題の根拠となる1つの統計や調査項目です。",
        "One row for each figure that an issue rests on.",
    ),
    group: Group::Detail,
    columns: &[
        ITEM_ID,
        column(
            "evidence_id",
            Kind::Id,
            ("根拠ID", "evidence id"),
            (
                "区の中で年度を越えて変わらない ID です。",
                "The id within the ward, the same in every year.",
            ),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("名前", "name"),
            ("尋ねたこと、または数えたものです。", "What was asked or counted."),
        ),
        UNIT_ID,
        SURVEY_ID,
    ],
    key: &["item_id", "evidence_id"],
};

/// Their values.
pub static VALUES: Table = Table {
    name: "evidence_values",
    title: ("根拠の値", "values of evidence"),
    about: (
        "1行が、課題の根拠の1年度の値です。",
        "One row for each year's value of a figure that an issue rests on.",
    ),
    group: Group::Detail,
    columns: &[
        ITEM_ID,
        column(
            "evidence_id",
            Kind::Id,
            ("根拠ID", "evidence id"),
            (
                "根拠の表 evidence の、同じ課題の中の ID です。",
                "The id in the table evidence, of the same issue.",
            ),
        )
        .must(),
        FISCAL_YEAR,
        VALUE,
        GRADE,
        UNIT_ID.derived(),
        STATUS,
        STATUS_NOTE,
    ],
    key: &["item_id", "evidence_id", "fiscal_year"],
};

fn all<'a>(facts: &Facts<'a>) -> Vec<(String, &'a Evidence)> {
    let mut all = Vec::new();
    for item in walk::items(facts) {
        if let What::Issue(issue) = item.what {
            all.extend(issue.evidence.iter().map(|evidence| (item.id.clone(), evidence)));
        }
    }
    all
}

/// The rows of [`EVIDENCE`].
pub fn evidence(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let row = |(item, evidence): (String, &Evidence)| {
        let row = Row::default().with(item).with(&evidence.id.value).words(&evidence.name);
        row.with(&evidence.unit.value)
            .with(evidence.survey.as_ref().map(|survey| &survey.value))
    };
    rows.extend(all(facts).into_iter().map(row));
}

/// The rows of [`VALUES`].
pub fn values(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for (item, evidence) in all(facts) {
        for (year, value) in &evidence.values {
            let row = Row::default().with(&item).with(&evidence.id.value).with(*year);
            rows.push(entry(row, value, &evidence.unit.value));
        }
    }
}
