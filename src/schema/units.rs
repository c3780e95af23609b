//! The fields of a unit, in `schema/units.yaml`.

use super::recurring::{ID, NAMES, WORDINGS};
use super::{ENGLISH, JAPANESE, Record, Shape, may};

pub static UNIT: Record = Record {
    name: ("単位", "unit"),
    fields: &[
        NAMES,
        may("write", Shape::Record(&WRITE), "書き方", "how it is written").about(
            "数と単位をページにどう書くかです。`{n}` が数になります。",
            "How a number with the unit is written on pages.",
        ),
        may("bounds", Shape::Record(&BOUNDS), "範囲", "bounds").about(
            "値が取り得る範囲です。外れた値は誤りになります。",
            "What values are possible; others are errors.",
        ),
        may("decimals", Shape::Whole(0, 9), "小数の桁数", "decimals")
            .about("小数点より下の桁数です。", "How many decimals a value may have."),
        may("yen", Shape::Whole(1, 1_000_000_000), "1単位の円", "yen per unit").about(
            "金額の単位のとき、1が何円かです（千円なら1000）。",
            "For money: how many yen one of it is (1000 for thousand yen).",
        ),
        may("grades", Shape::List(&Shape::Record(&GRADE)), "段階", "grades").about(
            "数ではなく段階で示す単位のとき、段階を低い順に書きます。",
            "For a unit of grades instead of numbers: the grades, from the lowest.",
        ),
        may("deed", Shape::Flag, "行いの有無", "done or not done").about(
            "行ったかどうかを示す単位なら `true` です。",
            "`true` if the unit says whether something was done.",
        ),
    ],
};

static WRITE: Record = Record {
    name: ("書き方", "how it is written"),
    fields: &[
        JAPANESE,
        ENGLISH,
        may("one", Shape::Text, "英語でちょうど1のとき", "English, for exactly one").about(
            "英語で、数がちょうど1のときの書き方です。",
            "How it is written in English for exactly one.",
        ),
    ],
};

static BOUNDS: Record = Record {
    name: ("範囲", "bounds"),
    fields: &[
        may("min", Shape::Number, "最小", "least").about("いちばん小さい値です。", "The least value."),
        may("max", Shape::Number, "最大", "greatest").about("いちばん大きい値です。", "The greatest value."),
    ],
};

static GRADE: Record = Record {
    name: ("段階", "grade"),
    fields: &[ID, WORDINGS],
};
