//! The fields of `plan.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static PLAN: Record = Record {
    name: ("区運営方針", "plan"),
    fields: &[
        must("form", Shape::Id, "様式", "form"),
        must("stage", STAGE, "段階", "stage"),
        may("excerpt", Shape::Text, "抜粋の範囲", "which part is held"),
        may("head", Shape::Record(&HEAD), "責任者", "person in charge"),
        may("origin", Shape::Record(&ORIGIN), "もとの資料", "source document"),
        may("history", HISTORY, "段階の経過", "stages reached"),
        ACKNOWLEDGE,
    ],
};

pub static PLAN_WORDS: Record = Record {
    name: ("区運営方針の訳", "translation of a plan"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        may("excerpt", Shape::Text, "抜粋の範囲", "which part is held"),
        may("head", Shape::Record(&HEAD), "責任者", "person in charge"),
        may("origin", Shape::Record(&ORIGIN), "もとの資料", "source document"),
    ],
};

/// The stages of a plan.
pub const STAGE: Shape = Shape::Choice(&[
    "outline",
    "draft",
    "adopted",
    "mid-year-review",
    "year-end-evaluation",
    "corrected",
]);

/// Stages with their dates.
pub const HISTORY: Shape = Shape::List(&Shape::Record(&REACHED));

static REACHED: Record = Record {
    name: ("段階の経過", "stage reached"),
    fields: &[
        must("stage", STAGE, "段階", "stage"),
        must("date", Shape::Date, "日付", "date"),
    ],
};

static HEAD: Record = Record {
    name: ("責任者", "person in charge"),
    fields: &[
        must("post", Shape::Text, "職名", "post"),
        must("name", Shape::Text, "氏名", "name"),
    ],
};

/// The document figures are taken from.
pub static ORIGIN: Record = Record {
    name: ("もとの資料", "source document"),
    fields: &[
        must("title", Shape::Text, "題名", "title"),
        must("publisher", Shape::Text, "発行者", "publisher"),
    ],
};
