//! Where two sets of tables differ in what they say, cell by cell. What follows from other cells, such as verdicts and
//! addresses, is left out.

use std::collections::BTreeMap;

use super::sheet::{Fault, Sheet};
use crate::exchange::opendata::facts::Scope;
use crate::number::FiscalYear;

/// Every cell and row of `then` that `now` has otherwise, and every row that only `now` has.
#[must_use]
pub fn differences(then: &[Sheet], now: &[Sheet]) -> Vec<Fault> {
    then.iter()
        .zip(now)
        .flat_map(|(then, now)| in_table(then, now))
        .collect()
}

fn in_table(then: &Sheet, now: &Sheet) -> Vec<Fault> {
    let (fields, file) = (then.table.fields(), then.table.file());
    let mut rows: BTreeMap<Vec<&str>, &Vec<String>> = now.rows.iter().map(|row| (now.key(&fields, row), row)).collect();
    let mut faults = Vec::new();
    for (line, row) in (2..).zip(&then.rows) {
        let key = then.key(&fields, row);
        let words = key.join(", ");
        let Some(other) = rows.remove(&key) else {
            let ja = format!("サイトの内容に `{words}` の行はありません");
            faults.push(Fault::new(&file, line, ja, format!("the content has no row `{words}`")));
            continue;
        };
        let cells = fields.iter().zip(row.iter().zip(other));
        for (field, (then, now)) in cells.filter(|(field, (then, now))| !field.derived && then != now) {
            let name = &field.name;
            let ja = format!("`{words}` の列 `{name}` は `{then}` ですが、サイトの内容では `{now}` です");
            let en = format!("`{words}`: the column `{name}` is `{then}`, in the content `{now}`");
            faults.push(Fault::new(&file, line, ja, en));
        }
    }
    for key in rows.into_keys() {
        let words = key.join(", ");
        let ja = format!("サイトの内容にある `{words}` の行がありません");
        let en = format!("the row `{words}` of the content is not there");
        faults.push(Fault::new(&file, then.rows.len() + 1, ja, en));
    }
    faults
}

/// What part of a site's data these tables are: of one ward where there is one only and no city's report, of one year where
/// all plans are of it.
#[must_use]
pub fn scope(sheets: &[Sheet]) -> Scope {
    let column = |table: &str, column: &str| -> Vec<&str> {
        let Some(sheet) = sheets.iter().find(|sheet| sheet.table.name == table) else {
            return Vec::new();
        };
        let at = sheet.table.fields().iter().position(|field| field.name == column);
        let cells = sheet.rows.iter().filter_map(|row| row.get(at?));
        cells.map(String::as_str).filter(|cell| !cell.is_empty()).collect()
    };
    let alone = |mut values: Vec<&str>| {
        values.sort_unstable();
        values.dedup();
        match values.as_slice() {
            [one] => Some((*one).to_owned()),
            _ => None,
        }
    };
    let city_wide = column("plans", "plan_kind").contains(&"framework");
    Scope {
        ward: alone(column("areas", "ward_id")).filter(|_| !city_wide),
        year: alone(column("plans", "fiscal_year")).and_then(|year| FiscalYear::parse(&year)),
    }
}
