//! Rows by the names of their columns, and the rows of a table that belong to one thing.

use std::collections::BTreeMap;

use super::Sheet;
use crate::lang::{Lang, Localized};
use crate::model::code::Code;
use crate::model::indicator::Value;
use crate::model::missing::{Entry, Missing};
use crate::number::{Decimal, FiscalYear, decimal};
use crate::source::{Place, Spanned};

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    names: &'a BTreeMap<String, usize>,
    cells: &'a [String],
}

/// Every table, with its rows findable by any of their cells.
#[derive(Clone, Debug)]
pub struct Tables<'a> {
    sheets: BTreeMap<&'static str, &'a Sheet>,
    names: BTreeMap<&'static str, BTreeMap<String, usize>>,
    by: BTreeMap<(&'static str, &'static str), BTreeMap<&'a str, Vec<usize>>>,
}

/// By which columns rows are looked up.
const LOOKED_UP: [(&str, &str); 35] = [
    ("plans", "plan_kind"),
    ("areas", "area_kind"),
    ("areas", "area_code"),
    ("stages", "plan_id"),
    ("ended_indicators", "plan_id"),
    ("items", "plan_id"),
    ("items", "parent_id"),
    ("item_sdgs", "item_id"),
    ("themes", "item_id"),
    ("theme_indicators", "item_id"),
    ("indicators", "item_id"),
    ("indicators", "plan_id"),
    ("indicator_methods", "indicator_id"),
    ("method_thresholds", "indicator_id"),
    ("withdrawals", "indicator_id"),
    ("indicator_parts", "indicator_id"),
    ("targets", "indicator_id"),
    ("milestones", "indicator_id"),
    ("results", "indicator_id"),
    ("forecasts", "indicator_id"),
    ("evidence", "item_id"),
    ("evidence_values", "item_id"),
    ("budgets", "item_id"),
    ("reviews", "item_id"),
    ("framework_counts", "subject_id"),
    ("framework_joints", "plan_id"),
    ("framework_joint_indicators", "joint_id"),
    ("texts", "area_code"),
    ("texts", "plan_id"),
    ("texts", "item_id"),
    ("texts", "indicator_id"),
    ("text_lines", "text_id"),
    ("grades", "unit_id"),
    ("errata", "plan_id"),
    ("form_weights", "form_id"),
];

impl<'a> Tables<'a> {
    /// Makes the rows findable.
    #[must_use]
    pub fn new(sheets: &'a [Sheet]) -> Self {
        let names = |sheet: &Sheet| {
            let fields = sheet.table.fields().into_iter().enumerate();
            (sheet.table.name, fields.map(|(at, field)| (field.name, at)).collect())
        };
        let mut tables = Self {
            sheets: sheets.iter().map(|sheet| (sheet.table.name, sheet)).collect(),
            names: sheets.iter().map(names).collect(),
            by: BTreeMap::new(),
        };
        for (table, column) in LOOKED_UP {
            let mut rows: BTreeMap<&'a str, Vec<usize>> = BTreeMap::new();
            let at = tables.names.get(table).and_then(|names| names.get(column)).copied();
            let sheet = tables.sheets.get(table);
            for (number, row) in sheet
                .map(|sheet| sheet.rows.as_slice())
                .unwrap_or_default()
                .iter()
                .enumerate()
            {
                let cell = at.and_then(|at| row.get(at)).map(String::as_str).unwrap_or_default();
                rows.entry(cell).or_default().push(number);
            }
            tables.by.insert((table, column), rows);
        }
        tables
    }

    /// Every row of a table.
    pub fn all(&self, table: &'static str) -> impl Iterator<Item = Record<'_>> {
        let count = self.sheets.get(table).map_or(0, |sheet| sheet.rows.len());
        (0..count).filter_map(move |row| self.record(table, row))
    }

    /// The rows of a table with this value in a column, in their order.
    pub fn of(&self, table: &'static str, column: &'static str, value: &str) -> impl Iterator<Item = Record<'_>> {
        let rows = self.by.get(&(table, column)).and_then(|rows| rows.get(value));
        rows.into_iter()
            .flatten()
            .filter_map(move |row| self.record(table, *row))
    }

