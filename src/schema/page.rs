//! The fields of a free page, `pages/about.md`.

use super::recurring::{ID, TITLE};
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static PAGE: Record = Record {
    name: ("ページ", "page"),
    fields: &[
        TITLE,
        may("terms", Shape::List(&Shape::Record(&TERM)), "用語", "terms")
            .about("用語集に載せる言葉です。", "Words of the glossary."),
        ACKNOWLEDGE,
    ],
};

pub static PAGE_WORDS: Record = Record {
    name: ("ページの訳", "translation of a page"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        TITLE,
        may("terms", Shape::ByName(&Shape::Text), "用語", "terms")
            .about("用語集に載せる言葉です。", "Words of the glossary."),
    ],
};

static TERM: Record = Record {
    name: ("用語", "term"),
    fields: &[
        ID,
        must("ja", Shape::Text, "日本語", "Japanese").about("用語の日本語です。", "The term in Japanese."),
        may("kana", Shape::Text, "読み", "reading in kana").about(
            "用語の読みです。並び順に使います。",
            "How the term is read; terms are ordered by it.",
        ),
        must("en", Shape::Text, "英語", "English").about("用語の英語です。", "The term in English."),
        must("meaning", Shape::Text, "意味", "meaning").about(
            "用語の意味を、やさしい言葉で説明します。",
            "What the term means, in plain words.",
        ),
    ],
};
