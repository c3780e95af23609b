//! The wards' own ratings, and what hoshin makes of them.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, What};
use super::columns::{INDICATOR_ID, ITEM_ID, METHODS, OCCASIONS, STATES};
use crate::evaluate::{Ground, Judgement};
use crate::model::review::Occasion;

/// Ratings of items.
pub static REVIEWS: Table = Table {
    name: "reviews",
    title: ("区の評価", "reviews"),
    about: (
        "1行が、計画の1つの項目を、ある時点で、1つの観点から区が評価した結果です。",
        "One row for each rating a ward gave to an item: on one occasion, on one axis of a scale.",
    ),
    group: Group::Main,
    columns: &[
        ITEM_ID,
        column(
            "occasion",
            Kind::Choice(OCCASIONS),
            ("時点", "occasion"),
            ("いつの評価かです。", "When the rating was given."),
        )
        .must(),
        column(
            "axis",
            Kind::Text,
            ("観点", "axis"),
            (
                "評価の観点です。観点の表 scale_axes の ID です。",
                "The id in the table scale_axes.",
            ),
        )
        .must(),
        column(
            "rating",
            Kind::Text,
            ("評価", "rating"),
            (
                "評価の記号です。評価の表 scale_ratings の記号です。",
                "The rating in the table scale_ratings.",
            ),
        )
        .must(),
    ],
    key: &["item_id", "occasion", "axis"],
};

/// How indicators stand.
pub static INDICATOR_VERDICTS: Table = Table {
    name: "indicator_verdicts",
    title: ("指標の判定", "verdicts on indicators"),
    about: (
        "1行が、1つの指標の判定です。区自身の評価によるものと、hoshin が目標と実績から計算したものは、別の行です。",
        "One row for each verdict on an indicator: what the ward declared and what hoshin computed stand in rows of their own.",
    ),
    group: Group::Main,
    columns: &[
        INDICATOR_ID,
        column(
            "ground",
            Kind::Choice(GROUNDS),
            ("判定の根拠", "ground"),
            ("区の評価か、計算かです。", "Declared by the ward, or computed."),
        )
        .must(),
        column(
            "state",
            Kind::Choice(STATES),
            ("判定", "state"),
            (
                "様式や年度によらない5つの状態です。",
                "One of five states, the same for every form and year.",
            ),
        )
        .must(),
        column(
            "method",
            Kind::Choice(METHODS),
            ("判定方法", "method"),
            ("計算による場合の方法です。", "For a computed verdict, how."),
        ),
        column(
            "scale_id",
            Kind::Text,
            ("尺度ID", "scale id"),
            (
                "区の評価による場合の尺度です。",
                "For a declared verdict, on which scale.",
            ),
        )
        .to("scales", "scale_id"),
        column(
            "judged_year",
            Kind::Year,
            ("判定した年度（西暦）", "fiscal year judged"),
            ("どの年度の実績の判定かです。", "The fiscal year the verdict is about."),
        ),
        column(
            "is_reference",
            Kind::Flag,
            ("参考値か", "reference only"),
            ("true は集計に数えない参考値です。", "true: counted in no total."),
        )
        .must(),
    ],
    key: &["indicator_id", "ground"],
};

/// How items stand.
pub static ITEM_VERDICTS: Table = Table {
    name: "item_verdicts",
    title: ("項目の判定", "verdicts on items"),
    about: (
        "1行が、区の評価から読み取った、1つの戦略、取組または取組項目の状態です。",
        "One row for the state of each strategy, initiative and reform item, as read from the ward's own rating.",
    ),
    group: Group::Main,
    columns: &[
        ITEM_ID,
        column(
            "state",
            Kind::Choice(STATES),
            ("判定", "state"),
            (
                "様式や年度によらない5つの状態です。",
                "One of five states, the same for every form and year.",
            ),
        )
        .must(),
        column(
            "scale_id",
            Kind::Text,
            ("尺度ID", "scale id"),
            (
                "評価の尺度です。空欄は評価されていないことを表します。",
                "The scale of the rating; empty where nothing is rated.",
            ),
        )
        .to("scales", "scale_id"),
        column(
            "occasion",
            Kind::Choice(OCCASIONS),
            ("時点", "occasion"),
            ("いつの評価かです。", "When the rating was given."),
        ),
    ],
    key: &["item_id"],
};

const GROUNDS: &[super::super::table::Choice] = &[
    ("declared", "区の評価", "declared by the ward"),
    ("computed", "計算", "computed"),
];

/// The rows of [`REVIEWS`].
pub fn reviews(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        for review in item.what.reviews() {
            let row = Row::default().with(&item.id).with(review.occasion.key());
            let ratings = review.ratings.iter();
            rows.extend(ratings.map(|(axis, rating)| row.clone().with(&axis.value).with(&rating.value)));
        }
    }
}

/// The rows of [`INDICATOR_VERDICTS`]. What nobody has judged, and no method can, has no row.
pub fn indicator_verdicts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for one in walk::indicators(facts) {
        let Some(known) = facts.came_of(one.plan) else { continue };
        let id = &one.indicator.id.value;
        let reference = known.references.contains(id);
        let declared = known.indicators.get(id).map(|judgement| (judgement, &judgement.ground));
        if let Some((judgement, Ground::Declared { scale, year, .. })) = declared {
            let row = Row::default()
                .with(&one.id)
                .with("declared")
                .with(judgement.state.key());
            rows.push(row.with(Cell::Empty).with(scale).with(*year).with(reference));
        }
        if let Some(computed) = known.computed.get(id) {
            let row = Row::default().with(&one.id).with("computed").with(computed.state.key());
            rows.push(
                row.with(computed.method.key())
                    .with(Cell::Empty)
                    .with(computed.year)
                    .with(reference),
            );
        }
    }
}

/// The rows of [`ITEM_VERDICTS`].
pub fn item_verdicts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for item in walk::items(facts) {
        let Some(known) = facts.came_of(item.plan) else {
            continue;
        };
        let judgement: Option<&Judgement> = match item.what {
            What::Issue(_) => None,
            What::Strategy(strategy) => known.courses.get(&strategy.code),
            What::Initiative(initiative) => known.initiatives.get(&initiative.code),
            What::Reform(reform) => known.reform_items.get(&reform.number),
        };
        let Some(judgement) = judgement else { continue };
        let row = Row::default().with(&item.id).with(judgement.state.key());
        rows.push(match &judgement.ground {
            Ground::Declared { scale, occasion, .. } => row.with(scale).with(occasion.map(Occasion::key)),
            Ground::None => row.with(Cell::Empty).with(Cell::Empty),
        });
    }
}
