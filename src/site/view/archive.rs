//! The shelf: every sealed edition, ward by ward and year by year.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::archive::edition::EditionId;
use crate::archive::shelf::Sealed;
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;
use crate::site::words;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ArchivePage {
    /// What is kept here, and how, in a few sentences.
    pub lede: String,
    /// One table a ward, that of the whole city last.
    pub tables: Vec<Table>,
    /// Where the ledger lies.
    pub ledger: Link,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>) -> ArchivePage {
    let editions = here.site.shelf.map_or(&[][..], |shelf| &shelf.editions);
    let mut scopes: BTreeMap<(usize, &str), Vec<&Sealed>> = BTreeMap::new();
    for edition in editions {
        let order = here
            .site
            .plans
            .wards
            .iter()
            .position(|ward| ward.id == edition.id.scope);
        let key = (order.unwrap_or(usize::MAX), edition.id.scope.as_str());
        scopes.entry(key).or_default().push(edition);
    }
    ArchivePage {
        lede: here.say("archive-lede"),
        tables: scopes
            .into_iter()
            .map(|((_, scope), editions)| table(here, scope, &editions))
            .collect(),
        ledger: Link {
            text: here.say("archive-ledger"),
            href: Some(here.asset("snapshots/ledger.jsonl")),
            current: false,
        },
    }
}

/// Whose plan: 港区, or the city.
#[must_use]
pub fn scope_name(here: &Here<'_>, id: &EditionId) -> String {
    if id.is_city() {
        here.text(&here.site.config.city).to_owned()
    } else {
        here.ward_name(&id.scope)
    }
}

/// A size as people say it: 1.2 MB.
#[must_use]
pub fn size(bytes: u64) -> String {
    let tenths = |unit: u64| {
        let tenths = (bytes * 10).div_ceil(unit);
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    if bytes < 1_000_000 {
        format!("{} KB", bytes.div_ceil(1_000))
    } else {
        format!("{} MB", tenths(1_000_000))
    }
}

fn table(here: &Here<'_>, scope: &str, editions: &[&Sealed]) -> Table {
    let name = editions
        .first()
        .map_or_else(String::new, |edition| scope_name(here, &edition.id));
    let column = |key: &str, number: bool| Column {
        text: here.say(&format!("archive-col-{key}")),
        number,
    };
    let mut editions = editions.to_vec();
    editions.sort_by_key(|edition| (std::cmp::Reverse(edition.id.year), edition.id.revision));
    Table {
        id: format!("editions-{scope}"),
        caption: here.say_with("archive-caption", &[("ward", &name)]),
        note: None,
        wide: true,
        columns: [
            ("edition", false),
            ("year", false),
            ("kind", false),
            ("date", false),
            ("files", true),
            ("download", false),
        ]
        .map(|(key, number)| column(key, number))
        .to_vec(),
        rows: editions.iter().map(|edition| row(here, edition)).collect(),
        data: Vec::new(),
        provenance: None,
    }
}

fn row(here: &Here<'_>, edition: &Sealed) -> Row {
    Row {
        head: here.link(edition.id.to_string(), &Route::Edition(edition.id.clone())),
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells: vec![
            Cell::words(here.year(edition.id.year)),
            Cell::words(here.say(&format!("edition-kind-{}", edition.kind.key()))),
            Cell::words(day(here, edition)),
            Cell::number(Decimal::from(edition.files)),
            Cell::Link(download(here, edition)),
        ],
    }
}

/// The day an edition was sealed; a ledger that says it in another way is told as it is.
#[must_use]
pub fn day(here: &Here<'_>, edition: &Sealed) -> String {
    let date = &edition.line.date;
    date.parse()
        .map_or_else(|_| date.clone(), |day| words::day(here.lang, day))
}

/// To the zip of an edition, with its size.
#[must_use]
pub fn download(here: &Here<'_>, edition: &Sealed) -> Link {
    let id = edition.id.to_string();
    let size = size(edition.zip_bytes.unwrap_or(edition.bytes));
    Link {
        text: here.say_with("archive-zip", &[("edition", &id), ("size", &size)]),
        href: Some(here.asset(&format!("snapshots/{id}.zip"))),
        current: false,
    }
}
