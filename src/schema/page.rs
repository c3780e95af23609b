//! The fields of a free page, `pages/about.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static PAGE: Record = Record {
    name: ("ページ", "page"),
    fields: &[
        must("title", Shape::Text, "題名", "title").about(
            "紙面に書かれた題名です。ページの見出しになります。",
            "The title as on paper; it becomes the heading of the page.",
        ),
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
        must("title", Shape::Text, "題名", "title").about(
            "紙面に書かれた題名です。ページの見出しになります。",
            "The title as on paper; it becomes the heading of the page.",
        ),
        may("terms", Shape::ByName(&Shape::Text), "用語", "terms")
            .about("用語集に載せる言葉です。", "Words of the glossary."),
    ],
};

static TERM: Record = Record {
    name: ("用語", "term"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
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
