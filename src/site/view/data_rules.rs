//! The page that says rule by rule how the open data can be read by machines, and which test guards it.

use serde::Serialize;

use crate::exchange::opendata::rules::{RULES, Rule, SOURCE};
use crate::exchange::opendata::table::Words;
use crate::lang::Lang;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DataRulesPage {
    /// Its heading.
    pub title: String,
    /// What the rules are.
    pub lede: String,
    /// What the test's name is for.
    pub tested: String,
    /// Where the rules are published.
    pub source: Link,
    /// The rules.
    pub table: Table,
    /// Back to the data.
    pub onward: Vec<Link>,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> DataRulesPage {
    let word = |words: Words| match here.lang {
        Lang::Ja => words.0,
        Lang::En => words.1,
    };
    let row = |rule: &Rule| Row {
        head: Link::words(word(rule.asks)),
        code: Some(rule.number.to_owned()),
        kind: RowKind::Plain,
        level: 0,
        cells: vec![
            Cell::words(word(rule.kept)),
            Cell::Text {
                text: test(rule),
                lang: (here.lang != Lang::En).then_some("en"),
            },
        ],
    };
    let column = |key: &str| Column {
        text: here.say(key),
        number: false,
    };
    DataRulesPage {
        title: here.say("thing-data-rules"),
        lede: here.say("open-rules-lede"),
        tested: here.say("open-rules-tested"),
        source: Link {
            text: here.say("open-rules-source"),
            href: Some(SOURCE.to_owned()),
            current: false,
        },
        table: Table {
            id: "rules".to_owned(),
            caption: here.say("open-caption-rules"),
            note: None,
            wide: true,
            columns: vec![
                column("open-col-rule"),
                column("open-col-kept"),
                column("open-col-test"),
            ],
            rows: RULES.iter().map(row).collect(),
            data: Vec::new(),
            provenance: None,
        },
        onward: vec![here.link(here.say("thing-data"), &Route::Data)],
    }
}

/// The test's name in words, without the number that stands in the row already.
fn test(rule: &Rule) -> String {
    let number = format!("{}_", rule.number.to_lowercase().replace('-', "_"));
    rule.test.trim_start_matches(number.as_str()).replace('_', " ")
}
