//! The fields of a strategy, `3-1.md`.

use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::initiative::REVIEW;
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static STRATEGY: Record = Record {
    name: ("戦略", "strategy"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("title", Shape::Text, "題名", "title"),
        may("pillar", Shape::Id, "改革の柱", "reform pillar"),
        may("indicators", INDICATORS, "指標", "indicators"),
        may("review", REVIEW, "評価", "review"),
        ACKNOWLEDGE,
    ],
};

pub static STRATEGY_WORDS: Record = Record {
    name: ("戦略の訳", "translation of a strategy"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("indicators", INDICATOR_WORDS, "指標", "indicators"),
    ],
};
