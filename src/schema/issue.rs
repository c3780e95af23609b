//! The fields of a management issue, `3.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS, VALUE_SHAPE};
use super::recurring::{ID, NAME, REASONS, SURVEY, TITLE, UNIT};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static ISSUE: Record = Record {
    name: ("経営課題", "management issue"),
    fields: &[
        ID,
        TITLE,
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
        BUDGET,
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
        INDICATORS,
        ACKNOWLEDGE,
    ],
};

pub static ISSUE_WORDS: Record = Record {
    name: ("経営課題の訳", "translation of a management issue"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        TITLE,
        BUDGET_WORDS,
        may("evidence", Shape::ByName(&EVIDENCE_WORDS), "現状のデータ", "evidence").about(
            "課題の背景にある、現状を示すデータです。",
            "Data that show the present state behind the issue.",
        ),
        may("themes", Shape::ByName(&Shape::Text), "主題", "themes").about(
            "指標を、めざす状態の主題ごとにまとめます。",
            "Groups of indicators, by the theme of the aim.",
        ),
        INDICATOR_WORDS,
    ],
};

static EVIDENCE: Record = Record {
    name: ("現状のデータ", "evidence"),
    fields: &[
        ID,
        must("name", Shape::Text, "名前", "name").about("データの名前です。", "What the data are called."),
        UNIT,
        SURVEY,
        must("values", Shape::ByYear(&VALUE_SHAPE), "年度ごとの値", "values by year").about(
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
        REASONS,
    ],
};

static THEME: Record = Record {
    name: ("主題", "theme"),
    fields: &[
        ID,
        NAME,
        must("indicators", Shape::List(&Shape::Id), "指標", "indicators").about(
            "この主題を測る指標の識別子です。",
            "The ids of the indicators that measure this theme.",
        ),
    ],
};
