//! Names that a value can refer to: units, surveys, forms, indicators, initiatives, rules.

use std::sync::Arc;

use super::{originals, ratings};
use crate::check::{manual, rules};
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::lang::{Lang, Localized};
use crate::pipeline::Checked;
use crate::source::Place;

/// A name that may be written, what it means and where it is given.
#[derive(Clone, Debug)]
pub struct Name {
    /// What is written.
    pub id: String,
    /// What it means.
    pub words: Localized<String>,
    /// Where it is given; a rule is given nowhere.
    pub place: Option<Place>,
}

/// The names that the value under these keys chooses from, in a document.
#[must_use]
pub fn names(checked: &Checked, document: &Document, keys: &[String]) -> Vec<Name> {
    let key = keys.last().map_or("", String::as_str);
    let above = keys.iter().rev().nth(1).map_or("", String::as_str);
    match (above, key) {
        ("scales", _) => in_file(checked, &Kind::Scales),
        (_, "unit" | "money-unit") => in_file(checked, &Kind::Units),
        (_, "survey") => in_file(checked, &Kind::Surveys),
        (_, "pillar") => in_file(checked, &Kind::Pillars),
        (_, "form") => forms(checked),
        ("themes" | "joint", "indicators") => indicators(document),
        (_, "relists") => initiatives(checked, &document.address.kind, false),
        (_, "continues") => initiatives(checked, &document.address.kind, true),
        ("acknowledge", "rule") => all_rules(),
        (_, "rated") => ratings::of_results(checked, document),
        (occasion, axis) if reviewed(keys) == Some(occasion) => ratings::on_axis(checked, document, occasion, axis),
        _ => Vec::new(),
    }
}

/// The names that may be keys under these keys: the axes of a review; in a translation, what its original names.
#[must_use]
pub fn keys(checked: &Checked, document: &Document, keys: &[String]) -> Vec<Name> {
    match keys {
        [review, occasion] if review == "review" => ratings::axes(checked, document, occasion),
        _ => originals::named(checked, document, keys),
    }
}

/// The occasion of the review, if the keys lead to a rating.
fn reviewed(keys: &[String]) -> Option<&str> {
    match keys {
        [review, occasion, _] if review == "review" => Some(occasion),
        _ => None,
    }
}

/// The keys of a file under `content/schema/`.
fn in_file(checked: &Checked, kind: &Kind) -> Vec<Name> {
    let file = checked.documents.iter().find(|document| document.address.kind == *kind);
    let entries = file.map(|file| file.head.entries()).unwrap_or_default();
    let name = |(key, node): &(crate::source::Spanned<String>, Node)| Name {
        id: key.value.clone(),
        words: words(node.get("name").or_else(|| node.get("words"))),
        place: Some(key.place),
    };
    entries.iter().map(name).collect()
}

fn words(node: Option<&Node>) -> Localized<String> {
    let text = |key: &str| {
        node.and_then(|node| node.get(key)?.text())
            .unwrap_or_default()
            .to_owned()
    };
    Localized::both(text("ja"), text("en"))
}

fn forms(checked: &Checked) -> Vec<Name> {
    let form = |document: &Arc<Document>| match &document.address.kind {
        Kind::Form(id) => Some(Name {
            id: id.clone(),
            words: words(document.head.get("name")),
            place: Some(Place::top(document.source)),
        }),
        _ => None,
    };
    checked.documents.iter().filter_map(form).collect()
}

/// The indicators of the document itself: a theme names no others.
fn indicators(document: &Document) -> Vec<Name> {
    let items = document.head.get("indicators").map(Node::items).unwrap_or_default();
    items.iter().filter_map(indicator).collect()
}

fn indicator(node: &Node) -> Option<Name> {
    let id = node.get("id")?.spanned()?;
    let words = node.get("name").and_then(Node::text).unwrap_or_default();
    Some(Name {
        id: id.value,
        words: Localized::only(Lang::Ja, words.to_owned()),
        place: Some(id.place),
    })
}

/// The initiatives of the same plan by code, or those of the ward's earlier plans by year and code.
fn initiatives(checked: &Checked, here: &Kind, earlier: bool) -> Vec<Name> {
    let Kind::Item(ward, year, own) = here else {
        return Vec::new();
    };
    let name = |document: &Arc<Document>| match &document.address.kind {
        Kind::Item(other, then, code) if other == ward && code.depth() == 3 && document.address.twin.is_none() => {
            let meant = if earlier {
                then < year
            } else {
                then == year && code != own
            };
            let title = document.head.get("title").and_then(Node::text).unwrap_or_default();
            meant.then(|| Name {
                id: if earlier {
                    format!("{then}/{code}")
                } else {
                    code.to_string()
                },
                words: Localized::only(Lang::Ja, title.to_owned()),
                place: Some(Place::top(document.source)),
            })
        }
        _ => None,
    };
    checked.documents.iter().filter_map(name).collect()
}

fn all_rules() -> Vec<Name> {
    let pages = manual::pages();
    let sentence = |code: &str, lang| {
        let page = pages.iter().find(|page| page.code == code);
        page.map(|page| page.sentence(lang)).unwrap_or_default()
    };
    let name = |code: &'static str| Name {
        id: code.to_owned(),
        words: Localized::both(sentence(code, Lang::Ja), sentence(code, Lang::En)),
        place: None,
    };
    rules::codes().map(name).collect()
}
