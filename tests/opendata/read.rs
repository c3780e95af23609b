//! The data of this repository and of the base site, as files and as the cells that any reader of CSV finds in them.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, OnceLock};

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

/// An edition with the bytes of its files by their names.
pub struct Held {
    /// What is known of it.
    pub edition: Edition,
    /// What was made.
    pub bytes: BTreeMap<String, Vec<u8>>,
}

impl Held {
    /// The data of one scope of a site.
    fn of(checked: &Checked, scope: &Scope) -> Self {
        let bytes = Mutex::new(BTreeMap::new());
        let made = checked.site().edition(scope, &|name, made| {
            // No file is made twice.
            let earlier = bytes.lock().unwrap().insert(name.to_owned(), made.into_bytes());
            earlier.map_or(Ok(()), |_| Err(name.to_owned()))
        });
        let edition = made.unwrap();
        let bytes = bytes.into_inner().unwrap();
        let described: Vec<(&String, usize)> = edition.files.iter().map(|file| (&file.name, file.bytes.size)).collect();
        assert_eq!(
            described.len(),
            bytes.len(),
            "what is made is described, and nothing else"
        );
        for (name, size) in described {
            assert_eq!(bytes[name].len(), size, "{name}");
        }
        Self { edition, bytes }
    }

    /// A file as text.
    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes[name].clone()).unwrap()
    }
}

/// The data of all years of a site.
pub fn whole(checked: &Checked) -> Held {
    Held::of(checked, &Scope::default())
}

/// All editions of the real content.
pub fn editions() -> &'static [Held] {
    static EDITIONS: OnceLock<Vec<Held>> = OnceLock::new();
    EDITIONS.get_or_init(|| {
        let site = ours().site();
        let scopes = site.open_data().iter().map(|edition| &edition.scope);
        scopes.map(|scope| Held::of(ours(), scope)).collect()
    })
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
pub fn tables(held: &Held) -> Vec<Read> {
    let files = held.edition.files.iter().filter_map(|file| Some((file, file.table?.0)));
    let read = |(file, table): (&hoshin::exchange::opendata::File, &'static Table)| {
        let text = held.text(&file.name);
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
