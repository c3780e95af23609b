//! The fields of named things that documents refer to: surveys and reform pillars.

use super::{Record, Shape, WORDS, must};

pub static SURVEY: Record = Record {
    name: ("調査", "survey"),
    fields: &[must("name", Shape::Record(&WORDS), "名前", "name")],
};

pub static PILLAR: Record = Record {
    name: ("改革の柱", "reform pillar"),
    fields: &[must("words", Shape::Record(&WORDS), "語", "words")],
};
