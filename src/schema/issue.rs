//! The fields of a management issue, `3.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS, VALUE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static ISSUE: Record = Record {
    name: ("経営課題", "management issue"),
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
            "sdgs",
            Shape::List(&Shape::Whole(1, 17)),
            "SDGsのゴール",
            "Sustainable Development Goals",
        )
        .about(
            "関係するSDGsのゴールの番号です（1から17）。",
            "The numbers of the Sustainable Development Goals it serves, 1 to 17.",
        ),
        may("budget", BUDGET, "予算・決算", "budget").about(
            "年度ごとの決算額と予算額です。様式の金額の単位で書きます。",
            "Settled and budgeted amounts by fiscal year, in the form's unit of money.",
        ),
        may(
            "evidence",
            Shape::List(&Shape::Record(&EVIDENCE)),
            "現状のデータ",
            "evidence",
        )
        .about(
            "課題の背景にある、現状を示すデータです。",
            "Data that show the present state behind the issue.",
        ),
        may("themes", Shape::List(&Shape::Record(&THEME)), "主題", "themes").about(
            "指標を、めざす状態の主題ごとにまとめます。",
            "Groups of indicators, by the theme of the aim.",
        ),
        may("indicators", INDICATORS, "指標", "indicators").about(
            "めざす状態に近づいたかを測る指標です。",
            "What is measured to see whether the aim is coming nearer.",
        ),
        ACKNOWLEDGE,
    ],
};

pub static ISSUE_WORDS: Record = Record {
    name: ("経営課題の訳", "translation of a management issue"),
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
        may("evidence", Shape::ByName(&EVIDENCE_WORDS), "現状のデータ", "evidence").about(
            "課題の背景にある、現状を示すデータです。",
            "Data that show the present state behind the issue.",
        ),
        may("themes", Shape::ByName(&Shape::Text), "主題", "themes").about(
            "指標を、めざす状態の主題ごとにまとめます。",
            "Groups of indicators, by the theme of the aim.",
        ),
        may("indicators", INDICATOR_WORDS, "指標", "indicators").about(
            "めざす状態に近づいたかを測る指標です。",
            "What is measured to see whether the aim is coming nearer.",
        ),
    ],
};

static EVIDENCE: Record = Record {
    name: ("現状のデータ", "evidence"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
        must("name", Shape::Text, "名前", "name").about("データの名前です。", "What the data are called."),
        must("unit", Shape::Id, "単位", "unit").about(
            "値の単位です。`content/schema/units.yaml` の識別子を書きます。",
            "The unit of the values: an id from `content/schema/units.yaml`.",
        ),
        may("survey", Shape::Id, "調査", "survey").about(
            "値のもとになる調査です。`content/schema/surveys.yaml` の識別子を書きます。",
            "The survey that the values come from: an id from `content/schema/surveys.yaml`.",
        ),
        must("values", Shape::ByYear(&VALUE), "年度ごとの値", "values by year").about(
            "年度ごとの値です。値がなければ理由を書きます。",
            "Values by fiscal year; where there is none, the reason.",
        ),
    ],
};

/// The words of a piece of evidence: its name, or more.
static EVIDENCE_WORDS: Shape = Shape::Either(&Shape::Text, &Shape::Record(&EVIDENCE_TEXTS));

static EVIDENCE_TEXTS: Record = Record {
    name: ("現状のデータの訳", "translation of evidence"),
    fields: &[
        must("name", Shape::Text, "名前", "name").about("データの名前です。", "What the data are called."),
        may(
            "reason",
            Shape::ByYear(&Shape::Text),
            "値のない理由",
            "why a value is missing",
        )
        .about(
            "値のない理由の訳を、年度ごとに書きます。",
            "Why a value is missing, by fiscal year.",
        ),
    ],
};

static THEME: Record = Record {
    name: ("主題", "theme"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
        must("name", Shape::Text, "名前", "name").about("ページに載る名前です。", "The name as it stands on pages."),
        must("indicators", Shape::List(&Shape::Id), "指標", "indicators").about(
            "この主題を測る指標の識別子です。",
            "The ids of the indicators that measure this theme.",
        ),
    ],
};
