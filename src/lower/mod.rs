//! Documents to plans: one file per kind. What a table of the schema already found is not found again here; lowering
//! reads what can be read and leaves gaps for the rest.

mod budget;
mod config;
mod erratum;
mod framework;
mod indicator;
mod item;
mod method;
mod page;
mod plan;
mod read;
mod schema_files;
mod section;
mod target;
mod ward;
mod ward_report;

pub use config::{config, with_slash};

use std::collections::BTreeMap;

use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::lang::{Lang, Localized};
use crate::model::plans::{Acknowledgement, Plans};
use crate::source::Place;
use read::Pair;

/// Documents by what they are, each with its twin.
type Pairs<'a> = BTreeMap<&'a Kind, Pair<'a>>;

/// What the documents mean, and what could not be put in its place.
#[must_use]
pub fn lower(documents: &[Document], authoritative: Lang) -> (Plans, Vec<Finding>) {
    let pairs = pair(documents, authoritative);
    let mut findings = Vec::new();
    let mut plans = Plans {
        schema: schema_files::lower(&pairs),
        acknowledged: pairs.values().flat_map(acknowledged).collect(),
        ..Plans::default()
    };
    for (kind, pair) in &pairs {
        match kind {
            Kind::Ward(id) => plans.wards.push(ward::lower(id, pair)),
            Kind::Framework(year) => plans.frameworks.push(framework::lower(*year, pair, &plans.schema)),
            Kind::WardReport(ward, year) => plans.ward_reports.push(ward_report::lower(ward, *year, pair)),
            Kind::Page(name) => plans.pages.push(page::lower(name, pair)),
            _ => {}
        }
    }
    plans.wards.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    plans.plans = plan::lower(&pairs, &plans.schema, &mut findings);
    for pair in pairs.values() {
        homeless(pair.own, &plans, &pairs, &mut findings);
    }
    (plans, findings)
}

/// Puts each document with its twin. A twin without its document pairs with nothing and is found by a rule.
fn pair(documents: &[Document], authoritative: Lang) -> Pairs<'_> {
    let mut pairs = Pairs::new();
    for own in documents.iter().filter(|document| document.address.twin.is_none()) {
        pairs.insert(
            &own.address.kind,
            Pair {
                own,
                twin: None,
                lang: authoritative,
            },
        );
    }
    for twin in documents
        .iter()
        .filter(|document| document.address.twin == Some(authoritative.other()))
    {
        if let Some(pair) = pairs.get_mut(&twin.address.kind) {
            pair.twin = Some(twin);
        }
    }
    pairs
}

/// What the author of a document knows of; the reasons in the other language stand in its twin, by rule.
fn acknowledged(pair: &Pair<'_>) -> Vec<Acknowledgement> {
    let head = pair.head();
    let list = head.own.get("acknowledge").map(Node::items).unwrap_or_default();
    let words = head.twin.and_then(|twin| twin.get("acknowledge"));
    let read = |node: &Node| {
        let rule = node.get("rule")?.spanned()?;
        let translated = words.and_then(|words| words.get(&rule.value)?.text());
        Some(Acknowledgement {
            reason: Localized::only(pair.lang, node.get("reason")?.text()?.to_owned())
                .and(translated.map(str::to_owned)),
            place: node.place,
            about: node.get("about").and_then(Node::spanned),
            rule,
        })
    };
    list.iter().filter_map(read).collect()
}

/// A document that has no place in the tree: its plan, its ward or the level above is not there.
fn homeless(document: &Document, plans: &Plans, pairs: &Pairs<'_>, findings: &mut Vec<Finding>) {
    let missing = match &document.address.kind {
        Kind::Plan(ward, _) | Kind::WardReport(ward, _) if plans.ward(ward).is_none() => format!("{ward}/ward.md"),
        Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) | Kind::Erratum(ward, year, _)
            if !pairs.contains_key(&Kind::Plan(ward.clone(), *year)) =>
        {
            format!("{ward}/fy{year}/plan.md")
        }
        Kind::Item(ward, year, code) => match code.parent() {
            Some(parent) if !pairs.contains_key(&Kind::Item(ward.clone(), *year, parent.clone())) => {
                format!("{ward}/fy{year}/{parent}.md")
            }
            _ => return,
        },
        _ => return,
    };
    findings.push(
        Finding::error(
            "document-above-missing",
            Place::top(document.source),
            format!("この文書の上にあるはずの `content/{missing}` がありません"),
            format!("the document above this one, `content/{missing}`, is not there"),
        )
        .help(
            "上の文書を書くか、ファイル名の番号を直してください",
            "write the document above, or correct the code in the file's name",
        ),
    );
}
