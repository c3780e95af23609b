//! The fields of an indicator, and of its words in another language.

use super::method::METHOD;
use super::target::TARGET;
use super::{Record, Shape, may, must};

/// A list of indicators.
pub const INDICATORS: Shape = Shape::List(&Shape::Record(&INDICATOR));

/// Words of indicators by id: the name alone, or a map.
pub const INDICATOR_WORDS: Shape = Shape::ByName(&Shape::Either(&Shape::Text, &Shape::Record(&WORDS)));

/// A number, or why there is none.
pub const VALUE: Shape = Shape::Either(&Shape::NumberOrGrade, &Shape::Record(&MISSING));

/// An amount of money, or why there is none.
pub const AMOUNT: Shape = Shape::Either(&Shape::Number, &Shape::Record(&MISSING));

static INDICATOR: Record = Record {
    name: ("指標", "indicator"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        may("code", Shape::Whole(1, 99), "紙面の番号", "mark on paper"),
        must("name", Shape::Text, "名前", "name"),
        may("definition", Shape::Text, "測り方", "how it is measured"),
        may("note", Shape::Text, "注記", "note"),
        must("unit", Shape::Id, "単位", "unit"),
        may("survey", Shape::Id, "調査", "survey"),
        may("reference", Shape::Flag, "参考値", "reference value"),
        may("target", TARGET, "目標", "target"),
        may("method", METHOD, "評価の方法", "method"),
        may(
            "withdraw",
            Shape::Record(&WITHDRAW),
            "撤退・再構築基準",
            "withdrawal criterion",
        ),
        may("results", Shape::ByYear(&RESULT), "実績", "results"),
        may("forecast", Shape::ByYear(&Shape::Number), "見込み", "forecast"),
        may("parts", Shape::List(&Shape::Record(&PART)), "内訳", "parts"),
    ],
};

static WORDS: Record = Record {
    name: ("指標の訳", "translation of an indicator"),
    fields: &[
        must("name", Shape::Text, "名前", "name"),
        may("definition", Shape::Text, "測り方", "how it is measured"),
        may("note", Shape::Text, "注記", "note"),
        may("because", Shape::Text, "目標の根拠", "why this target"),
        may("deed", Shape::Text, "目標とする行い", "what is to be done"),
        may("method", Shape::Text, "方法の理由", "why this method"),
        may("parts", Shape::ByName(&Shape::Text), "内訳", "parts"),
        may(
            "reason",
            Shape::ByYear(&Shape::Text),
            "値のない理由",
            "why a value is missing",
        ),
        may("notes", Shape::ByYear(&Shape::Text), "実績の注記", "notes on results"),
    ],
};

static WITHDRAW: Record = Record {
    name: ("撤退・再構築基準", "withdrawal criterion"),
    fields: &[
        may("below", Shape::Number, "下回るとき", "below"),
        may("above", Shape::Number, "上回るとき", "above"),
    ],
};

const RESULT: Shape = Shape::Either(&Shape::NumberOrGrade, &Shape::Record(&MEASURED));

static MEASURED: Record = Record {
    name: ("実績", "result"),
    fields: &[
        may("value", Shape::NumberOrGrade, "値", "value"),
        may("missing", REASON, "値のない理由", "why it is missing"),
        may("reason", Shape::Text, "理由の説明", "the reason in words"),
        may("rated", Shape::Mark, "評価", "rating"),
        may("answers", Shape::Whole(0, 99_999_999), "回答者数", "number of answers"),
        may("note", Shape::Text, "注記", "note"),
    ],
};

static MISSING: Record = Record {
    name: ("値のない理由", "missing value"),
    fields: &[
        must("missing", REASON, "値のない理由", "why it is missing"),
        may("reason", Shape::Text, "理由の説明", "the reason in words"),
    ],
};

const REASON: Shape = Shape::Choice(&[
    "not-yet",
    "not-measured",
    "not-published",
    "suppressed",
    "not-applicable",
]);

static PART: Record = Record {
    name: ("内訳", "part"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("name", Shape::Text, "名前", "name"),
        must("value", Shape::Number, "値", "value"),
    ],
};
