//! Plans and framework reports, the stages they have reached, and the indicators that ended with them.

use super::super::cell::{Cell, Row, Rows};
use super::super::facts::{Facts, Thing, framework_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::columns::{FISCAL_YEAR, FORM_ID, PLAN_ID, STAGES as STAGE_WORDS, URL};
use crate::lang::{Lang, Localized};
use crate::model::framework::Framework;
use crate::model::plan::{Head, Origin, Plan};
use crate::model::stage::Reached;

/// Plans and framework reports.
pub static PLANS: Table = Table {
    name: "plans",
    title: ("計画", "plans"),
    about: (
        "1行が、1つの区の1年度の区運営方針、または市全体の枠組みの1年度の報告です。",
        "One row for each ward's management plan of a fiscal year, and for each year's report on a city-wide framework.",
    ),
    group: Group::Main,
    columns: &[
        column(
            "plan_id",
            Kind::Id,
            ("計画ID", "plan id"),
            (
                "区の名前と年度からなる、変わらない ID です。",
                "Made of ward and fiscal year; it never changes.",
            ),
        )
        .must(),
        column(
            "plan_kind",
            Kind::Choice(&[
                ("ward-plan", "区運営方針", "ward management plan"),
                ("framework", "市全体の枠組みの報告", "report on a city-wide framework"),
            ]),
            ("種類", "kind"),
            (
                "区の計画か、市全体の報告かです。",
                "A ward's plan, or a report of the whole city.",
            ),
        )
        .must(),
        column(
            "area_code",
            Kind::AreaCode,
            ("全国地方公共団体コード", "area code"),
            ("区の表 areas のコードです。", "The code in the table areas."),
        )
        .to("areas", "area_code"),
        FISCAL_YEAR,
        column(
            "fiscal_year_era",
            Kind::Text,
            ("年度（和暦）", "fiscal year, Japanese era"),
            ("西暦から作った和暦の年度です。", "Made from the western year."),
        )
        .derived(),
        column(
            "title",
            Kind::Words,
            ("題名", "title"),
            ("文書の題名です。", "The document's title."),
        ),
        column(
            "stage",
            Kind::Choice(STAGE_WORDS),
            ("段階", "stage"),
            ("文書が達した段階です。", "The stage the document has reached."),
        )
        .must(),
        FORM_ID,
        column(
            "excerpt",
            Kind::Words,
            ("収録の範囲", "what is held here"),
            (
                "計画の一部だけを収録している場合の説明です。空欄は全体です。",
                "Which part of the plan is held, if not the whole.",
            ),
        ),
        column(
            "head_post",
            Kind::Words,
            ("責任者の職", "post of the head"),
            ("計画の責任者の職です。", "Who is responsible: the post."),
        ),
        column(
            "head_name",
            Kind::Words,
            ("責任者の氏名", "name of the head"),
            ("計画の責任者の氏名です。", "Who is responsible: the name."),
        ),
        column(
            "source_title",
            Kind::Words,
            ("出典の題名", "title of the source"),
            (
                "数値の出典となる公表資料です。",
                "The published document the figures are taken from.",
            ),
        ),
        column(
            "source_publisher",
            Kind::Words,
            ("出典の公表者", "publisher of the source"),
            ("出典を公表した機関です。", "Who published it."),
        ),
        column(
            "wards_covered",
            Kind::Whole,
            ("対象の区の数", "wards covered"),
            (
                "市全体の報告が対象とする区の数です。区の計画では空欄です。",
                "How many wards a city-wide report covers; empty for a ward's plan.",
            ),
        ),
        URL,
    ],
    key: &["plan_id"],
};

/// Stages reached.
pub static STAGES: Table = Table {
    name: "stages",
    title: ("計画の経過", "stages"),
    about: (
        "1行が、計画が達した1つの段階とその日付です。",
        "One row for each stage a plan has reached.",
    ),
    group: Group::Detail,
    columns: &[
        PLAN_ID,
        column(
            "stage",
            Kind::Choice(STAGE_WORDS),
            ("段階", "stage"),
            ("達した段階です。", "The stage reached."),
        )
        .must(),
        column(
            "reached_on",
            Kind::Day,
            ("日付", "date"),
            (
                "達した日です。資料に日がなければ年月です。",
                "The day, or the month where the source gives no day.",
            ),
        )
        .must(),
    ],
    key: &["plan_id", "stage", "reached_on"],
};

/// Indicators that ended.
pub static ENDED: Table = Table {
    name: "ended_indicators",
    title: ("終わった指標", "ended indicators"),
    about: (
        "1行が、前の計画にあってこの計画で測らなくなった1つの指標です。",
        "One row for each indicator of an earlier plan that this plan no longer measures.",
    ),
    group: Group::Detail,
    columns: &[
        PLAN_ID,
        column(
            "indicator_name_id",
            Kind::Id,
            ("指標の名前ID", "lasting id"),
            (
                "年度を越えて変わらない、区の中の指標の ID です。",
                "The indicator's id within the ward, the same in every year.",
            ),
        )
        .must(),
        column(
            "reason",
            Kind::Words,
            ("理由", "reason"),
            (
                "終わった理由、または代わりの指標です。",
                "Why, or what takes its place.",
            ),
        ),
    ],
    key: &["plan_id", "indicator_name_id"],
};

/// The rows of [`PLANS`].
pub fn plans(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let plans = facts.plans().map(|plan| of_plan(facts, plan));
    rows.extend(plans.chain(facts.frameworks().map(|one| of_framework(facts, one))));
}

fn of_plan(facts: &Facts<'_>, plan: &Plan) -> Row {
    let title = |lang: Lang| {
        let ward = facts.plans.ward(&plan.ward)?;
        let year = plan.year.long(lang);
        ward.name.has(lang).then(|| match lang {
            Lang::Ja => format!("{year} {}運営方針", ward.name.get(lang)),
            Lang::En => format!("{year} management plan of {}", ward.name.get(lang)),
        })
    };
    let row = Row::default()
        .with(plan_id(plan))
        .with("ward-plan")
        .with(facts.area_code(plan));
    let row = row.with(plan.year).with(plan.year.era(Lang::Ja));
    let row = row.with(title(Lang::Ja)).with(title(Lang::En));
    let row = row
        .with(plan.stage.key())
        .with(&plan.form.value)
        .words_if(plan.excerpt.as_ref());
    let row = head(row, plan.head.as_ref());
    let row = origin(row, plan.origin.as_ref()).with(Cell::Empty);
    facts.addresses(row, Thing::Plan(&plan.ward, plan.year))
}

fn of_framework(facts: &Facts<'_>, framework: &Framework) -> Row {
    let row = Row::default().with(framework_id(framework)).with("framework");
    let row = row.with(facts.config.area_code.as_ref());
    let row = row
        .with(framework.year)
        .with(framework.year.era(Lang::Ja))
        .words(&framework.title);
    let row = row
        .with(framework.stage.key())
        .with(&framework.form.value)
        .words_if(None);
    let row = origin(head(row, None), framework.origin.as_ref()).with(framework.wards);
    facts.addresses(row, Thing::Framework(framework.year))
}

fn head(row: Row, head: Option<&Head>) -> Row {
    let (post, name) = (head.map(|head| &head.post), head.map(|head| &head.name));
    row.words_if(post).words_if(name)
}

fn origin(row: Row, origin: Option<&Origin>) -> Row {
    let part = |of: fn(&Origin) -> &Localized<String>| origin.map(of);
    row.words_if(part(|origin| &origin.title))
        .words_if(part(|origin| &origin.publisher))
}

/// The rows of [`STAGES`].
pub fn stages(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let plans = facts.plans().flat_map(|plan| reached(&plan_id(plan), &plan.history));
    let frameworks = facts
        .frameworks()
        .flat_map(|one| reached(&framework_id(one), &one.history));
    rows.extend(plans.chain(frameworks));
}

fn reached(plan: &str, history: &[Reached]) -> Vec<Row> {
    let row = |reached: &Reached| Row::default().with(plan).with(reached.stage.key()).with(reached.date);
    history.iter().map(row).collect()
}

/// The rows of [`ENDED`].
pub fn ended(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let of_plan = |plan: &Plan| {
        let id = plan_id(plan);
        let row =
            |ended: &crate::model::plan::Ended| Row::default().with(&id).with(&ended.id.value).words(&ended.reason);
        plan.ended.iter().map(row).collect::<Vec<_>>()
    };
    rows.extend(facts.plans().flat_map(of_plan));
}
