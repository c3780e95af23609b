//! The fields of `ward.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static WARD: Record = Record {
    name: ("区", "ward"),
    fields: &[
        must("name", Shape::Text, "区の名前", "name of the ward"),
        must("kana", Shape::Text, "読み", "reading in kana"),
        must(
            "area-code",
            Shape::Mark,
            "全国地方公共団体コード",
            "code of local governments",
        ),
        must(
            "order",
            Shape::Whole(1, 999),
            "市の区の並び順",
            "place in the official order",
        ),
        ACKNOWLEDGE,
    ],
};

pub static WARD_WORDS: Record = Record {
    name: ("区の訳", "translation of a ward"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("name", Shape::Text, "区の名前", "name of the ward"),
        may("short", Shape::Text, "短い名前", "short name"),
    ],
};
