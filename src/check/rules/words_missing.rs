//! A thing of a document that its translation has no words for.

use std::sync::Arc;

use super::Scope;
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::model::budget::Account;
use crate::source::{Place, Spanned};

pub const CODE: &str = "words-missing";

pub fn find(scope: &Scope<'_>, findings: &mut Vec<Finding>) {
    for (own, twin) in twins(scope) {
        for list in LISTS {
            let words = key(twin, list);
            for (id, item) in items(own, list) {
                match words.and_then(|(_, words)| words.get(&id.value)) {
                    None => findings.push(unlisted(&id, list, words.map(|(key, _)| key.place), twin)),
                    Some(there) => {
                        let thing = Thing { id: &id.value, there };
                        match list {
                            "indicators" => thing.details(item, findings),
                            "evidence" => {
                                let years = item.get("values").map(Node::entries).unwrap_or_default();
                                thing.years(years, ("reason", "reason"), findings);
                            }
                            _ => {}
                        }
                    }
                }
            }
        }
        budget(own, twin, findings);
        for name in ["excerpt", "head", "origin"] {
            if let (Some((key, _)), None) = (key(own, name), twin.head.get(name)) {
                findings.push(missing(
                    key,
                    Place::top(twin.source),
                    Way::Add(format!("{name}: …"), None),
                ));
            }
        }
        let has_lead = matches!(own.address.kind, Kind::Ward(_) | Kind::Page(_));
        if let (true, Some(lead), None) = (has_lead, &own.body.lead, &twin.body.lead) {
            findings.push(untranslated(lead.place, twin));
        }
    }
}

/// The lists whose items carry words by id (groups: by code).
pub const LISTS: [&str; 7] = ["indicators", "evidence", "themes", "groups", "joint", "terms", "ended"];

/// Each document with its translation, where both could be read.
pub fn twins<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a Document, &'a Document)> {
    let readable = |(own, twin): &(&Document, &Document)| own.complete && twin.complete;
    each_twin(scope)
        .filter_map(|(own, twin)| Some((own?, twin)))
        .filter(readable)
}

/// Each translation with its document, if that is there. The two lie side by side, for their names differ in the ending alone.
pub fn each_twin<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (Option<&'a Document>, &'a Document)> {
    let documents = scope.documents;
    let own = move |index: usize, twin: &Document| {
        let same = |document: &&'a Arc<Document>| document.address.kind == twin.address.kind;
        let before = documents[..index].iter().rev().take_while(same);
        let mut beside = documents[index..].iter().take_while(same).chain(before);
        beside.find(|document| document.address.twin.is_none()).map(Arc::as_ref)
    };
    let twins = documents.iter().enumerate();
    twins
        .filter(|(_, document)| document.address.twin.is_some())
        .map(move |(index, twin)| (own(index, twin), twin.as_ref()))
}

/// The items of a list, each with its id.
pub fn items<'a>(document: &'a Document, list: &str) -> Vec<(Spanned<String>, &'a Node)> {
    let key = if list == "groups" { "code" } else { "id" };
    let items = document.head.get(list).map(Node::items).unwrap_or_default();
    items
        .iter()
        .filter_map(|item| Some((item.get(key)?.spanned()?, item)))
        .collect()
}

/// A key of the frontmatter as it is written, and what stands under it.
fn key<'a>(document: &'a Document, name: &str) -> Option<(&'a Spanned<String>, &'a Node)> {
    let mut entries = document.head.entries().iter();
    entries
        .find(|(key, _)| key.value == name)
        .map(|(key, node)| (key, node))
}

/// A thing of a document that its translation has words for, though perhaps not all.
struct Thing<'a> {
    id: &'a str,
    /// Its words in the translation: one value that is its name, or a map.
    there: &'a Node,
}

