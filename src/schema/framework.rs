//! The fields of a framework's progress report, `city/fy2016/progress.md`.

use super::plan::{HISTORY, ORIGIN, STAGE};
use super::target::TARGET;
use super::{ACKNOWLEDGE, ACKNOWLEDGE_WORDS, Record, Shape, TRANSLATION_OF, may, must};

pub static FRAMEWORK: Record = Record {
    name: ("全市の方針", "framework"),
    fields: &[
        must("form", Shape::Id, "様式", "form"),
        must("stage", STAGE, "段階", "stage"),
        must("title", Shape::Text, "題名", "title"),
        must("wards", Shape::Whole(1, 999), "区の数", "number of wards"),
        may("origin", Shape::Record(&ORIGIN), "もとの資料", "source document"),
        may("history", HISTORY, "段階の経過", "stages reached"),
        must("groups", Shape::List(&Shape::Record(&GROUP)), "項目", "groups"),
        must(
            "indicators",
            Shape::List(&Shape::Record(&INDICATOR)),
            "成果指標",
            "indicators",
        ),
        may(
            "joint",
            Shape::List(&Shape::Record(&JOINT)),
            "合わせて示す値",
            "joint figures",
        ),
        may("totals", Shape::Record(&TOTALS), "公表された合計", "published totals"),
        ACKNOWLEDGE,
    ],
};

pub static FRAMEWORK_WORDS: Record = Record {
    name: ("全市の方針の訳", "translation of a framework"),
    fields: &[
        TRANSLATION_OF,
        ACKNOWLEDGE_WORDS,
        must("title", Shape::Text, "題名", "title"),
        may("origin", Shape::Record(&ORIGIN), "もとの資料", "source document"),
        must("groups", Shape::ByName(&Shape::Text), "項目", "groups"),
        must(
            "indicators",
            super::indicator::INDICATOR_WORDS,
            "成果指標",
            "indicators",
        ),
        may("joint", Shape::ByName(&Shape::Text), "合わせて示す値", "joint figures"),
    ],
};

static GROUP: Record = Record {
    name: ("項目", "group"),
    fields: &[
        must("code", Shape::Code, "番号", "code"),
        must("name", Shape::Text, "名前", "name"),
    ],
};

static INDICATOR: Record = Record {
    name: ("成果指標", "indicator"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("group", Shape::Code, "項目の番号", "code of its group"),
        must("name", Shape::Text, "名前", "name"),
        may("definition", Shape::Text, "測り方", "how it is measured"),
        may("note", Shape::Text, "注記", "note"),
        must("unit", Shape::Id, "単位", "unit"),
        may("target", TARGET, "目標", "target"),
        must(
            "counts",
            Shape::Choice(&["wards", "city", "apart"]),
            "数え方",
            "how it is counted",
        ),
        may(
            "work",
            Shape::ByYear(&Shape::Record(&WORK)),
            "取組の実施状況",
            "work carried out",
        ),
        may("progress", PROGRESS_BY_YEAR, "進捗状況", "progress"),
        may(
            "references",
            PROGRESS_BY_YEAR,
            "参考値を含む進捗状況",
            "progress with reference wards",
        ),
    ],
};

const COUNT: Shape = Shape::Whole(0, 99_999);

const PROGRESS_BY_YEAR: Shape = Shape::ByYear(&Shape::Record(&PROGRESS));

static WORK: Record = Record {
    name: ("取組の実施状況", "work"),
    fields: &[
        may("wards", COUNT, "件数", "wards"),
        may("planned", COUNT, "区運営方針に記載", "written into the plan"),
        may("all", COUNT, "すべて実施", "all carried out"),
        may("part", COUNT, "一部を実施", "a part carried out"),
        may("none", COUNT, "実施せず", "not carried out"),
        may("separate", COUNT, "別途取組", "worked on outside the plan"),
        may("nothing", COUNT, "取組なし", "no work"),
    ],
};

static PROGRESS: Record = Record {
    name: ("進捗状況", "progress"),
    fields: &[
        may("counted", COUNT, "件数", "counted"),
        may("on-track", COUNT, "概ね順調", "on track"),
        may("achieved", COUNT, "目標値を達成", "final target met"),
        may("behind", COUNT, "必ずしも順調ではない", "not necessarily on track"),
    ],
};

static DIFFERENCE: Record = Record {
    name: ("前年度との差", "difference"),
    fields: &[
        may("on-track", SIGNED, "概ね順調", "on track"),
        may("achieved", SIGNED, "目標値を達成", "final target met"),
        may("behind", SIGNED, "必ずしも順調ではない", "not necessarily on track"),
    ],
};

const SIGNED: Shape = Shape::Whole(-99_999, 99_999);

static JOINT: Record = Record {
    name: ("合わせて示す値", "joint figures"),
    fields: &[
        must("id", Shape::Id, "識別子", "id"),
        must("indicators", Shape::List(&Shape::Id), "指標", "indicators"),
        must("reason", Shape::Text, "理由", "reason"),
        must("progress", PROGRESS_BY_YEAR, "進捗状況", "progress"),
    ],
};

static TOTALS: Record = Record {
    name: ("公表された合計", "published totals"),
    fields: &[
        may("work", Shape::ByYear(&Shape::Record(&WORK)), "取組の実施状況", "work"),
        may("progress", PROGRESS_BY_YEAR, "進捗状況", "progress"),
        may(
            "references",
            PROGRESS_BY_YEAR,
            "参考値を含む進捗状況",
            "with reference wards",
        ),
        may(
            "difference",
            Shape::ByYear(&Shape::Record(&DIFFERENCE)),
            "前年度との差",
            "difference",
        ),
    ],
};
