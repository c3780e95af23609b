//! The fields of a rating scale, in `schema/scales.yaml`.

use super::recurring::{NAMES, WORDINGS};
use super::{Record, Shape, WORDS, must};

pub static SCALE: Record = Record {
    name: ("尺度", "scale"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name").about("尺度の名前です。", "The name of the scale."),
        must("axes", Shape::ByName(&Shape::Record(&AXIS)), "軸", "axes").about(
            "評価の軸です。紙面の評価の欄一つが、軸一つにあたります。",
            "The axes of the rating: one for each rating column on paper.",
        ),
        must(
            "states",
            Shape::List(&Shape::ByName(&Shape::Mark)),
            "公表する状態",
            "public states",
        )
        .about(
            "ページで示す状態を、軸ごとの評価の組み合わせから決めます。",
            "The states shown on pages, each from ratings on the axes.",
        ),
    ],
};

static AXIS: Record = Record {
    name: ("軸", "axis"),
    fields: &[
        NAMES,
        must("ratings", Shape::ByName(&Shape::Record(&RATING)), "評価", "ratings").about(
            "この軸で付けられる評価です。",
            "The ratings that can be given on this axis.",
        ),
    ],
};

static RATING: Record = Record {
    name: ("評価", "rating"),
    fields: &[WORDINGS],
};
