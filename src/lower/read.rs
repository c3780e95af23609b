//! Typed reading of frontmatter. A value that the schema's table found mistyped reads as none: it was reported there.

use crate::document::Document;
use crate::document::address::is_id;
use crate::document::node::Node;
use crate::lang::{Lang, Localized};
use crate::model::indicator::Value;
use crate::model::missing::{Entry, Missing};
use crate::model::stage::{PartialDate, Reached, Stage};
use crate::number::{Decimal, FiscalYear, decimal};
use crate::source::{Place, Spanned};

/// A document and its twin.
#[derive(Clone, Copy)]
pub struct Pair<'a> {
    /// The authoritative document.
    pub own: &'a Document,
    /// Its translation.
    pub twin: Option<&'a Document>,
    /// The authoritative language.
    pub lang: Lang,
}

/// A value and the words for it in the twin.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// The authoritative value.
    pub own: &'a Node,
    /// The twin's words for it.
    pub twin: Option<&'a Node>,
    /// The authoritative language.
    pub lang: Lang,
}

impl<'a> Pair<'a> {
    /// The frontmatter of both.
    pub fn head(&self) -> Words<'a> {
        Words {
            own: &self.own.head,
            twin: self.twin.map(|twin| &twin.head),
            lang: self.lang,
        }
    }

    /// The document as a whole.
    pub const fn place(&self) -> Place {
        Place::top(self.own.source)
    }
}

impl<'a> Words<'a> {
    /// The text under a key, in both languages.
    pub fn text(&self, key: &str) -> Option<Localized<String>> {
        let own = self.own.get(key)?.text()?.to_owned();
        let twin = self
            .twin
            .and_then(|twin| twin.get(key))
            .and_then(Node::text)
            .map(str::to_owned);
        Some(Localized::only(self.lang, own).and(twin))
    }

    /// The text under a key that the schema asks for; empty where it is missing, which was reported.
    pub fn required(&self, key: &str) -> Localized<String> {
        self.text(key)
            .unwrap_or_else(|| Localized::only(self.lang, String::new()))
    }

    /// The map under a key, in both.
    pub fn inside(&self, key: &str) -> Option<Self> {
        Some(Self {
            own: self.own.get(key)?,
            twin: self.twin.and_then(|twin| twin.get(key)),
            lang: self.lang,
        })
    }

    /// The items of a list whose words stand in the twin under their ids: the item, and its words.
    pub fn by_id(&self, key: &str) -> impl Iterator<Item = Self> {
        let list: &'a [Node] = self.own.get(key).map(Node::items).unwrap_or_default();
        let words = self.twin.and_then(|twin| twin.get(key));
        let lang = self.lang;
        list.iter().map(move |own| Self {
            own,
            twin: own.get("id").and_then(Node::text).and_then(|id| words?.get(id)),
            lang,
        })
    }

    /// The text under a key, its translation being the twin's single value or that value's `twin_key`.
    pub fn named(&self, key: &str, twin_key: &str) -> Option<Localized<String>> {
        let own = self.own.get(key)?.text()?.to_owned();
        let twin = self
            .twin
            .and_then(|twin| twin.text().or_else(|| twin.get(twin_key)?.text()));
        Some(Localized::only(self.lang, own).and(twin.map(str::to_owned)))
    }
}

/// Words in a schema file, `{ ja: …, en: … }`.
pub fn words(node: Option<&Node>) -> Localized<String> {
    let text = |key| {
        node.and_then(|node| node.get(key))
            .and_then(Node::text)
            .unwrap_or_default()
            .to_owned()
    };
    Localized::both(text("ja"), text("en"))
}

/// An id that must be there; empty where it is missing, which was reported.
pub fn id(node: &Node, key: &str) -> Spanned<String> {
    optional_id(node, key).unwrap_or(Spanned {
        value: String::new(),
        place: node.place,
    })
}

/// An id that may be there.
pub fn optional_id(node: &Node, key: &str) -> Option<Spanned<String>> {
    node.get(key).and_then(Node::spanned)
}

/// A plain number.
pub fn number(node: &Node) -> Option<Decimal> {
    node.text().and_then(decimal::parse)
}

/// A plain number or a grade.
pub fn value(node: &Node) -> Option<Value> {
    let text = node.text()?;
    decimal::parse(text)
        .map(Value::Number)
        .or_else(|| is_id(text).then(|| Value::Grade(text.to_owned())))
}

/// A whole number.
pub fn whole<T: TryFrom<i64>>(node: &Node, key: &str) -> Option<T> {
    let number: i64 = node.get(key)?.text()?.parse().ok()?;
    T::try_from(number).ok()
}

/// `true`.
pub fn flag(node: &Node, key: &str) -> bool {
    node.get(key).and_then(Node::text) == Some("true")
}

/// A map by fiscal year; an entry that can't be read is left out.
pub fn by_year<T, M: FromIterator<(FiscalYear, T)>>(
    node: Option<&Node>,
    read: impl Fn(FiscalYear, &Node) -> Option<T>,
) -> M {
    let entries = node.map(Node::entries).unwrap_or_default();
    entries
        .iter()
        .filter_map(|(key, node)| {
            let year = FiscalYear::parse(&key.value)?;
            Some((year, read(year, node)?))
        })
        .collect()
}

/// A value, or why there is none: `43.9`, `{ missing: not-yet, reason: … }`.
pub fn entry<T>(
    node: &Node,
    read: impl Fn(&Node) -> Option<T>,
    reason: impl Fn(&str) -> Localized<String>,
) -> Option<Entry<T>> {
    match node.get("missing") {
        Some(missing) => {
            let missing = missing.text().and_then(Missing::from_key)?;
            Some(Entry::Empty(
                missing,
                node.get("reason").and_then(Node::text).map(reason),
            ))
        }
        None => read(node.get("value").unwrap_or(node)).map(Entry::Given),
    }
}

/// The stage of a plan.
pub fn stage(node: &Node) -> Stage {
    node.get("stage")
        .and_then(Node::text)
        .and_then(Stage::from_key)
        .unwrap_or(Stage::Draft)
}

/// Stages reached, with dates.
pub fn history(node: &Node) -> Vec<Reached> {
    let items = node.get("history").map(Node::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| {
            Some(Reached {
                stage: item.get("stage").and_then(Node::text).and_then(Stage::from_key)?,
                date: item.get("date").and_then(Node::text).and_then(PartialDate::parse)?,
            })
        })
        .collect()
}
