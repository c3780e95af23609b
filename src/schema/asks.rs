//! The table of a form that says what each level asks at each stage: `asks: { adopted: { initiative: { budget: required } } }`.

use super::{Record, Shape, Title, may};

/// By stage, then level, then field.
pub static ASKS: Record = Record {
    name: ("段階ごとに求めること", "what each stage asks"),
    fields: &[
        may("outline", LEVELS, "素案から", "from the outline on"),
        may("draft", LEVELS, "案から", "from the draft on"),
        may("adopted", LEVELS, "策定から", "once adopted"),
        may(
            "mid-year-review",
            LEVELS,
            "中間振り返りから",
            "from the mid-year review on",
        ),
        may(
            "year-end-evaluation",
            LEVELS,
            "年度末の自己評価から",
            "from the year-end evaluation on",
        ),
    ],
};

const LEVELS: Shape = Shape::Record(&LEVEL);

static LEVEL: Record = Record {
    name: ("階層ごとに求めること", "what each level asks"),
    fields: &[
        may("plan", Shape::Record(&PLAN), "区運営方針", "plan"),
        may("issue", Shape::Record(&ISSUE), "経営課題", "management issue"),
        may("strategy", Shape::Record(&STRATEGY), "戦略", "strategy"),
        may("initiative", Shape::Record(&INITIATIVE), "具体的取組", "initiative"),
        may("reform-item", Shape::Record(&REFORM_ITEM), "取組項目", "reform item"),
        may(
            "indicator",
            Shape::Record(&INDICATOR),
            "すべての指標",
            "every indicator",
        ),
        may(
            "outcome-indicator",
            Shape::Record(&INDICATOR),
            "アウトカム（成果）指標",
            "outcome indicator",
        ),
        may(
            "process-indicator",
            Shape::Record(&INDICATOR),
            "プロセス（過程）指標",
            "process indicator",
        ),
    ],
};

const ASK: Shape = Shape::Choice(&["required", "allowed", "forbidden"]);

static PLAN: Record = Record {
    name: ("区運営方針に求めること", "what is asked of a plan"),
    fields: &[
        may("head", ASK, "責任者", "person in charge"),
        may("origin", ASK, "もとの資料", "source document"),
        may("history", ASK, "段階の経過", "stages reached"),
    ],
};

static ISSUE: Record = Record {
    name: ("経営課題に求めること", "what is asked of an issue"),
    fields: &[
        may("sdgs", ASK, "SDGsのゴール", "Sustainable Development Goals"),
        may("budget", ASK, "この年度の予算額", "budget of the plan's year"),
        may("evidence", ASK, "現状のデータ", "evidence"),
        may("themes", ASK, "主題", "themes"),
        may("indicators", ASK, "指標", "indicators"),
    ],
};

static STRATEGY: Record = Record {
    name: ("戦略に求めること", "what is asked of a strategy"),
    fields: &[
        may("pillar", ASK, "改革の柱", "reform pillar"),
        may("indicators", ASK, "指標", "indicators"),
        may("mid-year", ASK, "中間振り返りの評価", "mid-year rating"),
        may("year-end", ASK, "年度末の評価", "year-end rating"),
    ],
};

static INITIATIVE: Record = Record {
    name: ("具体的取組に求めること", "what is asked of an initiative"),
    fields: &[
        may("budget", ASK, "この年度の予算額", "budget of the plan's year"),
        may("indicators", ASK, "指標", "indicators"),
        may("mid-year", ASK, "中間振り返りの評価", "mid-year rating"),
        may("year-end", ASK, "年度末の評価", "year-end rating"),
    ],
};

static REFORM_ITEM: Record = Record {
    name: ("取組項目に求めること", "what is asked of a reform item"),
    fields: &[
        may("pillar", ASK, "改革の柱", "reform pillar"),
        may("budget", ASK, "この年度の予算額", "budget of the plan's year"),
        may("indicators", ASK, "指標", "indicators"),
        may("mid-year", ASK, "中間振り返りの評価", "mid-year rating"),
        may("year-end", ASK, "年度末の評価", "year-end rating"),
    ],
};

static INDICATOR: Record = Record {
    name: ("指標に求めること", "what is asked of an indicator"),
    fields: &[
        may("target", ASK, "目標", "target"),
        may("withdraw", ASK, "撤退・再構築基準", "withdrawal criterion"),
        may("survey", ASK, "調査", "survey"),
        may("definition", ASK, "測り方", "how it is measured"),
        may(
            "result",
            ASK,
            "この年度の実績、または値のない理由",
            "result of the plan's year, or why there is none",
        ),
        may("rated", ASK, "この年度の実績の評価", "rating of that result"),
    ],
};

/// What a level, or a field of a level, is called: `initiative`, `budget`.
#[must_use]
pub fn ask_title(level: &str, field: Option<&str>) -> Title {
    let find = |record: &'static Record, key: &str| record.fields.iter().find(|field| field.key == key);
    let Some(level) = find(&LEVEL, level) else {
        return ("", "");
    };
    match (field, level.shape) {
        (Some(field), Shape::Record(record)) => find(record, field).map_or(("", ""), |field| field.title),
        _ => level.title,
    }
}
