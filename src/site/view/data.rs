//! The page about the open data: every file with its size and digest, how to read it, under which terms, how to cite it.

use serde::Serialize;

use crate::exchange::opendata::dataset::folder;
use crate::exchange::opendata::table::Group;
use crate::exchange::opendata::{Edition, File, catalogue, notes};
use crate::number::Decimal;
use crate::site::parts::{Cell, Column, Here, Link, Row, RowKind, Table};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct DataPage {
    /// Its heading.
    pub title: String,
    /// What there is.
    pub lede: String,
    /// What the page holds.
    pub toc: Vec<Link>,
    /// The files that hold everything.
    pub whole: Table,
    /// The tables, in three groups.
    pub tables: Vec<Table>,
    /// Each year by itself.
    pub years: Option<Table>,
    /// How cells are to be read.
    pub reading: Vec<String>,
    /// The terms of use.
    pub terms: Option<Link>,
    /// The sentence that names the source.
    pub attribution: String,
    /// What is promised, and how it is kept.
    pub onward: Vec<Link>,
    /// The data as search engines read it.
    pub metadata: Metadata,
}

/// Data for machines inside the page.
#[derive(Clone, Debug, Serialize)]
pub struct Metadata {
    /// JSON without any `<`: it can't end the element it stands in.
    pub html: String,
}

/// How many digits of a digest are shown: enough to tell files apart; the whole stands in `SHA256SUMS.txt`.
const SHOWN: usize = 12;

/// Makes the page; none where there is no data.
#[must_use]
pub fn view(here: &Here<'_>) -> Option<DataPage> {
    let editions = here.site.open_data();
    let (whole, years) = editions.split_first()?;
    let anchors = ["whole", "tables", "years", "reading", "terms", "promise"];
    let heading = |id: &str| Link {
        text: here.say(&format!("open-h-{id}")),
        href: Some(format!("#{id}")),
        current: false,
    };
    let shown = anchors.into_iter().filter(|id| *id != "years" || !years.is_empty());
    Some(DataPage {
        title: here.say("thing-data"),
        lede: here.say("open-lede"),
        toc: shown.map(heading).collect(),
        whole: everything(here, whole),
        tables: Group::ALL.into_iter().map(|group| tables(here, whole, group)).collect(),
        years: (!years.is_empty()).then(|| each_year(here, years)),
        reading: notes::cells(here.lang).lines().map(str::to_owned).collect(),
        terms: whole.dataset.licence.as_ref().map(|licence| Link {
            text: licence.name.clone(),
            href: licence.url.clone(),
            current: false,
        }),
        attribution: whole.dataset.attribution(here.lang),
        onward: vec![
            here.link(here.say("thing-data-rules"), &Route::DataRules),
            Link {
                text: here.say("layout-feed"),
                href: Some(here.asset(&format!("{}/feed.xml", here.lang))),
                current: false,
            },
        ],
        metadata: Metadata {
            html: catalogue::for_search_engines(whole, here.lang),
        },
    })
}

fn link(here: &Here<'_>, edition: &Edition, file: &File) -> Link {
    Link {
        text: file.name.clone(),
        href: Some(here.asset(&format!("{}{}", folder(&edition.scope), file.name))),
        current: false,
    }
}

fn column(here: &Here<'_>, key: &str, number: bool) -> Column {
    Column {
        text: here.say(key),
        number,
    }
}

fn row(head: Link, cells: Vec<Cell>) -> Row {
    Row {
        head,
        code: None,
        kind: RowKind::Plain,
        level: 0,
        cells,
    }
}

fn bytes(file: &File) -> Cell {
    Cell::number(Decimal::from(file.bytes.size))
}

fn digest(file: &File) -> Cell {
    Cell::words(file.bytes.sha256.chars().take(SHOWN).collect::<String>())
}

/// The files that are no table's own.
fn everything(here: &Here<'_>, edition: &Edition) -> Table {
    let files = edition.files.iter().filter(|file| file.table.is_none());
    let of = |file: &File| {
        let title = Cell::words(here.text(&file.title));
        row(link(here, edition, file), vec![title, bytes(file), digest(file)])
    };
    Table {
        id: "files".to_owned(),
        caption: here.say("open-caption-files"),
        note: Some(here.say("open-note-digest")),
        wide: true,
        columns: vec![
            column(here, "open-col-file", false),
            column(here, "open-col-what", false),
            column(here, "open-col-bytes", true),
            column(here, "open-col-digest", false),
        ],
        rows: files.map(of).collect(),
        data: Vec::new(),
        provenance: None,
    }
}

/// The tables of one group.
fn tables(here: &Here<'_>, edition: &Edition, group: Group) -> Table {
    let of = |file: &File| {
        let (table, rows) = file.table.filter(|(table, _)| table.group == group)?;
        let words = here.text(&table.title()).to_owned();
        let cells = vec![
            Cell::words(words),
            Cell::words(here.text(&table.about())),
            Cell::number(Decimal::from(rows)),
            bytes(file),
            digest(file),
        ];
        Some(row(link(here, edition, file), cells))
    };
    Table {
        id: format!("tables-{}", group.key()),
        caption: here.say(&format!("open-caption-{}", group.key())),
        note: None,
        wide: true,
        columns: vec![
            column(here, "open-col-file", false),
            column(here, "open-col-table", false),
            column(here, "open-col-row", false),
            column(here, "open-col-rows", true),
            column(here, "open-col-bytes", true),
            column(here, "open-col-digest", false),
        ],
        rows: edition.files.iter().filter_map(of).collect(),
        data: Vec::new(),
        provenance: None,
    }
}

/// A row for each year, its files in the columns.
fn each_year(here: &Here<'_>, editions: &[Edition]) -> Table {
    let wanted = |file: &&File| file.is_all_tables() || file.name == "datapackage.json" || file.name == "README.txt";
    let names = |edition: &Edition| -> Vec<Cell> {
        let files = edition.files.iter().filter(wanted);
        files.map(|file| Cell::Link(link(here, edition, file))).collect()
    };
    let of = |edition: &Edition| {
        let year = edition.scope.year.map(|year| year.long(here.lang)).unwrap_or_default();
        row(Link::words(year), names(edition))
    };
    let titles = editions.first().map(|edition| {
        let files = edition.files.iter().filter(wanted);
        files
            .map(|file| Column {
                text: here.text(&file.title).to_owned(),
                number: false,
            })
            .collect::<Vec<_>>()
    });
    let mut columns = vec![column(here, "open-col-year", false)];
    columns.extend(titles.unwrap_or_default());
    Table {
        id: "each-year".to_owned(),
        caption: here.say("open-caption-years"),
        note: None,
        wide: true,
        columns,
        rows: editions.iter().map(of).collect(),
        data: Vec::new(),
        provenance: None,
    }
}
