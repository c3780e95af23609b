//! The data of this repository and of the base site, as files and as the cells that any reader of CSV finds in them.

use std::path::Path;
use std::sync::OnceLock;

use hoshin::disk;
use hoshin::exchange::opendata::Edition;
use hoshin::exchange::opendata::facts::Scope;
use hoshin::exchange::opendata::table::{Field, Table};
use hoshin::pipeline::{self, Checked};

/// The real content.
pub fn ours() -> &'static Checked {
    static OURS: OnceLock<Checked> = OnceLock::new();
    OURS.get_or_init(|| site(""))
}

/// An invented city whose wards report for a framework, one by one.
pub fn wards() -> &'static Checked {
    static WARDS: OnceLock<Checked> = OnceLock::new();
    WARDS.get_or_init(|| site("tests/wards/project"))
}

/// The small site that says everything hoshin can read.
pub fn base() -> &'static Checked {
    static BASE: OnceLock<Checked> = OnceLock::new();
    BASE.get_or_init(|| site("tests/base"))
}

fn site(folder: &str) -> Checked {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let checked = pipeline::check(&disk::project::read(&root).unwrap(), |_| {});
    assert!(!checked.has_errors(), "{folder} has errors");
    checked
}

/// The data of all years of a site.
pub fn whole(checked: &Checked) -> Edition {
    checked.site().edition(&Scope::default())
}

/// All editions of the real content.
pub fn editions() -> &'static [Edition] {
    static EDITIONS: OnceLock<Vec<Edition>> = OnceLock::new();
    EDITIONS.get_or_init(|| ours().site().open_data().to_vec())
}

/// A table as a stranger reads it.
pub struct Read {
    /// Its description.
    pub table: &'static Table,
    /// The description of each column.
    pub fields: Vec<Field>,
    /// Its file as text, without the byte order mark.
    pub text: String,
    /// The first row.
    pub header: Vec<String>,
    /// The others.
    pub rows: Vec<Vec<String>>,
}

impl Read {
    /// The cells under a header, from top to bottom.
    pub fn column(&self, name: &str) -> Vec<&str> {
        let at = self.header.iter().position(|header| header == name);
        let at = at.unwrap_or_else(|| panic!("{} has no column {name}", self.table.name));
        self.rows.iter().map(|row| row[at].as_str()).collect()
    }

    /// Whether there is such a column.
    pub fn has(&self, name: &str) -> bool {
        self.header.iter().any(|header| header == name)
    }

    /// Every cell with its column.
    pub fn cells(&self) -> impl Iterator<Item = (&Field, &str)> {
        let rows = self.rows.iter();
        rows.flat_map(|row| self.fields.iter().zip(row).map(|(field, cell)| (field, cell.as_str())))
    }
}

/// Every table of an edition.
pub fn tables(edition: &Edition) -> Vec<Read> {
    let files = edition.files.iter().filter_map(|file| Some((file, file.table?.0)));
    let read = |(file, table): (&hoshin::exchange::opendata::File, &'static Table)| {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        let text = text.strip_prefix('\u{feff}').unwrap().to_owned();
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let records = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect());
        let mut records: Vec<Vec<String>> = records.collect();
        let header = records.remove(0);
        Read {
            table,
            fields: table.fields(),
            header,
            rows: records,
            text,
        }
    };
    files.map(read).collect()
}

/// Every table of both sites, all years together.
pub fn everything() -> &'static [Read] {
    static EVERYTHING: OnceLock<Vec<Read>> = OnceLock::new();
    EVERYTHING.get_or_init(|| {
        [ours(), base(), wards()]
            .into_iter()
            .flat_map(|checked| tables(&whole(checked)))
            .collect()
    })
}

/// A table of these.
pub fn named<'a>(tables: &'a [Read], name: &str) -> Vec<&'a Read> {
    tables.iter().filter(|read| read.table.name == name).collect()
}
