//! The fields of an initiative, `3-1-1.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::recurring::{ID, TITLE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Field, Record, Shape, TRANSLATION_OF, may};

pub static INITIATIVE: Record = Record {
    name: ("具体的取組", "initiative"),
    fields: &[
        ID,
        TITLE,
        may(
            "relists",
            Shape::Code,
            "再掲のもとの番号",
            "code of the initiative shown again",
        )
        .about(
            "別の場所の取組をもう一度載せるとき、もとの番号を書きます。ほかの項目は書きません。",
            "The code of the initiative that is shown here again; nothing else is written then.",
        ),
        may(
            "continues",
            Shape::Mark,
            "前の年度での番号",
            "plan and code it was last seen under",
        )
        .about(
            "前の年度の計画での番号です（`2021/1-1-2`）。",
            "The year and code it had in an earlier plan (`2021/1-1-2`).",
        ),
        BUDGET,
        INDICATORS,
        REVIEW,
        ACKNOWLEDGE,
    ],
};

pub static INITIATIVE_WORDS: Record = Record {
    name: ("具体的取組の訳", "translation of an initiative"),
    fields: &[TRANSLATION_OF, ACKNOWLEDGE_WORDS, TITLE, BUDGET_WORDS, INDICATOR_WORDS],
};

/// Ratings by occasion, then axis.
const REVIEW_SHAPE: Shape = Shape::Record(&OCCASIONS);

static OCCASIONS: Record = Record {
    name: ("評価", "review"),
    fields: &[
        may(
            "mid-year",
            Shape::ByName(&Shape::Mark),
            "中間振り返り",
            "mid-year review",
        )
        .about(
            "中間振り返りの評価です。軸の名前ごとに書きます。",
            "Ratings of the mid-year review, by axis.",
        ),
        may(
            "year-end",
            Shape::ByName(&Shape::Mark),
            "年度末の自己評価",
            "year-end evaluation",
        )
        .about(
            "年度末の自己評価です。軸の名前ごとに書きます。",
            "Ratings of the year-end evaluation, by axis.",
        ),
    ],
};

pub(super) const REVIEW: Field = may("review", REVIEW_SHAPE, "評価", "review").about(
    "中間振り返りと年度末の評価です。様式の尺度の言葉で書きます。",
    "Ratings at mid-year and year-end, in the words of the form's scales.",
);
