//! What a table of the open data is: its columns with their types, words and keys. From these descriptions alone come the
//! CSV headers, the workbook's headings, the Table Schema, the sheet of definitions and `docs/opendata.md`.

use crate::lang::{Lang, Localized};

/// Words in Japanese and in English.
pub type Words = (&'static str, &'static str);

/// A table. Its name and the names of its columns are promises: they never change within a major version.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name, and that of its file: `indicators`.
    pub name: &'static str,
    /// What it is called.
    pub title: Words,
    /// What a row is.
    pub about: Words,
    /// Who will want it.
    pub group: Group,
    /// Its columns, in order.
    pub columns: &'static [Column],
    /// The columns that tell its rows apart.
    pub key: &'static [&'static str],
}

/// Who will want a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Everybody.
    Main,
    /// Who looks closer.
    Detail,
    /// What the codes of the others mean.
    Codes,
}

/// A column as it is described: one of words makes a field for each language.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    name: &'static str,
    title: Words,
    about: Words,
    kind: Kind,
    required: bool,
    derived: bool,
    to: Option<(&'static str, &'static str)>,
}

/// What may stand in a cell.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Any text.
    Text,
    /// Text in both languages: two fields, `…_ja` and `…_en`.
    Words,
    /// An identifier: ASCII without spaces.
    Id,
    /// The six digits of a code of local governments, as text.
    AreaCode,
    /// A whole number.
    Whole,
    /// A decimal number.
    Number,
    /// A fiscal year, by the calendar year its April falls in.
    Year,
    /// A day or a month: `2022-04-01`, `2022-04`.
    Day,
    /// `true` or `false`.
    Flag,
    /// One of these codes.
    Choice(&'static [Choice]),
    /// An address on the site in both languages: two fields.
    Address,
}

/// A code and what it means.
pub type Choice = (&'static str, &'static str, &'static str);

/// A field as it stands in a file.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its header.
    pub name: String,
    /// What it is called.
    pub title: Localized<String>,
    /// What stands in it.
    pub about: Localized<String>,
    /// What may stand in it. Never [`Kind::Words`] or [`Kind::Address`].
    pub kind: Kind,
    /// Whether it must not be empty.
    pub required: bool,
    /// Whether it follows from other columns and from hoshin's own arithmetic: reading back leaves it out.
    pub derived: bool,
    /// The table and column its values come from.
    pub to: Option<(&'static str, &'static str)>,
}

/// A column.
#[must_use]
pub const fn column(name: &'static str, kind: Kind, title: Words, about: Words) -> Column {
    Column {
        name,
        title,
        about,
        kind,
        required: false,
        derived: false,
        to: None,
    }
}

impl Column {
    /// It is never empty.
    #[must_use]
    pub const fn must(self) -> Self {
        Self { required: true, ..self }
    }

    /// It follows from other columns.
    #[must_use]
    pub const fn derived(self) -> Self {
        Self { derived: true, ..self }
    }

    /// Its values are those of another table's column.
    #[must_use]
    pub const fn to(self, table: &'static str, column: &'static str) -> Self {
        Self {
            to: Some((table, column)),
            ..self
        }
    }

    fn fields(&self) -> Vec<Field> {
        let plain = |name: String, kind: Kind, derived: bool| Field {
            name,
            title: Localized::say(self.title.0, self.title.1),
            about: Localized::say(self.about.0, self.about.1),
            kind,
            required: self.required && !matches!(self.kind, Kind::Words | Kind::Address),
            derived,
            to: self.to,
        };
        let each = |kind: Kind, derived: bool| {
            let field = |lang: Lang| {
                let field = plain(format!("{}_{lang}", self.name), kind, derived);
                let title = Localized::say(
                    format!("{}（{}）", self.title.0, lang.name(Lang::Ja)),
                    format!("{} ({})", self.title.1, lang.name(Lang::En)),
                );
                Field { title, ..field }
            };
            Lang::ALL.into_iter().map(field).collect()
        };
        match self.kind {
            Kind::Words => each(Kind::Text, self.derived),
            Kind::Address => each(Kind::Text, true),
            kind => vec![plain(self.name.to_owned(), kind, self.derived)],
        }
    }
}

impl Table {
    /// Its fields, in the order of the file.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        self.columns.iter().flat_map(Column::fields).collect()
    }

    /// Its file.
    #[must_use]
    pub fn file(&self) -> String {
        format!("{}.csv", self.name)
    }

    /// What it is called.
    #[must_use]
    pub fn title(&self) -> Localized<String> {
        Localized::say(self.title.0, self.title.1)
    }

    /// What a row is.
    #[must_use]
    pub fn about(&self) -> Localized<String> {
        Localized::say(self.about.0, self.about.1)
    }
}

impl Group {
    /// Every group, in order.
    pub const ALL: [Self; 3] = [Self::Main, Self::Detail, Self::Codes];

    /// The end of its phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Detail => "detail",
            Self::Codes => "codes",
        }
    }
}

impl Kind {
    /// The type of Table Schema.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "integer",
            Self::Number => "number",
            Self::Year => "year",
            Self::Flag => "boolean",
            _ => "string",
        }
    }

    /// Whether it is a whole number.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        matches!(self, Self::Whole | Self::Year)
    }

    /// What a text must look like.
    #[must_use]
    pub const fn pattern(self) -> Option<&'static str> {
        match self {
            Self::Id => Some(r"[A-Za-z0-9._/#-]+"),
            Self::AreaCode => Some(r"[0-9]{6}"),
            Self::Day => Some(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?"),
            _ => None,
        }
    }

    /// The codes it knows.
    #[must_use]
    pub const fn choices(self) -> &'static [Choice] {
        match self {
            Self::Choice(choices) => choices,
            _ => &[],
        }
    }
}
