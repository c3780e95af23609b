//! A framework's tables: how many wards did the work, and how many are where.

use std::collections::BTreeMap;

use super::super::cell::{Row, Rows};
use super::super::facts::{Facts, framework_id, indicator_id};
use super::super::table::{Group, Kind, Table, column};
use super::columns::{FISCAL_YEAR, INDICATOR_ID, PLAN_ID};
use crate::model::framework::{Framework, Progress, Work};
use crate::number::FiscalYear;
use crate::source::Spanned;

/// Counts of wards.
pub static COUNTS: Table = Table {
    name: "framework_counts",
    title: ("市全体の集計", "framework counts"),
    about: (
        "1行が、市全体の枠組みの報告にある1つの数（区の数）です。",
        "One row for each number in a report on a city-wide framework: so many wards.",
    ),
    group: Group::Main,
    columns: &[
        PLAN_ID,
        column(
            "subject_kind",
            Kind::Choice(&[
                ("indicator", "1つの指標", "one indicator"),
                ("joint", "いくつかの指標をまとめたもの", "several indicators together"),
                ("total", "公表された合計", "the published total"),
            ]),
            ("対象の種類", "kind of subject"),
            ("何についての数かです。", "What the number is about."),
        )
        .must(),
        column(
            "subject_id",
            Kind::Id,
            ("対象ID", "subject id"),
            (
                "指標ID、まとめの ID、または total です。",
                "The indicator's id, the joint row's id, or total.",
            ),
        )
        .must(),
        column(
            "series",
            Kind::Choice(&[
                ("work", "取組の実施状況（表1）", "work done (table 1)"),
                ("progress", "進捗状況（表2）", "progress (table 2)"),
                (
                    "references",
                    "参考値を含む進捗状況（表2の下段）",
                    "progress with reference values (second line of table 2)",
                ),
                ("difference", "前年度との差", "difference to the year before"),
            ]),
            ("表", "table"),
            ("報告のどの表の数かです。", "Which table of the report it stands in."),
        )
        .must(),
        FISCAL_YEAR,
        column(
            "count_kind",
            Kind::Choice(&[
                ("wards", "対象の区", "wards the row covers"),
                ("planned", "計画に書いた区", "wrote it into the plan"),
                ("all", "すべて実施した区", "carried all of it out"),
                ("part", "一部を実施した区", "carried a part of it out"),
                ("none", "実施しなかった区", "carried none of it out"),
                ("separate", "計画になく実施した区", "not in the plan, but worked on it"),
                ("nothing", "取組のない区", "no work"),
                ("counted", "集計の対象", "counted"),
                ("on-track", "概ね順調", "on track"),
                ("achieved", "うち最終目標を達成", "… of which the final target is met"),
                ("behind", "必ずしも順調ではない", "not necessarily on track"),
            ]),
            ("数の種類", "kind of count"),
            ("何の数かです。", "What is counted."),
        )
        .must(),
        column(
            "count",
            Kind::Whole,
            ("数", "count"),
            (
                "区の数です。市全体で1と数える指標では1か0です。空欄は0ではありません。",
                "A number of wards, or one for the whole city. Empty is not zero.",
            ),
        ),
        column(
            "count_status",
            Kind::Choice(&[
                ("printed", "資料にある", "in the source"),
                ("not-printed", "資料にない", "not in the source"),
            ]),
            ("数の状態", "status of the count"),
            ("数が空欄の理由です。", "Why a count is empty."),
        )
        .must(),
    ],
    key: &[
        "plan_id",
        "subject_kind",
        "subject_id",
        "series",
        "fiscal_year",
        "count_kind",
    ],
};

/// Several indicators together.
pub static JOINTS: Table = Table {
    name: "framework_joints",
    title: ("まとめて集計された指標", "joint rows"),
    about: (
        "1行が、資料が指標ごとに分けずに示した1つのまとめです。",
        "One row for each set of indicators whose figures the source gives together.",
    ),
    group: Group::Detail,
    columns: &[
        PLAN_ID,
        column(
            "joint_id",
            Kind::Id,
            ("まとめのID", "joint id"),
            ("報告の中の ID です。", "Unique in its report."),
        )
        .must(),
        column(
            "reason",
            Kind::Words,
            ("分けられない理由", "reason"),
            ("指標ごとに分けられない理由です。", "Why they can't be told apart."),
        ),
    ],
    key: &["plan_id", "joint_id"],
};

