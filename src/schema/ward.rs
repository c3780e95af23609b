//! The fields of `ward.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static WARD: Record = Record {
    name: ("区", "ward"),
    fields: &[
        must("name", Shape::Text, "区の名前", "name of the ward")
            .about("ページに載る名前です。", "The name as it stands on pages."),
        must("kana", Shape::Text, "読み", "reading in kana")
            .about("区の名前の読みです。", "How the ward's name is read."),
        must(
            "area-code",
            Shape::Mark,
            "全国地方公共団体コード",
            "code of local governments",
        )
        .about(
            "区の6桁の全国地方公共団体コードです。引用符で囲みます。",
            "The ward's six-digit code of local governments, in quotes.",
        ),
        must(
            "order",
            Shape::Whole(1, 999),
            "市の区の並び順",
            "place in the official order",
        )
        .about(
            "市が区を並べる順の番号です。",
            "The ward's place in the city's official order.",
        ),
        ACKNOWLEDGE,
    ],
};

pub static WARD_WORDS: Record = Record {
    name: ("区の訳", "translation of a ward"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("name", Shape::Text, "区の名前", "name of the ward")
            .about("ページに載る名前です。", "The name as it stands on pages."),
        may("short", Shape::Text, "短い名前", "short name")
            .about("狭い所で使う短い名前です。", "A short name for narrow places."),
    ],
};