    fn record(&self, table: &'static str, row: usize) -> Option<Record<'_>> {
        Some(Record {
            names: self.names.get(table)?,
            cells: self.sheets.get(table)?.rows.get(row)?,
        })
    }
}

impl<'a> Record<'a> {
    /// The cell as it stands; empty where there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &'a str {
        let cell = self.names.get(name).and_then(|at| self.cells.get(*at));
        cell.map(String::as_str).unwrap_or_default()
    }

    /// The cell, if something stands in it.
    #[must_use]
    pub fn some(&self, name: &str) -> Option<&'a str> {
        Some(self.get(name)).filter(|cell| !cell.is_empty())
    }

    /// The cell as an id with a place.
    #[must_use]
    pub fn id(&self, name: &str) -> Spanned<String> {
        placed(self.get(name).to_owned())
    }

    /// The cell as an id with a place, if something stands in it.
    #[must_use]
    pub fn id_if(&self, name: &str) -> Option<Spanned<String>> {
        self.some(name).map(|cell| placed(cell.to_owned()))
    }

    /// What follows `above` and a `/` in the cell.
    #[must_use]
    pub fn below(&self, name: &str, above: &str) -> &'a str {
        let cell = self.get(name);
        cell.strip_prefix(above)
            .and_then(|rest| rest.strip_prefix('/'))
            .unwrap_or(cell)
    }

    /// The code that follows `above` and a `/` in the cell.
    #[must_use]
    pub fn code(&self, name: &str, above: &str) -> Option<Code> {
        Code::parse(self.below(name, above))
    }

    /// The fiscal year.
    #[must_use]
    pub fn year(&self, name: &str) -> Option<FiscalYear> {
        FiscalYear::parse(self.get(name))
    }

    /// The number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<Decimal> {
        decimal::parse(self.get(name))
    }

    /// The whole number.
    #[must_use]
    pub fn whole<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.get(name).parse().ok()
    }

    /// The number or grade.
    #[must_use]
    pub fn value(&self) -> Option<Value> {
        let grade = || self.some("grade").map(|grade| Value::Grade(grade.to_owned()));
        self.number("value").map(Value::Number).or_else(grade)
    }

    /// A document's words: the authoritative language, and its translation.
    #[must_use]
    pub fn words(&self, name: &str, authoritative: Lang) -> Option<Localized<String>> {
        let of = |lang: Lang| self.some(&format!("{name}_{lang}")).map(str::to_owned);
        let own = of(authoritative)?;
        Some(Localized::only(authoritative, own).and(of(authoritative.other())))
    }

    /// A document's words that must be there.
    #[must_use]
    pub fn words_of(&self, name: &str, authoritative: Lang) -> Localized<String> {
        self.words(name, authoritative)
            .unwrap_or_else(|| Localized::only(authoritative, String::new()))
    }

    /// The city's own words, which are in both languages.
    #[must_use]
    pub fn both(&self, name: &str) -> Localized<String> {
        let of = |lang: Lang| self.get(&format!("{name}_{lang}")).to_owned();
        Localized::both(of(Lang::Ja), of(Lang::En))
    }

    /// A value, or why there is none.
    #[must_use]
    pub fn entry<T>(&self, given: Option<T>, authoritative: Lang) -> Option<Entry<T>> {
        match Missing::from_key(self.get("status")) {
            Some(missing) => Some(Entry::Empty(missing, self.words("status_note", authoritative))),
            None => given.map(Entry::Given),
        }
    }
}

/// A value without a place in any text.
pub fn placed<T>(value: T) -> Spanned<T> {
    Spanned {
        value,
        place: Place::default(),
    }
}