/// Which indicators they are.
pub static JOINT_INDICATORS: Table = Table {
    name: "framework_joint_indicators",
    title: ("まとめの中の指標", "indicators of joint rows"),
    about: (
        "1行が、まとめとその中の1つの指標との対応です。",
        "One row for each indicator of a joint row.",
    ),
    group: Group::Detail,
    columns: &[
        PLAN_ID,
        column(
            "joint_id",
            Kind::Id,
            ("まとめのID", "joint id"),
            (
                "まとめの表 framework_joints の、同じ報告の中の ID です。",
                "The id in the table framework_joints, of the same report.",
            ),
        )
        .must(),
        INDICATOR_ID,
    ],
    key: &["plan_id", "joint_id", "indicator_id"],
};

/// The counts of table 1 with their codes.
pub const fn of_work(work: &Work) -> [(&'static str, Option<u32>); 7] {
    [
        ("wards", work.wards),
        ("planned", work.planned),
        ("all", work.all),
        ("part", work.part),
        ("none", work.none),
        ("separate", work.separate),
        ("nothing", work.nothing),
    ]
}

/// The counts of table 2 with their codes.
pub const fn of_progress(progress: &Progress) -> [(&'static str, Option<i64>); 4] {
    [
        ("counted", progress.counted),
        ("on-track", progress.on_track),
        ("achieved", progress.achieved),
        ("behind", progress.behind),
    ]
}

/// The rows of one subject.
struct Subject {
    row: Row,
}

impl Subject {
    fn new(plan: &str, kind: &str, id: &str) -> Self {
        let row = Row::default().with(plan).with(kind).with(id);
        Self { row }
    }

    fn work<'a>(&self, years: impl Iterator<Item = (&'a FiscalYear, &'a Work)>, rows: &mut Rows<'_>) {
        for (year, work) in years {
            let counts = of_work(work).map(|(kind, count)| (kind, count.map(i64::from)));
            self.put("work", *year, &counts, rows);
        }
    }

    fn progress<'a>(
        &self,
        series: &str,
        years: impl Iterator<Item = (&'a FiscalYear, &'a Progress)>,
        rows: &mut Rows<'_>,
    ) {
        for (year, progress) in years {
            self.put(series, *year, &of_progress(progress), rows);
        }
    }

    fn put(&self, series: &str, year: FiscalYear, counts: &[(&str, Option<i64>)], rows: &mut Rows<'_>) {
        for (kind, count) in counts {
            let status = if count.is_some() { "printed" } else { "not-printed" };
            rows.push(
                self.row
                    .clone()
                    .with(series)
                    .with(year)
                    .with(*kind)
                    .with(*count)
                    .with(status),
            );
        }
    }
}

/// The rows of [`COUNTS`].
pub fn counts(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for framework in facts.frameworks() {
        let plan = framework_id(framework);
        for indicator in &framework.indicators {
            let subject = Subject::new(&plan, "indicator", &indicator_id(&plan, &indicator.id.value));
            subject.work(indicator.work.iter(), rows);
            subject.progress("progress", indicator.progress.iter(), rows);
            subject.progress("references", indicator.references.iter(), rows);
        }
        for joint in &framework.joint {
            let subject = Subject::new(&plan, "joint", &joint.id.value);
            subject.progress("progress", joint.progress.iter(), rows);
        }
        totals(framework, &Subject::new(&plan, "total", "total"), rows);
    }
}

fn totals(framework: &Framework, subject: &Subject, rows: &mut Rows<'_>) {
    fn plain<T>(years: &BTreeMap<FiscalYear, Spanned<T>>) -> impl Iterator<Item = (&FiscalYear, &T)> {
        years.iter().map(|(year, total)| (year, &total.value))
    }
    let totals = &framework.totals;
    subject.work(plain(&totals.work), rows);
    subject.progress("progress", plain(&totals.progress), rows);
    subject.progress("references", plain(&totals.references), rows);
    subject.progress("difference", plain(&totals.difference), rows);
}

/// The rows of [`JOINTS`].
pub fn joints(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for framework in facts.frameworks() {
        let plan = framework_id(framework);
        rows.extend(
            framework
                .joint
                .iter()
                .map(|joint| Row::default().with(&plan).with(&joint.id.value).words(&joint.reason)),
        );
    }
}

/// The rows of [`JOINT_INDICATORS`].
pub fn joint_indicators(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for framework in facts.frameworks() {
        let plan = framework_id(framework);
        for joint in &framework.joint {
            let row = Row::default().with(&plan).with(&joint.id.value);
            rows.extend(
                joint
                    .indicators
                    .iter()
                    .map(|id| row.clone().with(indicator_id(&plan, &id.value))),
            );
        }
    }
}
