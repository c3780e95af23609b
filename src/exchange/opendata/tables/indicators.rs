//! Indicators as the plans state them, and those that all wards share.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::{Facts, Thing, item_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::super::walk::{self, Shared, Stated};
use super::columns::{PLAN_ID, UNIT_ID, URL};
use crate::model::framework::Counts;
use crate::model::indicator::IndicatorKind;
use crate::model::target::Direction;

/// Indicators.
pub static INDICATORS: Table = Table {
    name: "indicators",
    title: ("指標", "indicators"),
    about: (
        "1行が、1つの計画に書かれた1つの指標です。同じ指標でも、計画ごとに1行になります。",
        "One row for each indicator of each plan. An indicator that several plans state has a row for each of them.",
    ),
    group: Group::Main,
    columns: &[
        column(
            "indicator_id",
            Kind::Id,
            ("指標ID", "indicator id"),
            (
                "計画の ID と指標の名前からなる ID です。",
                "Made of the plan's id and the indicator's own.",
            ),
        )
        .must(),
        PLAN_ID,
        column(
            "item_id",
            Kind::Id,
            ("項目ID", "item id"),
            ("指標が属する計画の項目です。", "The item it stands under."),
        )
        .must()
        .to("items", "item_id"),
        column(
            "series_id",
            Kind::Id,
            ("系列ID", "series id"),
            (
                "年度や計画を越えて同じ指標を指す ID です。年度をまたいで比べるときに使います。",
                "The same for the same indicator of a ward in every plan: use it to compare years.",
            ),
        )
        .must(),
        column(
            "indicator_kind",
            Kind::Choice(&[
                ("outcome", "アウトカム（成果）指標", "outcome indicator"),
                ("process", "プロセス（過程）指標", "process indicator"),
                ("reform", "取組項目の目標", "target of a reform item"),
                ("framework", "市全体で共通の指標", "indicator shared by all wards"),
            ]),
            ("種類", "kind"),
            ("何を測る指標かです。", "What kind of indicator it is."),
        )
        .must(),
        column(
            "mark",
            Kind::Whole,
            ("丸数字", "circled number"),
            ("紙面の丸数字です。①は1です。", "The circled number on paper: ① is 1."),
        ),
        column(
            "name",
            Kind::Words,
            ("指標の名前", "name"),
            ("測るものの名前です。", "What is measured."),
        ),
        column(
            "definition",
            Kind::Words,
            ("定義", "definition"),
            ("測り方です。", "How it is measured."),
        ),
        column(
            "note",
            Kind::Words,
            ("備考", "note"),
            ("資料にある注記です。", "A remark of the source."),
        ),
        UNIT_ID,
        column(
            "survey_id",
            Kind::Text,
            ("調査ID", "survey id"),
            ("値を得た調査の表 surveys の ID です。", "The id in the table surveys."),
        )
        .to("surveys", "survey_id"),
        column(
            "is_reference",
            Kind::Flag,
            ("参考値か", "reference only"),
            (
                "true は、測るが集計に数えない参考値です。",
                "true: measured, but counted in no total.",
            ),
        )
        .must(),
        column(
            "counts_as",
            Kind::Choice(&[
                ("wards", "区ごとに数える", "each ward is one"),
                ("city", "市全体で1と数える", "one for the whole city"),
                ("apart", "集計に数えない", "in no total"),
            ]),
            ("数え方", "how it is counted"),
            (
                "市全体で共通の指標の数え方です。ほかの指標では空欄です。",
                "How an indicator shared by all wards is counted; empty for others.",
            ),
        ),
        column(
            "measures",
            Kind::Text,
            ("共通指標の名前ID", "shared indicator"),
            (
                "市全体で共通の指標を測る場合の、その指標の ID です。",
                "The id of the city-wide framework's indicator that it measures, if any.",
            ),
        ),
        column(
            "weight",
            Kind::Number,
            ("重み", "weight"),
            (
                "重みを付けた割合で、この指標が自分で定める重みです。様式の重みに優先します。",
                "How much it counts in weighted shares, where it says so itself; it comes before the form's weight.",
            ),
        ),
        column(
            "target_reason",
            Kind::Words,
            ("目標の理由", "why this target"),
            ("目標をこの値にした理由です。", "Why the target is what it is."),
        ),
        column(
            "baseline_year",
            Kind::Year,
            ("基準年度（西暦）", "baseline year"),
            (
                "目標の出発点となる値の年度です。",
                "The fiscal year of the value the target was set out from.",
            ),
        ),
        column(
            "baseline_value",
            Kind::Number,
            ("基準値", "baseline value"),
            ("目標の出発点となる値です。", "The value the target was set out from."),
        ),
        URL,
    ],
    key: &["indicator_id"],
};

