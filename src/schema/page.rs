//! The fields of a free page, `pages/about.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static PAGE: Record = Record {
    name: ("ページ", "page"),
    fields: &[
        must("title", Shape::Text, "題名", "title"),
        may("terms", Shape::List(&Shape::Record(&TERM)), "用語", "terms"),
        ACKNOWLEDGE,
    ],
};

pub static PAGE_WORDS: Record = Record {
    name: ("ページの訳", "translation of a page"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("terms", Shape::ByName(&Shape::Text), "用語", "terms"),
    ],
};

static TERM: Record = Record {
    name: ("用語", "term"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("ja", Shape::Text, "日本語", "Japanese"),
        may("kana", Shape::Text, "読み", "reading in kana"),
        must("en", Shape::Text, "英語", "English"),
        must("meaning", Shape::Text, "意味", "meaning"),
    ],
};
