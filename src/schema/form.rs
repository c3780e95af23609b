//! The fields of a form, `schema/forms/osaka-fy2022.yaml`.

use super::method::METHODS;
use super::{Record, Shape, WORDS, may, must};

pub static FORM: Record = Record {
    name: ("様式", "form"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name").about("様式の名前です。", "The name of the form."),
        must("years", Shape::Record(&YEARS), "使う年度", "fiscal years").about(
            "この様式を使う年度の範囲です。",
            "The fiscal years in which the form is used.",
        ),
        may("money-unit", Shape::Id, "金額の単位", "unit of money").about(
            "この様式で金額を書く単位です。`units.yaml` の識別子を書きます。",
            "The unit in which this form states money: an id from `units.yaml`.",
        ),
        must("levels", Shape::List(&LEVEL), "階層", "levels").about(
            "この様式にある階層を、上から順に書きます。",
            "The levels the form has, from the top.",
        ),
        may("gaps", Shape::Flag, "番号の飛びを認める", "codes may jump").about(
            "番号の飛びを誤りとしないときは `true` です。",
            "`true` if codes may jump.",
        ),
        may("scales", Shape::ByName(&Shape::Id), "評価の尺度", "rating scales").about(
            "何をどの尺度で評価するかです。`scales.yaml` の識別子を書きます。",
            "Which scale each thing is rated on: ids from `scales.yaml`.",
        ),
        must(
            "sections",
            Shape::ByName(&Shape::List(&Shape::Record(&SECTION))),
            "本文の見出し",
            "body sections",
        )
        .about(
            "文書の種類ごとに、本文の見出しを決めます。",
            "The headings of the body, for each kind of document.",
        ),
        may("methods", METHODS, "評価の方法", "methods").about(
            "達成や進捗をどう判断するかを、指標の種類ごとに決めます。",
            "How a verdict is reached, for each kind of indicator.",
        ),
        may(
            "progress",
            Shape::Record(&PROGRESS),
            "進捗の求め方",
            "how progress is computed",
        )
        .about(
            "進捗状況を実績と目標からどう求めるかです。",
            "How progress is computed from results and targets.",
        ),
    ],
};

const LEVEL: Shape = Shape::Choice(&["issue", "strategy", "initiative", "framework"]);

static YEARS: Record = Record {
    name: ("使う年度", "fiscal years"),
    fields: &[
        must("from", Shape::Year, "最初の年度", "first year")
            .about("使いはじめた年度です。", "The first year it is used."),
        must("to", Shape::Year, "最後の年度", "last year").about("使い終わった年度です。", "The last year it is used."),
    ],
};

static SECTION: Record = Record {
    name: ("本文の見出し", "body section"),
    fields: &[
        must("id", Shape::Id, "識別子", "id").about(
            "英小文字、数字、`-` の名前です。同じものには、年度が変わっても同じ識別子を付けます。",
            "A name of lower-case letters, digits and `-`. The same thing keeps its id from year to year.",
        ),
        must("heading", Shape::Record(&WORDS), "見出し", "heading")
            .about("本文に書く見出しの言葉です。", "The words of the heading."),
        may("required", Shape::Flag, "必須", "required").about(
            "必ず書く見出しなら `true` です。",
            "`true` if the heading must be there.",
        ),
    ],
};

static PROGRESS: Record = Record {
    name: ("進捗の求め方", "progress method"),
    fields: &[
        must("method", Shape::Choice(&["result-against-target"]), "方法", "method")
            .about("進捗の求め方の種類です。", "The method by which progress is computed."),
        must(
            "thresholds",
            Shape::ByName(&Shape::Number),
            "経過年数ごとの基準",
            "thresholds by years elapsed",
        )
        .about(
            "始めてからの年数ごとに、順調とする割合です。",
            "The share that counts as on track, by years elapsed.",
        ),
        may(
            "minimum-answers",
            Shape::Whole(1, 99_999_999),
            "数える最少の回答者数",
            "fewest answers counted",
        )
        .about(
            "回答者がこれより少ない調査は数えません。",
            "Surveys with fewer answers are not counted.",
        ),
    ],
};
