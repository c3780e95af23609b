//! The fields of an initiative, `3-1-1.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static INITIATIVE: Record = Record {
    name: ("具体的取組", "initiative"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
        must("title", Shape::Text, "題名", "title").about(
            "紙面に書かれた題名です。ページの見出しになります。",
            "The title as on paper; it becomes the heading of the page.",
        ),
        may(
            "relists",
            Shape::Code,
            "再掲のもとの番号",
            "code of the initiative shown again",
        )
        .about(
            "別の場所の取組をもう一度載せるとき、もとの番号を書きます。ほかの項目は書きません。",
            "The code of the initiative that is shown here again; nothing else is written then.",
        ),
        may(
            "continues",
            Shape::Mark,
            "前の年度での番号",
            "plan and code it was last seen under",
        )
        .about(
            "前の年度の計画での番号です（`2021/1-1-2`）。",
            "The year and code it had in an earlier plan (`2021/1-1-2`).",
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

pub static INITIATIVE_WORDS: Record = Record {
    name: ("具体的取組の訳", "translation of an initiative"),
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

/// Ratings by occasion, then axis.
pub const REVIEW: Shape = Shape::Record(&OCCASIONS);

static OCCASIONS: Record = Record {
    name: ("評価", "review"),
    fields: &[
        may(
            "mid-year",
            Shape::ByName(&Shape::Mark),
            "中間振り返り",
            "mid-year review",
        )
        .about(
            "中間振り返りの評価です。軸の名前ごとに書きます。",
            "Ratings of the mid-year review, by axis.",
        ),
        may(
            "year-end",
            Shape::ByName(&Shape::Mark),
            "年度末の自己評価",
            "year-end evaluation",
        )
        .about(
            "年度末の自己評価です。軸の名前ごとに書きます。",
            "Ratings of the year-end evaluation, by axis.",
        ),
    ],
};
