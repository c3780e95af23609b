//! What single wards report for a city-wide framework: the rows that its counts are made of.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Column, Group, Kind, Table, column};
use super::columns::{AREA_CODE, FISCAL_YEAR, GRADE, STATUS_NOTE, STATUSES, SURVEY_ID, VALUE};
use super::results::status;
use crate::model::framework::FrameworkIndicator;
use crate::model::ward_report::{Reported, WardReport};

/// The indicator of the framework. It is no key of another table: the framework may be out of scope.
const MEASURES: Column = column(
    "measures",
    Kind::Id,
    ("共通の指標", "shared indicator"),
    (
        "市全体の枠組みの指標の ID です。",
        "The id of the city-wide framework's indicator.",
    ),
)
.must();

/// What wards report.
pub static REPORTS: Table = Table {
    name: "ward_reports",
    title: ("区からの報告", "ward reports"),
    about: (
        "1行が、市全体の枠組みの1つの指標について、1つの区が1年度に報告した内容です。",
        "One row for what a ward reports on one indicator of a city-wide framework in a fiscal year.",
    ),
    group: Group::Detail,
    columns: &[
        AREA_CODE,
        FISCAL_YEAR,
        MEASURES,
        column(
            "work",
            Kind::Choice(&[
                (
                    "all",
                    "計画に書き、すべて実施した",
                    "in the plan, and all of it carried out",
                ),
                (
                    "part",
                    "計画に書き、一部を実施した",
                    "in the plan, and a part of it carried out",
                ),
                (
                    "none",
                    "計画に書き、実施しなかった",
                    "in the plan, and none of it carried out",
                ),
                ("separate", "計画になく、実施した", "not in the plan, but worked on"),
                ("nothing", "取組なし", "no work"),
            ]),
            ("取組", "work"),
            (
                "取組を実施したかです。報告がなければ空欄です。",
                "Whether the work was carried out; empty where the report does not say.",
            ),
        ),
        VALUE,
        GRADE,
        UNIT_ID_IF,
        column(
            "status",
            Kind::Choice(STATUSES),
            ("状態", "status"),
            (
                "値があるか、ないならばその理由です。測ることを求められていなければ空欄です。",
                "Whether there is a value, or why not; empty where none was asked for.",
            ),
        ),
        STATUS_NOTE,
        column(
            "answers",
            Kind::Whole,
            ("回答者数", "answers"),
            ("調査に答えた人の数です。", "How many people answered."),
        ),
        SURVEY_ID,
        column(
            "is_reference",
            Kind::Flag,
            ("参考値", "reference only"),
            (
                "true は、測っていても集計に入れないことを示します。",
                "true: measured, but counted in no total.",
            ),
        )
        .must(),
        column(
            "note",
            Kind::Words,
            ("備考", "note"),
            ("区の注記です。", "A remark of the ward."),
        ),
    ],
    key: &["area_code", "fiscal_year", "measures"],
};

/// The unit, where the framework is known.
const UNIT_ID_IF: Column = column(
    "unit_id",
    Kind::Id,
    ("単位ID", "unit id"),
    (
        "単位の表 units の ID です。枠組みの指標の単位によります。",
        "The id in the table units: the unit of the framework's indicator.",
    ),
)
.to("units", "unit_id")
.derived();

/// The surveys that wards name.
pub static SURVEYS: Table = Table {
    name: "ward_report_surveys",
    title: ("区からの報告の調査", "surveys of ward reports"),
    about: (
        "1行が、区の報告と、報告に使った1つの調査との対応です。",
        "One row for each survey that a ward's report draws on.",
    ),
    group: Group::Detail,
    columns: &[AREA_CODE, FISCAL_YEAR, SURVEY_ID.must()],
    key: &["area_code", "fiscal_year", "survey_id"],
};

/// The reports in scope, each with its ward's code.
fn all<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a str, &'a WardReport)> {
    let (plans, scope) = (facts.plans, facts.scope);
    let reports = plans.ward_reports.iter();
    let reports = reports.filter(|report| scope.holds(&report.ward, report.year));
    reports.filter_map(|report| Some((plans.ward(&report.ward)?.area_code.as_str(), report)))
}

/// The rows of [`REPORTS`].
pub fn reports(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for (area, report) in all(facts) {
        for reported in report.indicators.values() {
            let row = Row::default().with(area).with(report.year).with(&reported.id.value);
            rows.push(row_of(facts, row, reported));
        }
    }
}

fn row_of(facts: &Facts<'_>, row: Row, reported: &Reported) -> Row {
    let measured = reported.measured.as_ref();
    let given = measured.and_then(|measured| measured.value.given());
    let row = row
        .with(reported.work.map(crate::model::ward_report::Carried::key))
        .value(given);
    let row = row.with(unit(facts, &reported.id.value));
    let row = match measured.map(|measured| &measured.value) {
        Some(entry) => status(row, entry),
        None => row.with(None::<&str>).words_if(None),
    };
    let row = row.with(measured.and_then(|measured| measured.answers));
    let row = row.with(reported.survey.as_ref().map(|survey| &survey.value));
    row.with(reported.reference)
        .words_if(measured.and_then(|measured| measured.note.as_ref()))
}

/// The unit of a framework's indicator.
fn unit<'a>(facts: &Facts<'a>, id: &str) -> Option<&'a String> {
    let mut indicators = facts
        .plans
        .frameworks
        .iter()
        .flat_map(|framework| &framework.indicators);
    let found: Option<&FrameworkIndicator> = indicators.find(|indicator| indicator.id.value == id);
    found.map(|indicator| &indicator.unit.value)
}

/// The rows of [`SURVEYS`].
pub fn surveys(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for (area, report) in all(facts) {
        let row = Row::default().with(area).with(report.year);
        rows.extend(report.surveys.iter().map(|survey| row.clone().with(&survey.value)));
    }
}