/// Which way is better.
pub const DIRECTIONS: &[super::super::table::Choice] = &[
    ("up", "大きい方がよい", "more is better"),
    ("down", "小さい方がよい", "less is better"),
];

/// The code of a direction.
pub const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    }
}

/// The rows of [`INDICATORS`].
pub fn indicators(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let of_plans = walk::indicators(facts).map(|one| stated(facts, &one));
    let of_city = walk::shared(facts).map(|one| shared(facts, &one));
    rows.extend(of_plans.chain(of_city));
}

fn stated(facts: &Facts<'_>, one: &Stated<'_>) -> Row {
    let indicator = one.indicator;
    let kind = match indicator.kind {
        IndicatorKind::Outcome => "outcome",
        IndicatorKind::Process => "process",
        IndicatorKind::Reform => "reform",
    };
    let ward = &one.plan.ward;
    let row = Row::default().with(&one.id).with(plan_id(one.plan)).with(&one.item);
    let row = row
        .with(format!("{ward}/{}", indicator.id.value))
        .with(kind)
        .with(indicator.code);
    let row = row
        .words(&indicator.name)
        .words_if(indicator.definition.as_ref())
        .words_if(indicator.note.as_ref());
    let row = row
        .with(&indicator.unit.value)
        .with(indicator.survey.as_ref().map(|survey| &survey.value));
    let row = row.with(indicator.reference).with(Cell::Empty);
    let row = row
        .with(indicator.measures.as_ref().map(|measures| &measures.value))
        .with(indicator.weight);
    let row = target(row, indicator.target.as_ref());
    facts.addresses(row, Thing::Indicator(ward, &indicator.id.value))
}

fn shared(facts: &Facts<'_>, one: &Shared<'_>) -> Row {
    let indicator = one.indicator;
    let counts = match indicator.counts {
        Counts::Wards => "wards",
        Counts::City => "city",
        Counts::Apart => "apart",
    };
    let year = facts
        .frameworks()
        .find(|framework| super::super::facts::framework_id(framework) == one.plan);
    let row = Row::default()
        .with(&one.id)
        .with(&one.plan)
        .with(item_id(&one.plan, &indicator.group.value));
    let row = row
        .with(format!("city/{}", indicator.id.value))
        .with("framework")
        .with(Cell::Empty);
    let row = row
        .words(&indicator.name)
        .words_if(indicator.definition.as_ref())
        .words_if(indicator.note.as_ref());
    let row = row
        .with(&indicator.unit.value)
        .with(Cell::Empty)
        .with(false)
        .with(counts)
        .with(Cell::Empty)
        .with(Cell::Empty);
    let row = target(row, indicator.target.as_ref());
    match year {
        Some(framework) => facts.addresses(row, Thing::Framework(framework.year)),
        None => row.words_if(None),
    }
}

/// What a target says besides its goals, which have a table of their own.
fn target(row: Row, target: Option<&crate::model::target::Target>) -> Row {
    let baseline = target.and_then(|target| target.baseline);
    let row = row.words_if(target.and_then(|target| target.because.as_ref()));
    row.with(baseline.map(|baseline| baseline.year))
        .with(baseline.map(|baseline| baseline.value))
}
