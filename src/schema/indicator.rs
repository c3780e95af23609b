//! The fields of an indicator, and of its words in another language.

use super::method::METHOD_SHAPE;
use super::recurring::{DEFINITION, ID, NAME, NOTE, REASONS, SURVEY, UNIT};
use super::target::{DEED, TARGET};
use super::{Field, Record, Shape, may, must};

/// A list of indicators.
const INDICATORS_SHAPE: Shape = Shape::List(&Shape::Record(&INDICATOR));

/// Words of indicators by id: the name alone, or a map.
pub(super) const INDICATOR_WORDS_SHAPE: Shape = Shape::ByName(&Shape::Either(&Shape::Text, &Shape::Record(&WORDS)));

/// A number, or why there is none.
pub const VALUE_SHAPE: Shape = Shape::Either(&Shape::NumberOrGrade, &Shape::Record(&MISSING_RECORD));

/// An amount of money, or why there is none.
pub const AMOUNT: Shape = Shape::Either(&Shape::Number, &Shape::Record(&MISSING_RECORD));

static INDICATOR: Record = Record {
    name: ("指標", "indicator"),
    fields: &[
        ID,
        may("code", Shape::Whole(1, 99), "紙面の番号", "mark on paper")
            .about("紙面の①②にあたる番号です。", "The mark ① or ② on paper, as a number."),
        NAME,
        DEFINITION,
        NOTE,
        UNIT,
        SURVEY,
        may("reference", Shape::Flag, "参考値", "reference value").about(
            "参考として載せるだけで、達成を判断しない値なら `true` です。",
            "`true` if the values are for reference and not judged.",
        ),
        TARGET,
        may("measures", Shape::Id, "全市の指標", "indicator of the framework").about(
            "全市の方針のどの指標を測ったものかを、その識別子で書きます。値は全市の集計にも使われます。",
            "The id of the framework's indicator that this measures; its values also go into the city's count.",
        ),
        may("method", METHOD_SHAPE, "評価の方法", "method")
            .about("進捗の求め方の種類です。", "The method by which progress is computed."),
        may("weight", Shape::Number, "重み", "weight").about(
            "達成の割合をまとめるときに、この指標にかける重みです。様式の重みに優先します。",
            "How much this indicator counts in weighted shares; it comes before the form's weight.",
        ),
        may(
            "withdraw",
            Shape::Record(&WITHDRAW),
            "撤退・再構築基準",
            "withdrawal criterion",
        )
        .about(
            "この基準に当たったら、取組をやめるか作り直します。",
            "If results reach this criterion, the work is stopped or rebuilt.",
        ),
        may("results", Shape::ByYear(&RESULT), "実績", "results").about(
            "年度ごとの実績です。値がなければ理由を書きます。",
            "Results by fiscal year; where there is none, the reason.",
        ),
        may("forecast", Shape::ByYear(&Shape::Number), "見込み", "forecast")
            .about("年度ごとの見込みの値です。", "Expected values by fiscal year."),
        may("parts", Shape::List(&Shape::Record(&PART)), "内訳", "parts").about(
            "値の内訳です。合計は値と一致します。",
            "What the value is made of; the parts add up to it.",
        ),
    ],
};

static WORDS: Record = Record {
    name: ("指標の訳", "translation of an indicator"),
    fields: &[
        NAME,
        DEFINITION,
        NOTE,
        may("because", Shape::Text, "目標の根拠", "why this target")
            .about("なぜこの目標にしたかの説明です。", "Why this target was chosen."),
        DEED,
        may("method", Shape::Text, "方法の理由", "why this method")
            .about("この方法にした理由の訳です。", "Why this method was chosen."),
        may("parts", Shape::ByName(&Shape::Text), "内訳", "parts").about(
            "内訳の名前の訳を、識別子ごとに書きます。",
            "The names of the parts, by id.",
        ),
        REASONS,
        may("notes", Shape::ByYear(&Shape::Text), "実績の注記", "notes on results").about(
            "実績に付けた注記の訳を、年度ごとに書きます。",
            "The remarks on results, by fiscal year.",
        ),
    ],
};

static WITHDRAW: Record = Record {
    name: ("撤退・再構築基準", "withdrawal criterion"),
    fields: &[
        may("below", Shape::Number, "下回るとき", "below").about(
            "実績がこの値を下回ったら、基準に当たります。",
            "The criterion is met by a result below this.",
        ),
        may("above", Shape::Number, "上回るとき", "above").about(
            "実績がこの値を上回ったら、基準に当たります。",
            "The criterion is met by a result above this.",
        ),
    ],
};

const RESULT: Shape = Shape::Either(&Shape::NumberOrGrade, &Shape::Record(&MEASURED));

static MEASURED: Record = Record {
    name: ("実績", "result"),
    fields: &[
        VALUE,
        MISSING,
        may("reason", Shape::Text, "理由の説明", "the reason in words")
            .about("値がない理由を言葉で補います。", "Why the value is missing, in words."),
        may("rated", Shape::Mark, "評価", "rating").about(
            "区が付けた評価です。様式の尺度の言葉で書きます。",
            "The ward's own rating, in the words of the form's scale.",
        ),
        may("answers", Shape::Whole(0, 99_999_999), "回答者数", "number of answers")
            .about("調査に答えた人の数です。", "How many people answered the survey."),
        NOTE,
    ],
};

static MISSING_RECORD: Record = Record {
    name: ("値のない理由", "missing value"),
    fields: &[
        must("missing", REASON, "値のない理由", "why it is missing").about(
            "値がない理由を、決まった語から選びます。",
            "Why there is no value, as one of the known words.",
        ),
        may("reason", Shape::Text, "理由の説明", "the reason in words")
            .about("値がない理由を言葉で補います。", "Why the value is missing, in words."),
    ],
};

pub(super) const REASON: Shape = Shape::Choice(&[
    "not-yet",
    "not-measured",
    "not-published",
    "suppressed",
    "not-applicable",
]);

static PART: Record = Record {
    name: ("内訳", "part"),
    fields: &[
        ID,
        NAME,
        must("value", Shape::Number, "値", "value").about("内訳の値です。", "The value of the part."),
    ],
};

pub(super) const INDICATORS: Field = may("indicators", INDICATORS_SHAPE, "指標", "indicators").about(
    "めざす状態に近づいたかを測る指標です。",
    "What is measured to see whether the aim is coming nearer.",
);

pub(super) const INDICATOR_WORDS: Field = may("indicators", INDICATOR_WORDS_SHAPE, "指標", "indicators").about(
    "めざす状態に近づいたかを測る指標です。",
    "What is measured to see whether the aim is coming nearer.",
);

pub(super) const VALUE: Field = may("value", Shape::NumberOrGrade, "値", "value").about(
    "実績の値です。単位もコンマも付けません。",
    "The result, without unit or comma.",
);

pub(super) const MISSING: Field = may("missing", REASON, "値のない理由", "why it is missing").about(
    "値がない理由を、決まった語から選びます。",
    "Why there is no value, as one of the known words.",
);
