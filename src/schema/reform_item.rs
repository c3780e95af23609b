//! The fields of a reform item, `reform-1.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::initiative::REVIEW;
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static REFORM_ITEM: Record = Record {
    name: ("取組項目", "reform item"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
        must("title", Shape::Text, "題名", "title").about(
            "紙面に書かれた題名です。ページの見出しになります。",
            "The title as on paper; it becomes the heading of the page.",
        ),
        may("pillar", Shape::Id, "改革の柱", "reform pillar").about(
            "この取組が属する改革の柱です。`content/schema/pillars.yaml` の識別子を書きます。",
            "The reform pillar it belongs to: an id from `content/schema/pillars.yaml`.",
        ),
        may("budget", BUDGET, "予算・決算", "budget").about(
            "年度ごとの決算額と予算額です。様式の金額の単位で書きます。",
            "Settled and budgeted amounts by fiscal year, in the form's unit of money.",
        ),
        may("indicators", INDICATORS, "指標", "indicators").about(
            "めざす状態に近づいたかを測る指標です。",
            "What is measured to see whether the aim is coming nearer.",
        ),
        may("review", REVIEW, "評価", "review").about(
            "中間振り返りと年度末の評価です。様式の尺度の言葉で書きます。",
            "Ratings at mid-year and year-end, in the words of the form's scales.",
        ),
        ACKNOWLEDGE,
    ],
};

pub static REFORM_ITEM_WORDS: Record = Record {
    name: ("取組項目の訳", "translation of a reform item"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title").about(
            "紙面に書かれた題名です。ページの見出しになります。",
            "The title as on paper; it becomes the heading of the page.",
        ),
        may("budget", BUDGET_WORDS, "予算・決算", "budget").about(
            "予算・決算の注記の訳です。",
            "The translation of the note on the budget.",
        ),
        may("indicators", INDICATOR_WORDS, "指標", "indicators").about(
            "めざす状態に近づいたかを測る指標です。",
            "What is measured to see whether the aim is coming nearer.",
        ),
    ],
};
