//! The fields of a rating scale, in `schema/scales.yaml`.

use super::{Record, Shape, WORDS, must};

pub static SCALE: Record = Record {
    name: ("尺度", "scale"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name"),
        must("axes", Shape::ByName(&Shape::Record(&AXIS)), "軸", "axes"),
        must(
            "states",
            Shape::List(&Shape::ByName(&Shape::Mark)),
            "公表する状態",
            "public states",
        ),
    ],
};

static AXIS: Record = Record {
    name: ("軸", "axis"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name"),
        must("ratings", Shape::ByName(&Shape::Record(&RATING)), "評価", "ratings"),
    ],
};

static RATING: Record = Record {
    name: ("評価", "rating"),
    fields: &[must("words", Shape::Record(&WORDS), "語", "words")],
};