impl Thing<'_> {
    /// The words of an indicator beyond its name.
    fn details(&self, indicator: &Node, findings: &mut Vec<Finding>) {
        let target = indicator.get("target");
        let texts = [
            ("definition", indicator.get("definition")),
            ("note", indicator.get("note")),
            ("because", target.and_then(|target| target.get("because"))),
            (
                "method",
                indicator.get("method").and_then(|method| method.get("reason")),
            ),
            ("deed", target.and_then(|target| target.get("deed"))),
        ];
        for (key, node) in texts {
            if let (Some(node), None) = (node, self.there.get(key)) {
                findings.push(self.lacks(&named(key, node), format!("{key}: …")));
            }
        }
        let parts = indicator.get("parts").map(Node::items).unwrap_or_default();
        for id in parts.iter().filter_map(|part| part.get("id")?.spanned()) {
            if self.there.get("parts").and_then(|parts| parts.get(&id.value)).is_none() {
                findings.push(self.lacks(&id, format!("parts: {{ {}: … }}", id.value)));
            }
        }
        let results = indicator.get("results").map(Node::entries).unwrap_or_default();
        for keys in [("reason", "reason"), ("note", "notes")] {
            self.years(results, keys, findings);
        }
    }

    /// Words that stand beside the value of a year.
    fn years(&self, years: &[(Spanned<String>, Node)], (own, theirs): (&str, &str), findings: &mut Vec<Finding>) {
        for (year, value) in years {
            let there = self.there.get(theirs).and_then(|years| years.get(&year.value));
            if let (Some(node), None) = (value.get(own), there) {
                let add = format!("{theirs}: {{ {}: … }}", year.value);
                findings.push(self.lacks(&named(&year.value, node), add));
            }
        }
    }

    fn lacks(&self, what: &Spanned<String>, add: String) -> Finding {
        let (id, there) = (self.id, self.there);
        let way = if there.is_map() {
            Way::Add(add, Some(id.to_owned()))
        } else {
            // A name alone has no room for more words.
            Way::Write(format!("{id}: {{ name: …, {add} }}"))
        };
        missing(what, first(there), way)
    }
}

/// The note on a budget, and why amounts are missing.
fn budget(own: &Document, twin: &Document, findings: &mut Vec<Finding>) {
    let words = key(twin, "budget");
    let place = words.map_or(Place::top(twin.source), |(key, _)| key.place);
    let Some(own) = own.head.get("budget") else { return };
    let way = |add: String| match words {
        Some(_) => Way::Add(add, Some("budget".to_owned())),
        None => Way::Add(format!("budget: {{ {add} }}"), None),
    };
    let there = |key: &str| words.and_then(|(_, words)| words.get(key));
    if let (Some(note), None) = (own.get("note"), there("note")) {
        findings.push(missing(&named("note", note), place, way("note: …".to_owned())));
    }
    for account in Account::ALL {
        let years = own.get(account.key()).map(Node::entries).unwrap_or_default();
        let told = there("reason").and_then(|reason| reason.get(account.key()));
        for (year, amount) in years {
            let untold = told.and_then(|years| years.get(&year.value)).is_none();
            if let Some(reason) = amount.get("reason").filter(|_| untold) {
                let add = format!("reason: {{ {}: {{ {}: … }} }}", account.key(), year.value);
                findings.push(missing(&named(&year.value, reason), place, way(add)));
            }
        }
    }
}

fn named(key: &str, node: &Node) -> Spanned<String> {
    Spanned {
        value: key.to_owned(),
        place: node.place,
    }
}

/// Words that are one value, or the first key of words that are a map.
fn first(words: &Node) -> Place {
    words.entries().first().map_or(words.place, |(key, _)| key.place)
}

/// How missing words are put in.
enum Way {
    /// These keys are added, under another if one is named.
    Add(String, Option<String>),
    /// What stands there becomes this.
    Write(String),
}

/// An item of a list that the translation does not mention.
fn unlisted(id: &Spanned<String>, list: &str, place: Option<Place>, twin: &Document) -> Finding {
    let add = format!("{}: …", id.value);
    missing(
        id,
        place.unwrap_or(Place::top(twin.source)),
        Way::Add(add, Some(list.to_owned())),
    )
}

fn missing(what: &Spanned<String>, place: Place, way: Way) -> Finding {
    let name = &what.value;
    let finding = Finding::error(
        CODE,
        place,
        format!("`{name}` の訳がありません"),
        format!("the words for `{name}` are missing"),
    )
    .also(what.place, "訳されていない語", "not translated");
    match way {
        Way::Add(add, Some(under)) => finding.help(
            format!("`{under}` に `{add}` を書き足してください"),
            format!("add `{add}` under `{under}`"),
        ),
        Way::Add(add, None) => finding.help(format!("`{add}` を書き足してください"), format!("add `{add}`")),
        Way::Write(whole) => finding.help(
            format!("`{whole}` の形に書き改めてください"),
            format!("write it as `{whole}`"),
        ),
    }
}

fn untranslated(lead: Place, twin: &Document) -> Finding {
    Finding::error(
        CODE,
        Place::top(twin.source),
        "本文の訳がありません",
        "the body is not translated",
    )
    .also(lead, "訳されていない本文", "not translated")
    .help("本文の訳を書いてください", "write the translation of the body")
}
