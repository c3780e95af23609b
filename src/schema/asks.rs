//! The table of a form that says what each level asks at each stage: `asks: { adopted: { initiative: { budget: required } } }`.

use super::{Field, Record, Shape, Title, may};

/// By stage, then level, then field.
pub static ASKS: Record = Record {
    name: ("段階ごとに求めること", "what each stage asks"),
    fields: &[
        from("outline", "素案から", "from the outline on"),
        from("draft", "案から", "from the draft on"),
        from("adopted", "策定から", "once adopted"),
        from("mid-year-review", "中間振り返りから", "from the mid-year review on"),
        from(
            "year-end-evaluation",
            "年度末の自己評価から",
            "from the year-end evaluation on",
        ),
    ],
};

const LEVELS: Shape = Shape::Record(&LEVEL);

static LEVEL: Record = Record {
    name: ("階層ごとに求めること", "what each level asks"),
    fields: &[
        level("plan", Shape::Record(&PLAN), "区運営方針", "plan"),
        level("issue", Shape::Record(&ISSUE), "経営課題", "management issue"),
        level("strategy", Shape::Record(&STRATEGY), "戦略", "strategy"),
        level("initiative", Shape::Record(&INITIATIVE), "具体的取組", "initiative"),
        level("reform-item", Shape::Record(&REFORM_ITEM), "取組項目", "reform item"),
        level(
            "indicator",
            Shape::Record(&INDICATOR),
            "すべての指標",
            "every indicator",
        ),
        level(
            "outcome-indicator",
            Shape::Record(&INDICATOR),
            "アウトカム（成果）指標",
            "outcome indicator",
        ),
        level(
            "process-indicator",
            Shape::Record(&INDICATOR),
            "プロセス（過程）指標",
            "process indicator",
        ),
    ],
};

/// A stage of the table.
const fn from(key: &'static str, ja: &'static str, en: &'static str) -> Field {
    may(key, LEVELS, ja, en).about(
        "この段階から求めることです。後の段階で変えるまで続きます。",
        "What is asked from this stage on, until a later stage says otherwise.",
    )
}

/// A level of the table.
const fn level(key: &'static str, shape: Shape, ja: &'static str, en: &'static str) -> Field {
    may(key, shape, ja, en).about("この階層に求めることです。", "What is asked of this level.")
}

/// A field of the table.
const fn ask(key: &'static str, ja: &'static str, en: &'static str) -> Field {
    may(key, ASK, ja, en).about(
        "必須なら `required`、書けないなら `forbidden`、どちらでもなければ `allowed` です。",
        "`required` if it must be there, `forbidden` if it can't be, `allowed` if it may.",
    )
}

const ASK: Shape = Shape::Choice(&["required", "allowed", "forbidden"]);

static PLAN: Record = Record {
    name: ("区運営方針に求めること", "what is asked of a plan"),
    fields: &[
        ask("head", "責任者", "person in charge"),
        ask("origin", "もとの資料", "source document"),
        ask("history", "段階の経過", "stages reached"),
    ],
};

static ISSUE: Record = Record {
    name: ("経営課題に求めること", "what is asked of an issue"),
    fields: &[
        ask("sdgs", "SDGsのゴール", "Sustainable Development Goals"),
        ask("budget", "この年度の予算額", "budget of the plan's year"),
        ask("evidence", "現状のデータ", "evidence"),
        ask("themes", "主題", "themes"),
        ask("indicators", "指標", "indicators"),
    ],
};

static STRATEGY: Record = Record {
    name: ("戦略に求めること", "what is asked of a strategy"),
    fields: &[
        ask("pillar", "改革の柱", "reform pillar"),
        ask("indicators", "指標", "indicators"),
        ask("mid-year", "中間振り返りの評価", "mid-year rating"),
        ask("year-end", "年度末の評価", "year-end rating"),
    ],
};

static INITIATIVE: Record = Record {
    name: ("具体的取組に求めること", "what is asked of an initiative"),
    fields: &[
        ask("budget", "この年度の予算額", "budget of the plan's year"),
        ask("indicators", "指標", "indicators"),
        ask("mid-year", "中間振り返りの評価", "mid-year rating"),
        ask("year-end", "年度末の評価", "year-end rating"),
    ],
};

static REFORM_ITEM: Record = Record {
    name: ("取組項目に求めること", "what is asked of a reform item"),
    fields: &[
        ask("pillar", "改革の柱", "reform pillar"),
        ask("budget", "この年度の予算額", "budget of the plan's year"),
        ask("indicators", "指標", "indicators"),
        ask("mid-year", "中間振り返りの評価", "mid-year rating"),
        ask("year-end", "年度末の評価", "year-end rating"),
    ],
};

static INDICATOR: Record = Record {
    name: ("指標に求めること", "what is asked of an indicator"),
    fields: &[
        ask("target", "目標", "target"),
        ask("withdraw", "撤退・再構築基準", "withdrawal criterion"),
        ask("survey", "調査", "survey"),
        ask("definition", "測り方", "how it is measured"),
        ask(
            "result",
            "この年度の実績、または値のない理由",
            "result of the plan's year, or why there is none",
        ),
        ask("rated", "この年度の実績の評価", "rating of that result"),
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
