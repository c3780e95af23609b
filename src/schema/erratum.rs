//! The fields of an erratum, `erratum-1.md`.

use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Field, Record, Shape, TRANSLATION_OF, may, must};

pub static ERRATUM: Record = Record {
    name: ("訂正の記録", "erratum"),
    fields: &[
        must("date", Shape::Date, "訂正日", "date").about(
            "訂正を公表する日です。`2022-05-10` の形で書きます。",
            "The day the correction is published, such as `2022-05-10`.",
        ),
        TITLE,
        REASON,
        must(
            "corrects",
            Shape::List(&CORRECTION_SHAPE),
            "訂正箇所",
            "corrected figures",
        )
        .about("訂正した数値を一つずつ書きます。", "Each figure that was corrected."),
        ACKNOWLEDGE,
    ],
};

pub static ERRATUM_WORDS: Record = Record {
    name: ("訂正の記録の訳", "translation of an erratum"),
    fields: &[TRANSLATION_OF, ACKNOWLEDGE_WORDS, TITLE, REASON],
};

const TITLE: Field = must("title", Shape::Text, "題名", "title").about(
    "何を訂正したかを一言で書きます。改訂履歴の見出しになります。",
    "What was corrected, in a few words; it becomes a heading on the page of errata.",
);

const REASON: Field = must("reason", Shape::Text, "理由", "reason").about(
    "なぜ誤ったか、どう直したかの説明です。",
    "What went wrong and how it was put right.",
);

static CORRECTION_SHAPE: Shape = Shape::Record(&CORRECTION);

static CORRECTION: Record = Record {
    name: ("訂正箇所", "corrected figure"),
    fields: &[
        must("document", Shape::Mark, "文書", "document").about(
            "数値のある文書です。`3-1-1` のように、同じフォルダーのファイルの名前を書きます。",
            "The document that holds the figure: the name of a file in the same folder, such as `3-1-1`.",
        ),
        must("figure", Shape::Mark, "数値", "figure").about(
            "文書の中の場所です。`budget.initial.2022`、`indicators.want-to-return.results.2022` のように書きます。",
            "Where it stands there, such as `budget.initial.2022` or `indicators.want-to-return.results.2022`.",
        ),
        must("before", Shape::Mark, "訂正前", "before").about("公表していた値です。", "What was published."),
        may("after", Shape::Mark, "訂正後", "after").about(
            "正しい値です。数値を取り下げるときは書きません。",
            "What is right; left out where the figure is withdrawn.",
        ),
    ],
};
