//! The fields of what a ward reports for the city's framework, `<ward>/fy2016/framework.yaml`.

use super::indicator::{MISSING, VALUE};
use super::{Record, Shape, WORDS, may, must};
use crate::model::ward_report::Carried;

pub static WARD_REPORT: Record = Record {
    name: ("全市の方針への報告", "report for the framework"),
    fields: &[
        may("surveys", Shape::ByName(&SURVEY_SHAPE), "調査", "surveys").about(
            "値のもとになった調査と、その回答者数です。`content/schema/surveys.yaml` の識別子で書きます。",
            "The surveys that values come from, by their ids in `content/schema/surveys.yaml`, with the number of answers.",
        ),
        must("indicators", Shape::ByName(&REPORTED_SHAPE), "指標", "indicators").about(
            "全市の方針の指標ごとに、この区が行ったことと実績を書きます。",
            "What this ward did and reached, by the ids of the framework's indicators.",
        ),
    ],
};

static SURVEY_SHAPE: Shape = Shape::Record(&SURVEY);

static SURVEY: Record = Record {
    name: ("調査", "survey"),
    fields: &[
        must("answers", Shape::Whole(0, 99_999_999), "回答者数", "number of answers")
            .about("調査に答えた人の数です。", "How many people answered the survey."),
    ],
};

static REPORTED_SHAPE: Shape = Shape::Record(&REPORTED);

static REPORTED: Record = Record {
    name: ("区の報告", "what the ward reports"),
    fields: &[
        may("work", Shape::Choice(&Carried::KEYS), "取組", "work").about(
            "区運営方針に書いた取組をすべて（`all`）、一部（`part`）行ったか、行わなかった（`none`）か、方針とは別に行った（`separate`）か、取組がなかった（`nothing`）かです。",
            "Of the work written into the plan all, a part or none was carried out; or work was done outside the plan (`separate`), or there was none (`nothing`).",
        ),
        VALUE,
        MISSING,
        may("survey", Shape::Id, "調査", "survey").about(
            "値のもとになった調査です。回答者数は `surveys` から取られます。",
            "The survey that the value comes from; its number of answers stands under `surveys`.",
        ),
        may("answers", Shape::Whole(0, 99_999_999), "回答者数", "number of answers").about(
            "この値に答えた人の数です。`surveys` の数と違うときに書きます。",
            "How many people answered, where it is not the number under `surveys`.",
        ),
        may("reference", Shape::Flag, "参考値", "reference value").about(
            "回答者数とは別の理由で、件数に数えない値なら `true` です。",
            "`true` if the value is not counted, for another reason than the number of answers.",
        ),
        may("note", Shape::Record(&WORDS), "注記", "note").about(
            "数値のそばに載せる、断り書きや補足です。",
            "A remark shown beside the figure.",
        ),
    ],
};
