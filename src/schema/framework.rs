//! The fields of a framework's progress report, `city/fy2016/progress.md`.

use super::method::METHOD_SHAPE;
use super::plan::{FORM, HISTORY, ORIGIN, STAGE};
use super::recurring::{DEFINITION, ID, NAME, NOTE, TITLE, UNIT};
use super::target::TARGET;
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static FRAMEWORK: Record = Record {
    name: ("全市の方針", "framework"),
    fields: &[
        FORM,
        STAGE,
        TITLE,
        must("wards", Shape::Whole(1, 999), "区の数", "number of wards").about(
            "この資料が対象とする区の数です。",
            "How many wards the document covers.",
        ),
        ORIGIN,
        HISTORY,
        must("groups", Shape::List(&Shape::Record(&GROUP)), "項目", "groups").about(
            "成果指標をまとめる項目です。",
            "The groups that the indicators stand in.",
        ),
        must(
            "indicators",
            Shape::List(&Shape::Record(&INDICATOR)),
            "成果指標",
            "indicators",
        )
        .about(
            "全市で比べる成果指標です。",
            "The indicators that are compared across the city.",
        ),
        may(
            "joint",
            Shape::List(&Shape::Record(&JOINT)),
            "合わせて示す値",
            "joint figures",
        )
        .about(
            "二つ以上の指標を合わせて公表した値です。",
            "Figures that were published for several indicators together.",
        ),
        may("totals", Shape::Record(&TOTALS), "公表された合計", "published totals").about(
            "資料に書かれた合計です。各行の合計と一致するかを確かめます。",
            "Totals as published; they are compared with the sum of the rows.",
        ),
        ACKNOWLEDGE,
    ],
};

pub static FRAMEWORK_WORDS: Record = Record {
    name: ("全市の方針の訳", "translation of a framework"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        TITLE,
        ORIGIN,
        must("groups", Shape::ByName(&Shape::Text), "項目", "groups").about(
            "項目の名前の訳を、番号ごとに書きます。",
            "The names of the groups, by code.",
        ),
        must(
            "indicators",
            super::indicator::INDICATOR_WORDS_SHAPE,
            "成果指標",
            "indicators",
        )
        .about(
            "成果指標の名前と説明の訳を、識別子ごとに書きます。",
            "The words of the indicators, by id.",
        ),
        may("joint", Shape::ByName(&Shape::Text), "合わせて示す値", "joint figures").about(
            "合わせて示す理由の訳を、識別子ごとに書きます。",
            "The reasons for joint figures, by id.",
        ),
    ],
};

static GROUP: Record = Record {
    name: ("項目", "group"),
    fields: &[
        must("code", Shape::Code, "番号", "code")
            .about("資料に印刷された項目の番号です。", "The code of the group as printed."),
        NAME,
    ],
};

static INDICATOR: Record = Record {
    name: ("成果指標", "indicator"),
    fields: &[
        ID,
        must("group", Shape::Code, "項目の番号", "code of its group").about(
            "この指標が属する項目の番号です。",
            "The code of the group it belongs to.",
        ),
        NAME,
        DEFINITION,
        NOTE,
        UNIT,
        TARGET,
        may("method", METHOD_SHAPE, "評価の方法", "method").about(
            "区ごとの値の進み具合を、様式とは別の方法で判断するときに書きます。",
            "How wards' values are judged, where it is another way than the form's.",
        ),
        must(
            "counts",
            Shape::Choice(&["wards", "city", "apart"]),
            "数え方",
            "how it is counted",
        )
        .about(
            "区の数で示すか（`wards`）、市全体の値か（`city`）、合計に入れないか（`apart`）です。",
            "A number of wards (`wards`), one value for the city (`city`), or not in the totals (`apart`).",
        ),
        may(
            "work",
            Shape::ByYear(&Shape::Record(&WORK)),
            "取組の実施状況",
            "work carried out",
        )
        .about(
            "年度ごとの、取組を行った区の数です。",
            "How many wards did the work, by fiscal year.",
        ),
        may("progress", PROGRESS_BY_YEAR, "進捗状況", "progress").about(
            "年度ごとの、進み具合ごとの区の数です。",
            "How many wards are how far, by fiscal year.",
        ),
        may(
            "references",
            PROGRESS_BY_YEAR,
            "参考値を含む進捗状況",
            "progress with reference wards",
        )
        .about(
            "参考値の区も含めた、進み具合ごとの区の数です。",
            "The same, with the wards whose values are for reference.",
        ),
    ],
};

