//! One table per document kind: the single truth about fields. The checks, the JSON Schema and what editors say about a field
//! follow from these tables.

mod asks;
mod budget;
mod config;
mod erratum;
mod framework;
mod indicator;
mod initiative;
mod issue;
pub mod json;
mod meant;
mod method;
mod named;
mod page;
mod plan;
mod recurring;
mod reform_item;
mod scalar;
mod scales;
mod strategy;
mod target;
mod texts;
mod units;
mod walk;
mod ward;
mod ward_report;

mod form;

pub use asks::ask_title;
pub use config::CONFIG;
pub use scalar::is_address;
pub use target::target_keys;
pub use texts::{Text, texts};
pub use walk::walk;

use crate::document::address::{Address, Kind};

/// A map with known keys.
#[derive(Debug)]
pub struct Record {
    /// What it is called in a message.
    pub name: Title,
    /// Its fields, in the order the manual lists them.
    pub fields: &'static [Field],
}

/// A key and what may stand under it.
#[derive(Debug)]
pub struct Field {
    /// The key.
    pub key: &'static str,
    /// Whether it must be there.
    pub must: bool,
    /// What may stand there.
    pub shape: Shape,
    /// What it is called.
    pub title: Title,
    /// A sentence for someone who sees the key for the first time; editors and the JSON Schema show it.
    pub about: Title,
}

impl Field {
    /// Adds the sentence.
    const fn about(self, ja: &'static str, en: &'static str) -> Self {
        Self {
            about: (ja, en),
            ..self
        }
    }
}

/// A name in Japanese and in English.
pub type Title = (&'static str, &'static str);

/// What may stand under a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Words that are published; not empty.
    Text,
    /// A mark that is compared and never read as words: a rating, an official code, a digest. Not empty.
    Mark,
    /// An id: lower-case words joined by hyphens.
    Id,
    /// An address on the web: `https://city.example/`.
    Address,
    /// A code: `3-1-1`.
    Code,
    /// A fiscal year: four digits.
    Year,
    /// A date: `2022-04` or `2022-04-01`.
    Date,
    /// A whole number in a range.
    Whole(i64, i64),
    /// A plain decimal.
    Number,
    /// A plain decimal or the id of a grade.
    NumberOrGrade,
    /// `true` or `false`.
    Flag,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// A list.
    List(&'static Shape),
    /// A map with known keys.
    Record(&'static Record),
    /// A map by fiscal year.
    ByYear(&'static Shape),
    /// A map by a name that the author chooses.
    ByName(&'static Shape),
    /// The first if it is a single value, the second if it is a map.
    Either(&'static Shape, &'static Shape),
}

/// The frontmatter of every document may hold this.
const ACKNOWLEDGE: Field = may(
    "acknowledge",
    Shape::List(&ACKNOWLEDGED),
    "了承済みの指摘",
    "acknowledged warnings",
)
.about(
    "そのままにしておく警告を、規則の名前と理由で書きます。",
    "Warnings that are left as they are, each with its rule and the reason.",
);

/// Why a warning stays, in the twin's words, by rule.
const ACKNOWLEDGE_WORDS: Field = may(
    "acknowledge",
    Shape::ByName(&Shape::Text),
    "了承の理由",
    "reasons of acknowledgements",
)
.about(
    "警告をそのままにする理由の訳を、規則ごとに書きます。",
    "Why a warning stays as it is, by rule.",
);

static ACKNOWLEDGED: Shape = Shape::Record(&ACKNOWLEDGEMENT);

static ACKNOWLEDGEMENT: Record = Record {
    name: ("了承済みの指摘", "acknowledged warning"),
    fields: &[
        must("rule", Shape::Id, "規則", "rule").about(
            "警告の `[ ]` の中に書かれた規則の名前です。",
            "The name of the rule, as the warning gives it in `[ ]`.",
        ),
        may("about", Shape::Mark, "警告にある数や語", "what it is about").about(
            "警告に出てくる数や語です。計算の結果が変わると、もう一度警告が出ます。",
            "A figure or word of the warning; when it changes, the warning comes back.",
        ),
        must("reason", Shape::Text, "理由", "reason").about(
            "そのままにしておく理由です。点検のたびに表示されます。",
            "Why it is left as it is; every check shows it.",
        ),
    ],
};

/// Words in each language, in a schema file that has no twin.
static WORDS: Record = Record {
    name: ("言語ごとの語", "words per language"),
    fields: &[JAPANESE, ENGLISH],
};

/// The digest of the text a twin translates; reserved.
const TRANSLATION_OF: Field = may(
    "translation-of",
    Shape::Mark,
    "訳した原文の要約値",
    "digest of the text translated",
)
.about(
    "訳したときの原文の要約値です。`hoshin stamp` が書き込みます。",
    "The digest of the text that was translated; `hoshin stamp` writes it.",
);

static UNITS: Shape = Shape::Record(&units::UNIT);
static SCALES: Shape = Shape::Record(&scales::SCALE);
static SURVEYS: Shape = Shape::Record(&named::SURVEY);
static PILLARS: Shape = Shape::Record(&named::PILLAR);

/// What may stand in a document at this address.
#[must_use]
pub fn shape_of(address: &Address) -> Shape {
    let twin = address.twin.is_some();
    let record = |own: &'static Record, words: &'static Record| Shape::Record(if twin { words } else { own });
    match &address.kind {
        Kind::Units => Shape::ByName(&UNITS),
        Kind::Scales => Shape::ByName(&SCALES),
        Kind::Surveys => Shape::ByName(&SURVEYS),
        Kind::Pillars => Shape::ByName(&PILLARS),
        Kind::Form(_) => Shape::Record(&form::FORM),
        Kind::Ward(_) => record(&ward::WARD, &ward::WARD_WORDS),
        Kind::Plan(..) => record(&plan::PLAN, &plan::PLAN_WORDS),
        Kind::Item(_, _, code) => match code.depth() {
            1 => record(&issue::ISSUE, &issue::ISSUE_WORDS),
            2 => record(&strategy::STRATEGY, &strategy::STRATEGY_WORDS),
            _ => record(&initiative::INITIATIVE, &initiative::INITIATIVE_WORDS),
        },
        Kind::Reform(..) => record(&reform_item::REFORM_ITEM, &reform_item::REFORM_ITEM_WORDS),
        Kind::Erratum(..) => record(&erratum::ERRATUM, &erratum::ERRATUM_WORDS),
        Kind::WardReport(..) => Shape::Record(&ward_report::WARD_REPORT),
        Kind::Framework(_) => record(&framework::FRAMEWORK, &framework::FRAMEWORK_WORDS),
        Kind::Page(_) => record(&page::PAGE, &page::PAGE_WORDS),
    }
}

/// A field that must be there.
const fn must(key: &'static str, shape: Shape, ja: &'static str, en: &'static str) -> Field {
    Field {
        key,
        must: true,
        shape,
        title: (ja, en),
        about: ("", ""),
    }
}

/// A field that may be there.
const fn may(key: &'static str, shape: Shape, ja: &'static str, en: &'static str) -> Field {
    Field {
        must: false,
        ..must(key, shape, ja, en)
    }
}

pub(super) const JAPANESE: Field = must("ja", Shape::Text, "日本語", "Japanese")
    .about("日本語のページに載る言葉です。", "The words on Japanese pages.");

pub(super) const ENGLISH: Field =
    must("en", Shape::Text, "英語", "English").about("英語のページに載る言葉です。", "The words on English pages.");
