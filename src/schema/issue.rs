//! The fields of a management issue, `3.md`.

use super::budget::BUDGET;
use super::indicator::{INDICATOR_WORDS, INDICATORS, VALUE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static ISSUE: Record = Record {
    name: ("経営課題", "management issue"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("title", Shape::Text, "題名", "title"),
        may(
            "sdgs",
            Shape::List(&Shape::Whole(1, 17)),
            "SDGsのゴール",
            "Sustainable Development Goals",
        ),
        may("budget", BUDGET, "予算・決算", "budget"),
        may(
            "evidence",
            Shape::List(&Shape::Record(&EVIDENCE)),
            "現状のデータ",
            "evidence",
        ),
        may("themes", Shape::List(&Shape::Record(&THEME)), "主題", "themes"),
        may("indicators", INDICATORS, "指標", "indicators"),
        ACKNOWLEDGE,
    ],
};

pub static ISSUE_WORDS: Record = Record {
    name: ("経営課題の訳", "translation of a management issue"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("evidence", Shape::ByName(&Shape::Text), "現状のデータ", "evidence"),
        may("themes", Shape::ByName(&Shape::Text), "主題", "themes"),
        may("indicators", INDICATOR_WORDS, "指標", "indicators"),
    ],
};

static EVIDENCE: Record = Record {
    name: ("現状のデータ", "evidence"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("name", Shape::Text, "名前", "name"),
        must("unit", Shape::Id, "単位", "unit"),
        may("survey", Shape::Id, "調査", "survey"),
        must("values", Shape::ByYear(&VALUE), "年度ごとの値", "values by year"),
    ],
};

static THEME: Record = Record {
    name: ("主題", "theme"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("name", Shape::Text, "名前", "name"),
        must("indicators", Shape::List(&Shape::Id), "指標", "indicators"),
    ],
};
