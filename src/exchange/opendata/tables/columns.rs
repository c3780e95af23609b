//! Columns that several tables share: what one means is said once.

use super::super::table::{Choice, Column, Kind, column};

/// The plan a row belongs to.
pub const PLAN_ID: Column = column(
    "plan_id",
    Kind::Id,
    ("計画ID", "plan id"),
    ("計画の表 plans の ID です。", "The id in the table plans."),
)
.must()
.to("plans", "plan_id");

/// The item a row belongs to.
pub const ITEM_ID: Column = column(
    "item_id",
    Kind::Id,
    ("項目ID", "item id"),
    ("計画の項目の表 items の ID です。", "The id in the table items."),
)
.must()
.to("items", "item_id");

/// The indicator a row belongs to.
pub const INDICATOR_ID: Column = column(
    "indicator_id",
    Kind::Id,
    ("指標ID", "indicator id"),
    (
        "指標の表 indicators の ID です。計画ごとに異なります。",
        "The id in the table indicators. Each plan has its own.",
    ),
)
.must()
.to("indicators", "indicator_id");

/// The ward a row belongs to.
pub const AREA_CODE: Column = column(
    "area_code",
    Kind::AreaCode,
    ("全国地方公共団体コード", "area code"),
    ("地域の表 areas のコードです。", "The code in the table areas."),
)
.must()
.to("areas", "area_code");

/// The form a row belongs to.
pub const FORM_ID: Column = column(
    "form_id",
    Kind::Id,
    ("様式ID", "form id"),
    ("様式の表 forms の ID です。", "The id in the table forms."),
)
.must()
.to("forms", "form_id");

/// The survey behind a row, if there is one.
pub const SURVEY_ID: Column = column(
    "survey_id",
    Kind::Text,
    ("調査ID", "survey id"),
    ("調査の表 surveys の ID です。", "The id in the table surveys."),
)
.to("surveys", "survey_id");

/// The fiscal year of a row.
pub const FISCAL_YEAR: Column = column(
    "fiscal_year",
    Kind::Year,
    ("年度（西暦）", "fiscal year"),
    (
        "年度が始まる4月の西暦年です。2022 は令和4年度（2022年4月から2023年3月まで）です。",
        "The calendar year its April falls in: 2022 is April 2022 to March 2023.",
    ),
)
.must();

/// The unit of a row's values.
pub const UNIT_ID: Column = column(
    "unit_id",
    Kind::Id,
    ("単位ID", "unit id"),
    (
        "単位の表 units の ID です。値の列には単位を書きません。",
        "The id in the table units. Values stand without units.",
    ),
)
.must()
.to("units", "unit_id");

/// A number.
pub const VALUE: Column = column(
    "value",
    Kind::Number,
    ("値", "value"),
    (
        "数値です。空欄は0ではありません。理由は状態の列にあります。",
        "A number. Empty is not zero; the status says why.",
    ),
);

/// A grade.
pub const GRADE: Column = column(
    "grade",
    Kind::Text,
    ("段階", "grade"),
    (
        "数値でなく段階で示す値です。段階の表 grades の ID です。",
        "A value that is a grade, not a number: the id in the table grades.",
    ),
);

/// Why a value is empty.
pub const STATUS: Column = column(
    "status",
    Kind::Choice(STATUSES),
    ("状態", "status"),
    (
        "値があるか、ないならばその理由です。",
        "Whether there is a value, or why not.",
    ),
)
.must();

/// What the source says about an empty value.
pub const STATUS_NOTE: Column = column(
    "status_note",
    Kind::Words,
    ("値がない理由", "why there is no value"),
    ("資料にある説明です。", "What the source says about it."),
);

/// The page of a row.
pub const URL: Column = column(
    "url",
    Kind::Address,
    ("ページの番地", "address of the page"),
    ("この行を載せているページです。", "The page that shows it."),
);

/// Why a value is empty, in codes.
pub const STATUSES: &[Choice] = &[
    ("given", "値あり", "there is a value"),
    ("not-yet", "未測定", "not yet measured"),
    ("not-measured", "測定せず", "not measured"),
    ("not-published", "非公表", "not published"),
    ("suppressed", "秘匿", "withheld"),
    ("not-applicable", "該当なし", "not applicable"),
];

/// The public states.
pub const STATES: &[Choice] = &[
    ("met", "達成", "met"),
    ("on-track", "順調", "on track"),
    ("behind", "遅れ", "behind"),
    ("not-met", "未達成", "not met"),
    ("not-yet-judged", "評価前", "not yet judged"),
];

/// The stages of a plan.
pub const STAGES: &[Choice] = &[
    ("outline", "素案", "outline"),
    ("draft", "案", "draft"),
    ("adopted", "策定", "adopted"),
    ("mid-year-review", "中間振り返り", "mid-year review"),
    ("year-end-evaluation", "年度末の自己評価", "year-end evaluation"),
    ("corrected", "訂正", "corrected"),
];

/// When a rating was given.
pub const OCCASIONS: &[Choice] = &[
    ("mid-year", "中間振り返り", "mid-year review"),
    ("year-end", "年度末の自己評価", "year-end evaluation"),
];

/// The methods of computing a verdict.
pub const METHODS: &[Choice] = &[
    ("declared", "区の評価による", "left to the ward"),
    ("result-against-target", "実績÷目標", "result against target"),
    ("straight-line", "直線のペース", "straight line"),
    ("milestones", "途中の目標値", "milestones"),
    ("every-year", "毎年度", "every year"),
    ("cumulative", "累計", "cumulative"),
    ("ceiling-and-floor", "上限と下限", "ceiling and floor"),
    ("no-worse", "前年度以上（以下）", "no worse than the year before"),
    ("all-of", "すべての目標", "all of several targets"),
    ("grades", "段階", "grades"),
    ("growth", "年平均成長率", "growth a year"),
];