const COUNT: Shape = Shape::Whole(0, 99_999);

const PROGRESS_BY_YEAR: Shape = Shape::ByYear(&Shape::Record(&PROGRESS));

static WORK: Record = Record {
    name: ("取組の実施状況", "work"),
    fields: &[
        may("wards", COUNT, "件数", "wards").about("対象になった件数です。", "How many were looked at."),
        may("planned", COUNT, "区運営方針に記載", "written into the plan")
            .about("区運営方針に書いた区の数です。", "Wards that wrote it into their plan."),
        may("all", COUNT, "すべて実施", "all carried out")
            .about("すべて実施した区の数です。", "Wards that carried all of it out."),
        may("part", COUNT, "一部を実施", "a part carried out")
            .about("一部を実施した区の数です。", "Wards that carried a part of it out."),
        may("none", COUNT, "実施せず", "not carried out")
            .about("実施しなかった区の数です。", "Wards that did not carry it out."),
        may("separate", COUNT, "別途取組", "worked on outside the plan").about(
            "計画の外で取り組んだ区の数です。",
            "Wards that worked on it outside the plan.",
        ),
        may("nothing", COUNT, "取組なし", "no work")
            .about("取り組まなかった区の数です。", "Wards that did nothing about it."),
    ],
};

static PROGRESS: Record = Record {
    name: ("進捗状況", "progress"),
    fields: &[
        may("counted", COUNT, "件数", "counted").about("評価の対象になった件数です。", "How many were judged."),
        may("on-track", COUNT, "概ね順調", "on track")
            .about("概ね順調とされた区の数です。", "Wards that are on track."),
        may("achieved", COUNT, "目標値を達成", "final target met")
            .about("目標値を達成した区の数です。", "Wards that have met the final target."),
        may("behind", COUNT, "必ずしも順調ではない", "not necessarily on track").about(
            "必ずしも順調でないとされた区の数です。",
            "Wards that are not necessarily on track.",
        ),
    ],
};

static DIFFERENCE: Record = Record {
    name: ("前年度との差", "difference"),
    fields: &[
        may("on-track", SIGNED, "概ね順調", "on track").about(
            "概ね順調とされた区の数の増減です。",
            "The change in wards that are on track.",
        ),
        may("achieved", SIGNED, "目標値を達成", "final target met").about(
            "目標値を達成した区の数の増減です。",
            "The change in wards that have met the final target.",
        ),
        may("behind", SIGNED, "必ずしも順調ではない", "not necessarily on track").about(
            "必ずしも順調でないとされた区の数の増減です。",
            "The change in wards that are not necessarily on track.",
        ),
    ],
};

const SIGNED: Shape = Shape::Whole(-99_999, 99_999);

static JOINT: Record = Record {
    name: ("合わせて示す値", "joint figures"),
    fields: &[
        ID,
        must("indicators", Shape::List(&Shape::Id), "指標", "indicators").about(
            "合わせて示す指標の識別子です。",
            "The ids of the indicators that are taken together.",
        ),
        must("reason", Shape::Text, "理由", "reason")
            .about("なぜ合わせて示すかの説明です。", "Why they are taken together."),
        must("progress", PROGRESS_BY_YEAR, "進捗状況", "progress").about(
            "年度ごとの、進み具合ごとの区の数です。",
            "How many wards are how far, by fiscal year.",
        ),
    ],
};

static TOTALS: Record = Record {
    name: ("公表された合計", "published totals"),
    fields: &[
        may("work", Shape::ByYear(&Shape::Record(&WORK)), "取組の実施状況", "work").about(
            "年度ごとの、取組を行った区の数です。",
            "How many wards did the work, by fiscal year.",
        ),
        may("progress", PROGRESS_BY_YEAR, "進捗状況", "progress").about(
            "年度ごとの、進み具合ごとの区の数です。",
            "How many wards are how far, by fiscal year.",
        ),
        may(
            "references",
            PROGRESS_BY_YEAR,
            "参考値を含む進捗状況",
            "with reference wards",
        )
        .about(
            "参考値の区も含めた、進み具合ごとの区の数です。",
            "The same, with the wards whose values are for reference.",
        ),
        may(
            "difference",
            Shape::ByYear(&Shape::Record(&DIFFERENCE)),
            "前年度との差",
            "difference",
        )
        .about(
            "前の年度との差として公表された数です。",
            "The difference from the year before, as published.",
        ),
    ],
};
