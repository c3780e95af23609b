//! The fields of `plan.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Field, Record, Shape, TRANSLATION_OF, may, must};

pub static PLAN: Record = Record {
    name: ("区運営方針", "plan"),
    fields: &[
        FORM,
        STAGE,
        EXCERPT,
        HEAD,
        ORIGIN,
        HISTORY,
        may(
            "ended",
            Shape::List(&Shape::Record(&ENDED)),
            "終わった指標",
            "indicators that ended",
        )
        .about(
            "前の計画にあって、この計画ではもう測らない指標です。",
            "Indicators of an earlier plan that are not measured any more.",
        ),
        ACKNOWLEDGE,
    ],
};

pub static PLAN_WORDS: Record = Record {
    name: ("区運営方針の訳", "translation of a plan"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        EXCERPT,
        HEAD,
        ORIGIN,
        may(
            "ended",
            Shape::ByName(&Shape::Text),
            "終わった指標",
            "indicators that ended",
        )
        .about(
            "終わった指標の識別子ごとに、理由の訳を書きます。",
            "The reason, translated, under the id of each indicator that ended.",
        ),
    ],
};

static ENDED: Record = Record {
    name: ("終わった指標", "indicator that ended"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "前の計画での指標の識別子です。",
            "The id of the indicator in the earlier plan.",
        ),
        must("reason", Shape::Text, "理由", "reason").about(
            "なぜ測るのをやめたか、または何に替わったかです。",
            "Why it is not measured any more, or what takes its place.",
        ),
    ],
};

/// The stages of a plan.
pub const STAGE_SHAPE: Shape = Shape::Choice(&[
    "outline",
    "draft",
    "adopted",
    "mid-year-review",
    "year-end-evaluation",
    "corrected",
]);

/// Stages with their dates.
const HISTORY_SHAPE: Shape = Shape::List(&Shape::Record(&REACHED));

static REACHED: Record = Record {
    name: ("段階の経過", "stage reached"),
    fields: &[
        STAGE,
        must("date", Shape::Date, "日付", "date").about(
            "`2022-04-01` または `2022-04` の形の日付です。",
            "A date such as `2022-04-01` or `2022-04`.",
        ),
    ],
};

static HEAD_RECORD: Record = Record {
    name: ("責任者", "person in charge"),
    fields: &[
        must("post", Shape::Text, "職名", "post").about("責任者の職名です。", "The post of the person in charge."),
        must("name", Shape::Text, "氏名", "name").about("責任者の氏名です。", "The name of the person in charge."),
    ],
};

/// The document figures are taken from.
pub static ORIGIN_RECORD: Record = Record {
    name: ("もとの資料", "source document"),
    fields: &[
        must("title", Shape::Text, "題名", "title").about("資料の題名です。", "The title of the document."),
        must("publisher", Shape::Text, "発行者", "publisher")
            .about("資料を公表した役所です。", "The office that published the document."),
    ],
};

pub(super) const FORM: Field = must("form", Shape::Id, "様式", "form").about(
    "紙の様式です。`content/schema/forms/` のファイル名を書きます。",
    "The form on paper: the name of a file in `content/schema/forms/`.",
);

pub(super) const STAGE: Field = must("stage", STAGE_SHAPE, "段階", "stage").about(
    "公表された文書がどの段階のものかです。",
    "Which stage of the document was published.",
);

pub(super) const ORIGIN: Field = may("origin", Shape::Record(&ORIGIN_RECORD), "もとの資料", "source document").about(
    "数値や文章の出典です。",
    "The document that figures and text are taken from.",
);

pub(super) const HISTORY: Field = may("history", HISTORY_SHAPE, "段階の経過", "stages reached").about(
    "これまでにたどった段階と、その日付です。",
    "The stages reached so far, with their dates.",
);

pub(super) const EXCERPT: Field = may("excerpt", Shape::Text, "抜粋の範囲", "which part is held").about(
    "計画の一部だけを載せるとき、どの範囲かを説明します。",
    "If only a part of the plan is held: which part.",
);

pub(super) const HEAD: Field = may("head", Shape::Record(&HEAD_RECORD), "責任者", "person in charge")
    .about("この計画の責任者です。", "Who is in charge of the plan.");
