//! The fields of a form, `schema/forms/osaka-fy2022.yaml`.

use super::asks::ASKS;
use super::method::METHODS;
use super::plan::STAGE;
use super::{ACKNOWLEDGE, Record, Shape, WORDS, may, must};

pub static FORM: Record = Record {
    name: ("様式", "form"),
    fields: &[
        must("name", Shape::Record(&WORDS), "名前", "name"),
        must("years", Shape::Record(&YEARS), "使う年度", "fiscal years"),
        may(
            "stages",
            Shape::List(&STAGE),
            "使う段階（なければすべて）",
            "stages it is used at (without it, all)",
        ),
        may("money-unit", Shape::Id, "金額の単位", "unit of money"),
        must("levels", Shape::List(&LEVEL), "階層", "levels"),
        may("gaps", Shape::Flag, "番号の飛びを認める", "codes may jump"),
        may(
            "target-years",
            Shape::Whole(0, 100),
            "目標の期限（何年度先まで）",
            "how many years ahead a target may fall due",
        ),
        may("methods", METHODS, "評価の方法", "methods"),
        may(
            "asks",
            Shape::Record(&ASKS),
            "段階ごとに求めること",
            "what each stage asks",
        ),
        may("scales", Shape::Record(&SCALES), "評価の尺度", "rating scales"),
        must("sections", Shape::Record(&SECTIONS), "本文の見出し", "body sections"),
        may(
            "progress",
            Shape::Record(&PROGRESS),
            "進捗の求め方",
            "how progress is computed",
        ),
        ACKNOWLEDGE,
    ],
};

/// What is rated → id of its scale.
static SCALES: Record = Record {
    name: ("評価の尺度", "rating scales"),
    fields: &[
        may("indicator", Shape::Id, "指標の実績", "results of indicators"),
        may(
            "initiative-mid-year",
            Shape::Id,
            "具体的取組の中間振り返り",
            "initiatives at mid-year",
        ),
        may(
            "initiative-year-end",
            Shape::Id,
            "具体的取組の年度末",
            "initiatives at year-end",
        ),
        may(
            "initiative-effect",
            Shape::Id,
            "具体的取組の有効性",
            "effect of initiatives on their strategy",
        ),
        may(
            "strategy-mid-year",
            Shape::Id,
            "戦略の中間振り返り",
            "strategies at mid-year",
        ),
        may("strategy-year-end", Shape::Id, "戦略の年度末", "strategies at year-end"),
        may(
            "reform-item-mid-year",
            Shape::Id,
            "取組項目の中間振り返り",
            "reform items at mid-year",
        ),
        may(
            "reform-item-year-end",
            Shape::Id,
            "取組項目の年度末",
            "reform items at year-end",
        ),
    ],
};

/// Kind of document → its sections.
static SECTIONS: Record = Record {
    name: ("本文の見出し", "body sections"),
    fields: &[
        may("plan", SECTION_LIST, "区運営方針", "plan"),
        may("issue", SECTION_LIST, "経営課題", "management issue"),
        may("strategy", SECTION_LIST, "戦略", "strategy"),
        may("initiative", SECTION_LIST, "具体的取組", "initiative"),
        may("reform-item", SECTION_LIST, "取組項目", "reform item"),
        may("framework", SECTION_LIST, "全市の方針", "framework"),
    ],
};

const SECTION_LIST: Shape = Shape::List(&Shape::Record(&SECTION));

const LEVEL: Shape = Shape::Choice(&["issue", "strategy", "initiative", "framework"]);

/// The stages that something can begin at; a correction is of one of them.
const STAGE_OF_TABLE: Shape = Shape::Choice(&["outline", "draft", "adopted", "mid-year-review", "year-end-evaluation"]);

static YEARS: Record = Record {
    name: ("使う年度", "fiscal years"),
    fields: &[
        must("from", Shape::Year, "最初の年度", "first year"),
        must("to", Shape::Year, "最後の年度", "last year"),
    ],
};

static SECTION: Record = Record {
    name: ("本文の見出し", "body section"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("heading", Shape::Record(&WORDS), "見出し", "heading"),
        may("required", Shape::Flag, "必須", "required"),
        may(
            "required-from",
            STAGE_OF_TABLE,
            "この段階から必須",
            "required from this stage on",
        ),
        may(
            "not-before",
            STAGE_OF_TABLE,
            "この段階より前には書かない",
            "not to be written before this stage",
        ),
    ],
};

static PROGRESS: Record = Record {
    name: ("進捗の求め方", "progress method"),
    fields: &[
        must("method", Shape::Choice(&["result-against-target"]), "方法", "method"),
        must(
            "thresholds",
            Shape::ByName(&Shape::Number),
            "経過年数ごとの基準",
            "thresholds by years elapsed",
        ),
        may(
            "minimum-answers",
            Shape::Whole(1, 99_999_999),
            "数える最少の回答者数",
            "fewest answers counted",
        ),
    ],
};
