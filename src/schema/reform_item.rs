//! The fields of a reform item, `reform-1.md`.

use super::budget::BUDGET;
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::initiative::REVIEW;
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static REFORM_ITEM: Record = Record {
    name: ("取組項目", "reform item"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("title", Shape::Text, "題名", "title"),
        may("pillar", Shape::Id, "改革の柱", "reform pillar"),
        may("budget", BUDGET, "予算・決算", "budget"),
        may("indicators", INDICATORS, "指標", "indicators"),
        may("review", REVIEW, "評価", "review"),
        ACKNOWLEDGE,
    ],
};

pub static REFORM_ITEM_WORDS: Record = Record {
    name: ("取組項目の訳", "translation of a reform item"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("indicators", INDICATOR_WORDS, "指標", "indicators"),
    ],
};
