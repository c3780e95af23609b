//! Errata: every published figure that was corrected, with the row of the data that holds it now.

use super::super::cell::{Row, Rows};
use super::super::facts::{Facts, indicator_id, plan_id};
use super::super::table::{Group, Kind, Table, column};
use super::columns::PLAN_ID;
use crate::model::erratum::Corrected;

/// Errata.
pub static ERRATA: Table = Table {
    name: "errata",
    title: ("訂正", "errata"),
    about: (
        "1行が、公表した値の1つの訂正です。行がないときは、訂正がありません。",
        "One row for each correction of a published value. No row: nothing has been corrected.",
    ),
    group: Group::Main,
    columns: &[
        column(
            "erratum_id",
            Kind::Id,
            ("訂正ID", "erratum id"),
            (
                "訂正の記録の ID です。1つの記録が、いくつかの値を訂正することがあります。",
                "The record's id. A record may correct several values.",
            ),
        )
        .must(),
        column(
            "correction_number",
            Kind::Whole,
            ("訂正番号", "correction number"),
            (
                "記録の中の番号です。1から始まります。",
                "The number within the record, from 1.",
            ),
        )
        .must(),
        PLAN_ID,
        column(
            "published_on",
            Kind::Day,
            ("訂正した日", "date of correction"),
            ("訂正を公表した日です。", "When it was published."),
        )
        .must(),
        column(
            "title",
            Kind::Words,
            ("題名", "title"),
            ("何を訂正したかです。", "What was corrected, in a few words."),
        ),
        column(
            "reason",
            Kind::Words,
            ("理由", "reason"),
            ("訂正の理由です。", "Why it was corrected."),
        ),
        column(
            "document",
            Kind::Text,
            ("文書", "document"),
            (
                "値のある文書です。計画の中の番号と同じです。",
                "The document that holds the value; the same as its code in the plan.",
            ),
        )
        .must(),
        column(
            "figure",
            Kind::Text,
            ("値の場所", "figure"),
            (
                "文書の中で値に至るキーです。保存版の figures.csv と同じ書き方です。",
                "The keys that lead to the value in its document, as in figures.csv of a sealed edition.",
            ),
        )
        .must(),
        column(
            "before",
            Kind::Text,
            ("訂正前", "before"),
            (
                "訂正前の値です。文書に書かれた単位によります。",
                "The value before, in the unit of the document.",
            ),
        )
        .must(),
        column(
            "after",
            Kind::Text,
            ("訂正後", "after"),
            (
                "訂正後の値です。値を取り下げたときは空欄です。",
                "The value after; empty where it was withdrawn.",
            ),
        ),
        column(
            "table_name",
            Kind::Id,
            ("表", "table"),
            (
                "訂正した値のある表です。行と列を1つに決められない値では空欄です。",
                "The table that holds the value; empty where no single cell holds it.",
            ),
        )
        .derived(),
        column(
            "row_key",
            Kind::Text,
            ("行", "row"),
            (
                "その表の行です。キーの列の値を、空白で区切って並べます。",
                "The row of that table: the values of its key, with spaces between them.",
            ),
        )
        .derived(),
        column(
            "column_name",
            Kind::Id,
            ("列", "column"),
            ("その表の列の名前です。", "The column of that table."),
        )
        .derived(),
    ],
    key: &["erratum_id", "correction_number"],
};

/// The rows of [`ERRATA`].
pub fn errata(facts: &Facts<'_>, rows: &mut Rows<'_>) {
    for plan in facts.plans() {
        let id = plan_id(plan);
        for erratum in &plan.errata {
            for (number, one) in (1_usize..).zip(&erratum.corrects) {
                let row = Row::default()
                    .with(format!("{id}/erratum-{}", erratum.number))
                    .with(number);
                let row = row.with(&id).with(erratum.date);
                let row = row.words(&erratum.title).words(&erratum.reason);
                let row = row.with(&one.document.value).with(&one.figure.value);
                let after = one.after.as_ref().map(|after| &after.value);
                let row = row.with(&one.before.value).with(after);
                rows.push(match cell(&id, one) {
                    Some((table, key, column)) => row.with(table).with(key).with(column),
                    None => row.with(None::<&str>).with(None::<&str>).with(None::<&str>),
                });
            }
        }
    }
}

/// A cell of the data: table, row, column.
type At = (&'static str, String, &'static str);

/// The one cell that holds a figure, where there is one.
fn cell(plan: &str, one: &Corrected) -> Option<At> {
    let keys: Vec<&str> = one.figure.value.split('.').collect();
    let of_year = |id: &str, year: &str| format!("{} {year}", indicator_id(plan, id));
    Some(match keys.as_slice() {
        ["budget", account, year] => {
            let row = format!("{plan}/{} {year} {account}", one.document.value);
            ("budgets", row, "printed_amount")
        }
        ["indicators", id, "results", year] => ("results", of_year(id, year), "value"),
        ["indicators", id, "forecast", year] => ("forecasts", of_year(id, year), "value"),
        ["indicators", id, "target", "at_least" | "at_most"] => ("targets", of_year(id, "0"), "value"),
        ["indicators", id, "withdraw", _] => ("withdrawals", indicator_id(plan, id), "value"),
        _ => return None,
    })
}
