//! The fields that recur from kind to kind: one key, one meaning, one sentence.

use super::{Field, Shape, WORDS, may, must};

pub(super) const NAMES: Field = must("name", Shape::Record(&WORDS), "名前", "name")
    .about("ページに載る名前です。", "The name as it stands on pages.");

pub(super) const WORDINGS: Field = must("words", Shape::Record(&WORDS), "語", "words")
    .about("ページに載る言葉です。", "The words as they stand on pages.");

pub(super) const TITLE: Field = must("title", Shape::Text, "題名", "title").about(
    "紙面に書かれた題名です。ページの見出しになります。",
    "The title as on paper; it becomes the heading of the page.",
);

pub(super) const NAME: Field =
    must("name", Shape::Text, "名前", "name").about("ページに載る名前です。", "The name as it stands on pages.");

pub(super) const ID: Field = must("id", Shape::Id, "識別子", "id").about(
    "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
    "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
);

pub(super) const DEFINITION: Field = may("definition", Shape::Text, "測り方", "how it is measured")
    .about("何をどう数えた値かの説明です。", "What is counted, and how.");

pub(super) const NOTE: Field = may("note", Shape::Text, "注記", "note").about(
    "数値のそばに載せる、断り書きや補足です。",
    "A remark shown beside the figures.",
);

pub(super) const UNIT: Field = must("unit", Shape::Id, "単位", "unit").about(
    "値の単位です。`content/schema/units.yaml` の識別子を書きます。",
    "The unit of the values: an id from `content/schema/units.yaml`.",
);

pub(super) const PILLAR: Field = may("pillar", Shape::Id, "改革の柱", "reform pillar").about(
    "この取組が属する改革の柱です。`content/schema/pillars.yaml` の識別子を書きます。",
    "The reform pillar it belongs to: an id from `content/schema/pillars.yaml`.",
);

pub(super) const SURVEY: Field = may("survey", Shape::Id, "調査", "survey").about(
    "値のもとになる調査です。`content/schema/surveys.yaml` の識別子を書きます。",
    "The survey that the values come from: an id from `content/schema/surveys.yaml`.",
);

pub(super) const REASONS: Field = may(
    "reason",
    Shape::ByYear(&Shape::Text),
    "値のない理由",
    "why a value is missing",
)
.about(
    "値のない理由の訳を、年度ごとに書きます。",
    "Why a value is missing, by fiscal year.",
);
