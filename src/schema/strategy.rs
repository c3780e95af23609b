//! The fields of a strategy, `3-1.md`.

use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::initiative::REVIEW;
use super::recurring::{ID, PILLAR, TITLE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, TRANSLATION_OF};

pub static STRATEGY: Record = Record {
    name: ("戦略", "strategy"),
    fields: &[ID, TITLE, PILLAR, INDICATORS, REVIEW, ACKNOWLEDGE],
};

pub static STRATEGY_WORDS: Record = Record {
    name: ("戦略の訳", "translation of a strategy"),
    fields: &[TRANSLATION_OF, ACKNOWLEDGE_WORDS, TITLE, INDICATOR_WORDS],
};
