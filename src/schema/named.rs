//! The fields of named things that documents refer to: surveys and reform pillars.

use super::{Record, Shape, WORDS, must};

pub static SURVEY: Record = Record {
    name: ("調査", "survey"),
    fields: &[must("name", Shape::Record(&WORDS), "名前", "name")
        .about("ページに載る名前です。", "The name as it stands on pages.")],
};

pub static PILLAR: Record = Record {
    name: ("改革の柱", "reform pillar"),
    fields: &[must("words", Shape::Record(&WORDS), "語", "words")
        .about("ページに載る言葉です。", "The words as they stand on pages.")],
};
