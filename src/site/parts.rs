//! The parts that views are made of, shared by all page kinds; each has a component of the same name in the theme.
//! Every string here is in the page's language, unless a `lang` beside it says otherwise.

mod cell;
mod frame;

use serde::Serialize;

pub use super::here::Here;
use crate::number::{Decimal, decimal};
pub use cell::{Cell, Number, Reference};
pub use frame::{Alternate, Banner, CorrectedBanner, Frame, LanguageLink, SealedBanner};

/// The mark at a corrected figure: a link to the erratum.
#[derive(Clone, Debug, Serialize)]
pub struct Mark {
    /// 訂正
    pub word: String,
    /// What was published before, and what is right, for those who can't see how the cell reads.
    pub text: String,
    /// Relative address of the erratum.
    pub href: String,
}

/// A link, or a plain word where there is no address.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Link {
    /// The words.
    pub text: String,
    /// Relative address; none means plain words.
    pub href: Option<String>,
    /// Whether it is the page one is on, or the section it belongs to.
    pub current: bool,
}

/// A status tag: word and silhouette.
#[derive(Clone, Debug, Serialize)]
pub struct Tag {
    /// `met`, `on-track`, `behind`, `not-met`, `not-yet-judged`.
    pub state: &'static str,
    /// The word shown: 達成.
    pub word: String,
    /// The form's own words beside it, if the ward rated: `A 達成`.
    pub own: Option<String>,
}

/// So many in a state.
#[derive(Clone, Debug, Serialize)]
pub struct Count {
    /// Its fragment, on pages where sentences lead to it.
    pub id: Option<String>,
    /// The state.
    pub tag: Tag,
    /// How many, with the counter word: 5件, 5.
    pub count: String,
    /// Share of all in percent, written: `42.4%`; none where there is nothing to share.
    pub share: Option<String>,
}

/// A number as shown; a minus is shown and spoken by the theme in the language's way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The magnitude, grouped.
    pub text: String,
    /// Whether it is negative.
    pub minus: bool,
}

/// A table.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Unique on the page; the caption's id is this with `-cap`.
    pub id: String,
    /// What, where, year.
    pub caption: String,
    /// Unit, what ▲ means, what brackets mean.
    pub note: Option<String>,
    /// Needs to scroll sideways on a phone.
    pub wide: bool,
    /// The heading of each column, that of the row heads first.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// The files of open data it is made of.
    pub data: Vec<Link>,
    /// Source document and publisher.
    pub provenance: Option<String>,
}

/// The fragment of a row, counted from 0: every row of a table has one, so that a sentence can lead to its number.
#[must_use]
pub fn row_id(table: &str, index: usize) -> String {
    format!("{table}-r{}", index + 1)
}

/// A column's heading.
#[derive(Clone, Debug, Serialize)]
pub struct Column {
    /// The words; never empty.
    pub text: String,
    /// Whether the column holds numbers.
    pub number: bool,
}

/// A row of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The row's head: a link, or words.
    pub head: Link,
    /// The code before the head: 3-1-1.
    pub code: Option<String>,
    /// `plain`, `group` (a heading row is not allowed: use it for subtotals), `total`.
    pub kind: RowKind,
    /// How deep in the tree: 0 for the top.
    pub level: u8,
    /// The cells after the head, one for each further column.
    pub cells: Vec<Cell>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A thing.
    Plain,
    /// A subtotal of a strategy or an issue.
    Subtotal,
    /// The total.
    Total,
}

/// A piece of prose under its heading.
#[derive(Clone, Debug, Serialize)]
pub struct Prose {
    /// Its heading.
    pub heading: String,
    /// Its fragment.
    pub id: String,
    /// HTML that only the prose renderer makes.
    pub html: String,
    /// The language of the text, if it is not the page's.
    pub lang: Option<&'static str>,
}

/// A piece of prose without a heading.
#[derive(Clone, Debug, Serialize)]
pub struct Passage {
    /// HTML that only the prose renderer makes.
    pub html: String,
    /// The language of the text, if it is not the page's.
    pub lang: Option<&'static str>,
}

/// A row of the bullet chart: target and result.
#[derive(Clone, Debug, Serialize)]
pub struct Bullet {
    /// The indicator.
    pub link: Link,
    /// Result and target in words: 実績 43.9% / 目標 55%以上（2028年度末まで）.
    pub words: String,
    /// 少ないほど良い, where lower is better.
    pub lower_is_better: bool,
    /// Width of the result's bar, 0 to 100; none where there is no result.
    pub actual: Option<String>,
    /// Place of the target's line, 0 to 100; none where the target is no number.
    pub target: Option<String>,
    /// How it stands.
    pub tag: Tag,
}

impl Link {
    /// Words without an address.
    pub fn words(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            href: None,
            current: false,
        }
    }

    /// The link to a part of its page.
    #[must_use]
    pub fn at(self, fragment: &str) -> Self {
        Self {
            href: self.href.map(|href| format!("{href}#{fragment}")),
            current: false,
            ..self
        }
    }
}

impl Figure {
    /// A number, its sign apart from its magnitude.
    #[must_use]
    pub fn of(value: Decimal) -> Self {
        Self {
            text: decimal::grouped(value),
            minus: value.is_sign_negative() && !value.is_zero(),
        }
    }
}
