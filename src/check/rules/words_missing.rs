//! A thing of a document that its translation has no words for.

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
                    None => findings.push(missing(&id, Some(list), words.map(|(key, _)| key.place), twin)),
                    Some(there) if list == "indicators" => details(item, there, twin, findings),
                    Some(there) if list == "evidence" => {
                        let years = item.get("values").map(Node::entries).unwrap_or_default();
                        reasons(years, there.get("reason"), first(there), twin, findings);
                    }
                    Some(_) => {}
                }
            }
        }
        let note = |document: &Document| document.head.get("budget")?.get("note").map(|node| named("note", node));
        if let (Some(note), None) = (note(own), note(twin)) {
            findings.push(missing(&note, Some("budget"), None, twin));
        }
        budget_reasons(own, twin, findings);
        for name in ["excerpt", "head", "origin"] {
            if let (Some((key, _)), None) = (key(own, name), twin.head.get(name)) {
                findings.push(missing(key, None, None, twin));
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
    let pair = |twin: &'a Document| {
        twin.address.twin?;
        Some((scope.own(&twin.address.kind)?, twin))
    };
    let readable = |(own, twin): &(&Document, &Document)| own.complete && twin.complete;
    scope.documents.iter().filter_map(pair).filter(readable)
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

/// The words of an indicator beyond its name.
fn details(indicator: &Node, words: &Node, twin: &Document, findings: &mut Vec<Finding>) {
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
        if let (Some(node), None) = (node, words.get(key)) {
            findings.push(missing(&named(key, node), None, Some(first(words)), twin));
        }
    }
    let parts = indicator.get("parts").map(Node::items).unwrap_or_default();
    for id in parts.iter().filter_map(|part| part.get("id")?.spanned()) {
        if words.get("parts").and_then(|parts| parts.get(&id.value)).is_none() {
            findings.push(missing(&id, Some("parts"), Some(first(words)), twin));
        }
    }
    let results = indicator.get("results").map(Node::entries).unwrap_or_default();
    for (year, result) in results {
        for (own, theirs) in [("reason", "reason"), ("note", "notes")] {
            let there = words.get(theirs).and_then(|years| years.get(&year.value));
            if let (Some(node), None) = (result.get(own), there) {
                findings.push(missing(
                    &named(&year.value, node),
                    Some(theirs),
                    Some(first(words)),
                    twin,
                ));
            }
        }
    }
}

/// Why amounts are missing.
fn budget_reasons(own: &Document, twin: &Document, findings: &mut Vec<Finding>) {
    let words = key(twin, "budget");
    let place = words.map_or(Place::top(twin.source), |(key, _)| key.place);
    for account in Account::ALL {
        let years = own.head.get("budget").and_then(|budget| budget.get(account.key()));
        let there = words.and_then(|(_, words)| words.get("reason")?.get(account.key()));
        reasons(
            years.map(Node::entries).unwrap_or_default(),
            there,
            place,
            twin,
            findings,
        );
    }
}

/// Why values of some years are missing.
fn reasons(
    years: &[(Spanned<String>, Node)],
    there: Option<&Node>,
    place: Place,
    twin: &Document,
    findings: &mut Vec<Finding>,
) {
    for (year, value) in years {
        let untold = there.and_then(|there| there.get(&year.value)).is_none();
        if let Some(reason) = value.get("reason").filter(|_| untold) {
            findings.push(missing(&named(&year.value, reason), Some("reason"), Some(place), twin));
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

fn missing(id: &Spanned<String>, list: Option<&str>, place: Option<Place>, twin: &Document) -> Finding {
    let name = &id.value;
    let finding = Finding::error(
        CODE,
        place.unwrap_or(Place::top(twin.source)),
        format!("`{name}` の訳がありません"),
        format!("the words for `{name}` are missing"),
    )
    .also(id.place, "訳されていない語", "not translated");
    match list {
        Some(list) => finding.help(
            format!("`{list}` に `{name}: …` を書き足してください"),
            format!("add `{name}: …` under `{list}`"),
        ),
        None => finding.help(format!("`{name}: …` を書き足してください"), format!("add `{name}: …`")),
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
