//! The fields of a unit, in `schema/units.yaml`.

use super::{Record, Shape, WORDS, may, must};

pub static UNIT: Record = Record {
    name: ("単位", "unit"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name"),
        may("write", Shape::Record(&WRITE), "書き方", "how it is written"),
        may("bounds", Shape::Record(&BOUNDS), "範囲", "bounds"),
        may("decimals", Shape::Whole(0, 9), "小数の桁数", "decimals"),
        may("yen", Shape::Whole(1, 1_000_000_000), "1単位の円", "yen per unit"),
        may("grades", Shape::List(&Shape::Record(&GRADE)), "段階", "grades"),
        may("deed", Shape::Flag, "行いの有無", "done or not done"),
    ],
};

static WRITE: Record = Record {
    name: ("書き方", "how it is written"),
    fields: &[
        must("ja", Shape::Text, "日本語", "Japanese"),
        must("en", Shape::Text, "英語", "English"),
        may("one", Shape::Text, "英語でちょうど1のとき", "English, for exactly one"),
    ],
};

static BOUNDS: Record = Record {
    name: ("範囲", "bounds"),
    fields: &[
        may("min", Shape::Number, "最小", "least"),
        may("max", Shape::Number, "最大", "greatest"),
    ],
};

static GRADE: Record = Record {
    name: ("段階", "grade"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("words", Shape::Record(&WORDS), "語", "words"),
    ],
};
