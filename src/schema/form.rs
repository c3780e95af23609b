//! The fields of a form, `schema/forms/osaka-fy2022.yaml`.

use super::method::METHODS;
use super::{Record, Shape, WORDS, may, must};

pub static FORM: Record = Record {
    name: ("様式", "form"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name"),
        must("years", Shape::Record(&YEARS), "使う年度", "fiscal years"),
        may("money-unit", Shape::Id, "金額の単位", "unit of money"),
        must("levels", Shape::List(&LEVEL), "階層", "levels"),
        may("gaps", Shape::Flag, "番号の飛びを認める", "codes may jump"),
        may("scales", Shape::ByName(&Shape::Id), "評価の尺度", "rating scales"),
        must(
            "sections",
            Shape::ByName(&Shape::List(&Shape::Record(&SECTION))),
            "本文の見出し",
            "body sections",
        ),
        may("methods", METHODS, "評価の方法", "methods"),
        may(
            "progress",
            Shape::Record(&PROGRESS),
            "進捗の求め方",
            "how progress is computed",
        ),
    ],
};

const LEVEL: Shape = Shape::Choice(&["issue", "strategy", "initiative", "framework"]);

static YEARS: Record = Record {
    name: ("使う年度", "fiscal years"),
    fields: &[
        must("from", Shape::Year, "最初の年度", "first year"),
        must("to", Shape::Year, "最後の年度", "last year"),
    ],
};

static SECTION: Record = Record {
    name: ("本文の見出し", "body section"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("heading", Shape::Record(&WORDS), "見出し", "heading"),
        may("required", Shape::Flag, "必須", "required"),
    ],
};

static PROGRESS: Record = Record {
    name: ("進捗の求め方", "progress method"),
    fields: &[
        must("method", Shape::Choice(&["result-against-target"]), "方法", "method"),
        must(
            "thresholds",
            Shape::ByName(&Shape::Number),
            "経過年数ごとの基準",
            "thresholds by years elapsed",
        ),
        may(
            "minimum-answers",
            Shape::Whole(1, 99_999_999),
            "数える最少の回答者数",
            "fewest answers counted",
        ),
    ],
};
