//! The fields of an initiative, `3-1-1.md`.

use super::budget::BUDGET;
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static INITIATIVE: Record = Record {
    name: ("具体的取組", "initiative"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("title", Shape::Text, "題名", "title"),
        may(
            "relists",
            Shape::Code,
            "再掲のもとの番号",
            "code of the initiative shown again",
        ),
        may(
            "continues",
            Shape::Mark,
            "前の年度での番号",
            "plan and code it was last seen under",
        ),
        may("budget", BUDGET, "予算・決算", "budget"),
        may("indicators", INDICATORS, "指標", "indicators"),
        may("review", REVIEW, "評価", "review"),
        ACKNOWLEDGE,
    ],
};

pub static INITIATIVE_WORDS: Record = Record {
    name: ("具体的取組の訳", "translation of an initiative"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("indicators", INDICATOR_WORDS, "指標", "indicators"),
    ],
};

/// Ratings by occasion, then axis.
pub const REVIEW: Shape = Shape::Record(&OCCASIONS);

static OCCASIONS: Record = Record {
    name: ("評価", "review"),
    fields: &[
        may(
            "mid-year",
            Shape::ByName(&Shape::Mark),
            "中間振り返り",
            "mid-year review",
        ),
        may(
            "year-end",
            Shape::ByName(&Shape::Mark),
            "年度末の自己評価",
            "year-end evaluation",
        ),
    ],
};
