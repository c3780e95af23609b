//! The fields of a reform item, `reform-1.md`.

use super::budget::{BUDGET, BUDGET_WORDS};
use super::indicator::{INDICATOR_WORDS, INDICATORS};
use super::initiative::REVIEW;
use super::recurring::{ID, PILLAR, TITLE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, TRANSLATION_OF};

pub static REFORM_ITEM: Record = Record {
    name: ("取組項目", "reform item"),
    fields: &[ID, TITLE, PILLAR, BUDGET, INDICATORS, REVIEW, ACKNOWLEDGE],
};

pub static REFORM_ITEM_WORDS: Record = Record {
    name: ("取組項目の訳", "translation of a reform item"),
    fields: &[TRANSLATION_OF, ACKNOWLEDGE_WORDS, TITLE, BUDGET_WORDS, INDICATOR_WORDS],
};
