//! The fields of a form, `schema/forms/osaka-fy2022.yaml`.

use super::asks::ASKS;
use super::method::METHODS;
use super::plan::STAGE_SHAPE;
use super::recurring::ID;
use super::{ACKNOWLEDGE, Record, Shape, WORDS, may, must};

pub static FORM: Record = Record {
    name: ("様式", "form"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name").about("様式の名前です。", "The name of the form."),
        must("years", Shape::Record(&YEARS), "使う年度", "fiscal years").about(
            "この様式を使う年度の範囲です。",
            "The fiscal years in which the form is used.",
        ),
        may("stages", Shape::List(&STAGE_SHAPE), "使う段階", "stages").about(
            "この様式を使う段階です。書かなければ、すべての段階で使います。",
            "The stages at which the form is used; without it, at all of them.",
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
        may("target-years", Shape::Whole(0, 100), "目標の期限", "horizon of targets").about(
            "目標の期限が、計画の年度から何年度先までならよいかです。書かなければ20です。",
            "How many years after the plan's own a target may fall due; 20 if it does not say.",
        ),
        may(
            "asks",
            Shape::Record(&ASKS),
            "段階ごとに求めること",
            "what each stage asks",
        )
        .about(
            "どの段階から、どの階層の何が必須か、書けないかです。書かないものは自由です。",
            "From which stage on what is required of each level, or forbidden; what is not named is allowed.",
        ),
        may("scales", Shape::Record(&SCALES), "評価の尺度", "rating scales").about(
            "何をどの尺度で評価するかです。`scales.yaml` の識別子を書きます。",
            "Which scale each thing is rated on: ids from `scales.yaml`.",
        ),
        must("sections", Shape::Record(&SECTIONS), "本文の見出し", "body sections").about(
            "文書の種類ごとに、本文の見出しを決めます。",
            "The headings of the body, for each kind of document.",
        ),
        may("methods", METHODS, "評価の方法", "methods").about(
            "達成や進捗をどう判断するかを、指標の種類ごとに決めます。",
            "How a verdict is reached, for each kind of indicator.",
        ),
        may(
            "weights",
            Shape::Record(&WEIGHTS),
            "指標の重み",
            "weights of indicators",
        )
        .about(
            "達成の割合をまとめるときの指標の重みを、種類ごとに決めます。書かなければ重みを使いません。",
            "How much indicators count in weighted shares, by kind; without it there are none.",
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
        ACKNOWLEDGE,
    ],
};

/// What is rated → id of its scale.
static SCALES: Record = Record {
    name: ("評価の尺度", "rating scales"),
    fields: &[
        may("indicator", Shape::Id, "指標の実績", "results of indicators").about(
            "指標の実績を評価する尺度です。",
            "The scale that rates the results of indicators.",
        ),
        may(
            "initiative-mid-year",
            Shape::Id,
            "具体的取組の中間振り返り",
            "initiatives at mid-year",
        )
        .about(
            "具体的取組の中間振り返りを評価する尺度です。",
            "The scale that rates the initiatives at mid-year.",
        ),
        may(
            "initiative-year-end",
            Shape::Id,
            "具体的取組の年度末",
            "initiatives at year-end",
        )
        .about(
            "具体的取組の年度末を評価する尺度です。",
            "The scale that rates the initiatives at year-end.",
        ),
        may(
            "initiative-effect",
            Shape::Id,
            "具体的取組の有効性",
            "effect of initiatives",
        )
        .about(
            "具体的取組の有効性を評価する尺度です。",
            "The scale that rates the effect of initiatives.",
        ),
        may(
            "strategy-mid-year",
            Shape::Id,
            "戦略の中間振り返り",
            "strategies at mid-year",
        )
        .about(
            "戦略の中間振り返りを評価する尺度です。",
            "The scale that rates the strategies at mid-year.",
        ),
        may("strategy-year-end", Shape::Id, "戦略の年度末", "strategies at year-end").about(
            "戦略の年度末を評価する尺度です。",
            "The scale that rates the strategies at year-end.",
        ),
        may(
            "reform-item-mid-year",
            Shape::Id,
            "取組項目の中間振り返り",
            "reform items at mid-year",
        )
        .about(
            "取組項目の中間振り返りを評価する尺度です。",
            "The scale that rates the reform items at mid-year.",
        ),
        may(
            "reform-item-year-end",
            Shape::Id,
            "取組項目の年度末",
            "reform items at year-end",
        )
        .about(
            "取組項目の年度末を評価する尺度です。",
            "The scale that rates the reform items at year-end.",
        ),
    ],
};

/// Kind of document → its sections.
static SECTIONS: Record = Record {
    name: ("本文の見出し", "body sections"),
    fields: &[
        may("plan", SECTION_LIST, "区運営方針", "plan")
            .about("区運営方針の本文の見出しです。", "The headings of a plan."),
        may("issue", SECTION_LIST, "経営課題", "management issue")
            .about("経営課題の本文の見出しです。", "The headings of a management issue."),
        may("strategy", SECTION_LIST, "戦略", "strategy")
            .about("戦略の本文の見出しです。", "The headings of a strategy."),
        may("initiative", SECTION_LIST, "具体的取組", "initiative")
            .about("具体的取組の本文の見出しです。", "The headings of an initiative."),
        may("reform-item", SECTION_LIST, "取組項目", "reform item")
            .about("取組項目の本文の見出しです。", "The headings of a reform item."),
        may("framework", SECTION_LIST, "全市の方針", "framework")
            .about("全市の方針の本文の見出しです。", "The headings of a framework."),
    ],
};

const SECTION_LIST: Shape = Shape::List(&Shape::Record(&SECTION));

const LEVEL: Shape = Shape::Choice(&["issue", "strategy", "initiative", "framework"]);

/// The stages that something can begin at; a correction is of one of them.
const STAGE_OF_TABLE: Shape = Shape::Choice(&["outline", "draft", "adopted", "mid-year-review", "year-end-evaluation"]);

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
        ID,
        must("heading", Shape::Record(&WORDS), "見出し", "heading")
            .about("本文に書く見出しの言葉です。", "The words of the heading."),
        may("required", Shape::Flag, "必須", "required").about(
            "必ず書く見出しなら `true` です。",
            "`true` if the heading must be there.",
        ),
        may("required-from", STAGE_OF_TABLE, "必須になる段階", "required from").about(
            "この段階から必ず書く見出しです。",
            "The stage from which on the heading must be there.",
        ),
        may("not-before", STAGE_OF_TABLE, "書ける段階", "not before").about(
            "この段階より前には書けない見出しです。",
            "The stage before which the heading can't be there.",
        ),
    ],
};

/// Kind of indicator → how much each counts.
static WEIGHTS: Record = Record {
    name: ("指標の重み", "weights of indicators"),
    fields: &[
        may("indicator", Shape::Number, "指標", "indicators")
            .about("すべての指標の重みです。", "The weight of every indicator."),
        may("outcome", Shape::Number, "アウトカム指標", "outcome indicators")
            .about("アウトカム指標の重みです。", "The weight of an outcome indicator."),
        may("process", Shape::Number, "プロセス指標", "process indicators")
            .about("プロセス指標の重みです。", "The weight of a process indicator."),
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
