//! Rating scales: their axes, the ratings on each, and the public state that ratings stand for.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Column, Group, Kind, Table, column};
use super::columns::STATES as STATE_WORDS;

const SCALE_ID: Column = column(
    "scale_id",
    Kind::Text,
    ("尺度ID", "scale id"),
    ("評価の尺度の表 scales の ID です。", "The id in the table scales."),
)
.must()
.to("scales", "scale_id");

const AXIS: Column = column(
    "axis",
    Kind::Text,
    ("観点", "axis"),
    ("観点の ID です。", "The axis' id."),
)
.must();

const RATING: Column = column(
    "rating",
    Kind::Text,
    ("評価", "rating"),
    ("紙面の評価の記号です。", "The rating as printed."),
)
.must();

/// Scales.
pub static SCALES: Table = Table {
    name: "scales",
    title: ("評価の尺度", "scales"),
    about: ("1行が1つの評価の尺度です。", "One row for each rating scale."),
    group: Group::Codes,
    columns: &[
        column(
            "scale_id",
            Kind::Text,
            ("尺度ID", "scale id"),
            ("尺度の ID です。", "The scale's id."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("尺度の名前", "name"),
            ("何を評価する尺度かです。", "What it rates."),
        ),
    ],
    key: &["scale_id"],
};

/// Axes.
pub static AXES: Table = Table {
    name: "scale_axes",
    title: ("評価の観点", "axes of scales"),
    about: ("1行が、尺度の1つの観点です。", "One row for each axis of a scale."),
    group: Group::Codes,
    columns: &[
        SCALE_ID,
        AXIS,
        column(
            "name",
            Kind::Words,
            ("観点の名前", "name"),
            ("何を評価する観点かです。", "What it rates."),
        ),
    ],
    key: &["scale_id", "axis"],
};

/// Ratings.
pub static RATINGS: Table = Table {
    name: "scale_ratings",
    title: ("評価の記号", "ratings of scales"),
    about: ("1行が、観点の1つの評価です。", "One row for each rating on an axis."),
    group: Group::Codes,
    columns: &[
        SCALE_ID,
        AXIS,
        RATING,
        column(
            "name",
            Kind::Words,
            ("評価の意味", "meaning"),
            ("評価の記号の意味です。", "What the rating means."),
        ),
    ],
    key: &["scale_id", "axis", "rating"],
};

/// States.
pub static STATES: Table = Table {
    name: "scale_states",
    title: ("評価と状態の対応", "states of ratings"),
    about: (
        "1行が、5つの状態の1つが求める評価の1つです。同じ番号の行がすべて合うとき、その状態になります。番号の小さいものから見ます。",
        "One row for each rating that a state asks for. All rows of one number together make the state; the lowest number that fits counts.",
    ),
    group: Group::Codes,
    columns: &[
        SCALE_ID,
        column(
            "case_number",
            Kind::Whole,
            ("番号", "number"),
            ("対応の番号です。", "The number of the case."),
        )
        .must(),
        AXIS,
        RATING,
        column(
            "state",
            Kind::Choice(STATE_WORDS),
            ("状態", "state"),
            (
                "様式や年度によらない5つの状態です。",
                "One of five states, the same for every form and year.",
            ),
        )
        .must(),
    ],
    key: &["scale_id", "case_number", "axis"],
};

/// The rows of [`SCALES`].
pub fn scales(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let scales = facts.plans.schema.scales.values();
    rows.extend(scales.map(|scale| Row::default().with(&scale.id).words(&scale.name)));
}

/// The rows of [`AXES`].
pub fn axes(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for scale in facts.plans.schema.scales.values() {
        rows.extend(
            scale
                .axes
                .iter()
                .map(|axis| Row::default().with(&scale.id).with(&axis.id).words(&axis.name)),
        );
    }
}

/// The rows of [`RATINGS`].
pub fn ratings(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for scale in facts.plans.schema.scales.values() {
        for axis in &scale.axes {
            let row = Row::default().with(&scale.id).with(&axis.id);
            rows.extend(
                axis.ratings
                    .iter()
                    .map(|(rating, words)| row.clone().with(rating).words(words)),
            );
        }
    }
}

/// The rows of [`STATES`].
pub fn states(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for scale in facts.plans.schema.scales.values() {
        for (number, (asked, state)) in (1_u32..).zip(&scale.states) {
            let row = Row::default().with(&scale.id).with(number);
            rows.extend(
                asked
                    .iter()
                    .map(|(axis, rating)| row.clone().with(axis).with(rating).with(state.key())),
            );
        }
    }
}
