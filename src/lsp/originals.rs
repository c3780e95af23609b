//! What a translation has words for: the ids of its original, under the same keys.

use super::names::Name;
use crate::document::Document;
use crate::document::node::{Node, Value};
use crate::lang::{Lang, Localized};
use crate::pipeline::Checked;

/// The keys of a list's items that name them.
const NAMES: [&str; 3] = ["id", "code", "rule"];

/// The keys of a translation's results and where its original has the word.
const BY_YEAR: [(&str, &str); 2] = [("reason", "reason"), ("notes", "note")];

/// What a translation may hold under these keys, by the ids of its original.
#[must_use]
pub fn named(checked: &Checked, twin: &Document, keys: &[String]) -> Vec<Name> {
    let own = |document: &&Document| document.address.kind == twin.address.kind && document.address.twin.is_none();
    let original = twin
        .address
        .twin
        .and_then(|_| checked.documents.iter().map(AsRef::as_ref).find(own));
    original.map(|original| below(&original.head, keys)).unwrap_or_default()
}

fn below(node: &Node, keys: &[String]) -> Vec<Name> {
    let Some((key, rest)) = keys.split_first() else {
        return items(node);
    };
    let by_year = BY_YEAR
        .iter()
        .find(|(word, _)| word == key && node.get("results").is_some());
    match (by_year, &node.value) {
        (Some((_, word)), _) => years(node, word),
        (None, Value::Map(_)) => node.get(key).map(|node| below(node, rest)).unwrap_or_default(),
        (None, _) => {
            let item = node
                .items()
                .iter()
                .find(|item| name(item).is_some_and(|name| name.id == *key));
            item.map(|item| below(item, rest)).unwrap_or_default()
        }
    }
}

/// The items of a list that have a name.
fn items(node: &Node) -> Vec<Name> {
    node.items().iter().filter_map(name).collect()
}

fn name(item: &Node) -> Option<Name> {
    let id = NAMES.iter().find_map(|key| item.get(key)?.spanned())?;
    let words = ["name", "ja", "reason"].iter().find_map(|key| item.get(key)?.text());
    Some(Name {
        id: id.value,
        words: Localized::only(Lang::Ja, words.unwrap_or_default().to_owned()),
        place: Some(id.place),
    })
}

/// The years whose result says a word that is to be translated.
fn years(indicator: &Node, word: &str) -> Vec<Name> {
    let results = indicator.get("results").map(Node::entries).unwrap_or_default();
    let year = |(year, result): &(crate::source::Spanned<String>, Node)| {
        let words = result.get(word)?.text()?;
        Some(Name {
            id: year.value.clone(),
            words: Localized::only(Lang::Ja, words.to_owned()),
            place: Some(year.place),
        })
    };
    results.iter().filter_map(year).collect()
}
