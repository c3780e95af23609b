//! Named themes of issues, and the indicators that measure them.

use super::super::cell::{Row, Rows};
use super::super::facts::{Facts, indicator_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, What};
use super::columns::{INDICATOR_ID, ITEM_ID};

/// Themes.
pub static THEMES: Table = Table {
    name: "themes",
    title: ("課題の主題", "themes"),
    about: (
        "1行が、経営課題の中の1つの主題です。",
        "One row for each named theme of an issue.",
    ),
    group: Group::Detail,
    columns: &[
        ITEM_ID,
        column(
            "theme_id",
            Kind::Id,
            ("主題ID", "theme id"),
            ("課題の中の ID です。", "Unique in its issue."),
        )
        .must(),
        column(
            "name",
            Kind::Words,
            ("主題の名前", "name"),
            ("主題の名前です。", "Its name."),
        ),
    ],
    key: &["item_id", "theme_id"],
};

/// What measures a theme.
pub static THEME_INDICATORS: Table = Table {
    name: "theme_indicators",
    title: ("主題の指標", "indicators of themes"),
    about: (
        "1行が、主題とそれを測る1つの指標との対応です。",
        "One row for each indicator that measures a theme.",
    ),
    group: Group::Detail,
    columns: &[
        ITEM_ID,
        column(
            "theme_id",
            Kind::Id,
            ("主題ID", "theme id"),
            (
                "主題の表 themes の、同じ課題の中の ID です。",
                "The id in the table themes, of the same issue.",
            ),
        )
        .must(),
        INDICATOR_ID,
    ],
    key: &["item_id", "theme_id", "indicator_id"],
};

/// The rows of [`THEMES`].
pub fn themes(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        if let What::Issue(issue) = item.what {
            rows.extend(
                issue
                    .themes
                    .iter()
                    .map(|theme| Row::default().with(&item.id).with(&theme.id.value).words(&theme.name)),
            );
        }
    }
}

/// The rows of [`THEME_INDICATORS`].
pub fn theme_indicators(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        let What::Issue(issue) = item.what else { continue };
        let plan = plan_id(item.plan);
        for theme in &issue.themes {
            let row = Row::default().with(&item.id).with(&theme.id.value);
            let ids = theme.indicators.iter().map(|id| indicator_id(&plan, &id.value));
            rows.extend(ids.map(|id| row.clone().with(id)));
        }
    }
}
