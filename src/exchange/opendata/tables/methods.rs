//! How verdicts on single indicators are reached, where that is another way than the form's.

use super::super::cell::{Row, Rows};
use super::super::facts::Facts;
use super::super::table::{Group, Kind, Table, column};
use super::super::walk;
use super::columns::{INDICATOR_ID, METHODS as METHOD_WORDS};
use super::indicators::{DIRECTIONS, direction};
use crate::model::method::MethodRule;

/// How verdicts are reached, where an indicator has a way of its own.
pub static METHODS: Table = Table {
    name: "indicator_methods",
    title: ("指標の判定方法", "methods of indicators"),
    about: (
        "1行が、様式と違う判定方法を定めた1つの指標です。",
        "One row for each indicator that is judged in another way than its form says.",
    ),
    group: Group::Detail,
    columns: &[
        INDICATOR_ID,
        column(
            "method",
            Kind::Choice(METHOD_WORDS),
            ("判定方法", "method"),
            ("目標と実績から判定する方法です。", "How the verdict is reached."),
        )
        .must(),
        column(
            "direction",
            Kind::Choice(DIRECTIONS),
            ("望ましい向き", "better way"),
            (
                "値が大きい方がよいか、小さい方がよいかです。",
                "Whether more or less is better.",
            ),
        ),
        column(
            "growth_limit_1",
            Kind::Number,
            ("成長率の境1", "growth limit 1"),
            (
                "年平均成長率の判定の境の、いちばん高いものです。",
                "The highest limit of growth.",
            ),
        ),
        column(
            "growth_limit_2",
            Kind::Number,
            ("成長率の境2", "growth limit 2"),
            ("2番目の境です。", "The second limit."),
        ),
        column(
            "growth_limit_3",
            Kind::Number,
            ("成長率の境3", "growth limit 3"),
            ("3番目の境です。", "The third limit."),
        ),
        column(
            "reason",
            Kind::Words,
            ("理由", "reason"),
            ("この方法による理由です。", "Why this method."),
        ),
    ],
    key: &["indicator_id"],
};

/// Shares of a target asked after so many years.
pub static THRESHOLDS: Table = Table {
    name: "method_thresholds",
    title: ("判定の境", "thresholds of methods"),
    about: (
        "1行が、経過した年数と、そのとき目標の何パーセントが必要かとの対応です。",
        "One row for each number of years elapsed, with the percentage of the target asked by then.",
    ),
    group: Group::Detail,
    columns: &[
        INDICATOR_ID,
        column(
            "years_elapsed",
            Kind::Whole,
            ("経過年数", "years elapsed"),
            ("期間の始めから経過した年数です。", "Years since the period began."),
        )
        .must(),
        column(
            "percent_asked",
            Kind::Number,
            ("必要な割合（パーセント）", "percentage asked"),
            (
                "目標に対して必要な割合です。単位はパーセントです。",
                "The percentage of the target asked.",
            ),
        )
        .must(),
    ],
    key: &["indicator_id", "years_elapsed"],
};

/// Every indicator with a method of its own.
fn methods_of<'a>(facts: &Facts<'a>) -> Vec<(String, &'a MethodRule)> {
    let own = walk::indicators(facts);
    let own = own.filter_map(|one| Some((one.id, one.indicator.method.as_ref()?)));
    let shared = walk::shared(facts);
    own.chain(shared.filter_map(|one| Some((one.id, one.indicator.method.as_ref()?))))
        .collect()
}

/// The rows of [`METHODS`].
pub fn methods(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let row = |(id, rule): (String, &MethodRule)| {
        let row = Row::default()
            .with(id)
            .with(rule.kind.key())
            .with(rule.direction.map(direction));
        let limit = |at: usize| rule.limits.map(|limits| limits[at]);
        (0..3)
            .fold(row, |row, at| row.with(limit(at)))
            .words_if(rule.reason.as_ref())
    };
    rows.extend(methods_of(facts).into_iter().map(row));
}

/// The rows of [`THRESHOLDS`].
pub fn thresholds(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    let each = |(id, rule): (String, &MethodRule)| {
        let row =
            |(years, percent): (&u16, &crate::number::Decimal)| Row::default().with(&id).with(*years).with(*percent);
        rule.thresholds.iter().map(row).collect::<Vec<_>>()
    };
    rows.extend(methods_of(facts).into_iter().flat_map(each));
}
