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
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::finding::Finding;
use crate::lang::{Lang, Localized};
use crate::model::framework::Framework;
use crate::model::glossary::FreePage;
use crate::model::plan::Plan;
use crate::model::plans::{Acknowledgement, Plans, Schema};
use crate::model::ward::Ward;
use crate::model::ward_report::WardReport;
use crate::source::Place;
use read::Pair;

/// Documents by what they are, each with its twin.
type Pairs<'a> = BTreeMap<&'a Kind, Pair<'a>>;

/// What the documents mean, and what could not be put in its place.
#[must_use]
pub fn lower(documents: &[Arc<Document>], authoritative: Lang) -> (Plans, Vec<Finding>) {
    let schema = Arc::new(schema(documents.iter().map(Arc::as_ref), authoritative));
    let shares = shares(documents, authoritative, &schema);
    let gaps = shares.values().flat_map(|share| share.gaps.clone()).collect();
    (join(&schema, shares.values()), gaps)
}

/// What the documents of each ward mean, and under none those that are no ward's.
#[must_use]
pub fn shares(
    documents: &[Arc<Document>],
    authoritative: Lang,
    schema: &Arc<Schema>,
) -> BTreeMap<Option<String>, Share> {
    let mut owned: BTreeMap<Option<&str>, Vec<&Document>> = BTreeMap::new();
    for document in documents {
        owned.entry(document.address.kind.ward()).or_default().push(document);
    }
    let shares = owned.into_par_iter().map(|(owner, documents)| {
        let share = share(documents, authoritative, schema);
        (owner.map(str::to_owned), share)
    });
    shares.collect()
}

/// The city's schema. Documents of other kinds are passed over.
#[must_use]
pub fn schema<'a>(documents: impl IntoIterator<Item = &'a Document>, authoritative: Lang) -> Schema {
    let of_schema = documents
        .into_iter()
        .filter(|document| document.address.kind.is_schema());
    schema_files::lower(&pair(of_schema, authoritative))
}

/// What the documents of one ward mean, or those that are no ward's. Beside them it depends on the schema alone.
#[derive(Clone, Debug, Default)]
pub struct Share {
    wards: Vec<Ward>,
    plans: Vec<Arc<Plan>>,
    ward_reports: Vec<WardReport>,
    frameworks: Vec<Framework>,
    pages: Vec<FreePage>,
    acknowledged: Vec<Acknowledgement>,
    /// What could not be put in its place.
    pub gaps: Vec<Finding>,
}

/// Reads the documents of one ward, or those that are no ward's.
#[must_use]
pub fn share<'a>(
    documents: impl IntoIterator<Item = &'a Document>,
    authoritative: Lang,
    schema: &Arc<Schema>,
) -> Share {
    let pairs = pair(documents, authoritative);
    let mut gaps = Vec::new();
    let plans = plan::lower(&pairs, schema, &mut gaps);
    let mut share = Share {
        acknowledged: pairs.values().flat_map(acknowledged).collect(),
        plans: plans.into_iter().map(Arc::new).collect(),
        ..Share::default()
    };
    for (kind, pair) in &pairs {
        match kind {
            Kind::Ward(id) => share.wards.push(ward::lower(id, pair)),
            Kind::Framework(year) => share.frameworks.push(framework::lower(*year, pair, schema)),
            Kind::WardReport(ward, year) => share.ward_reports.push(ward_report::lower(ward, *year, pair)),
            Kind::Page(name) => share.pages.push(page::lower(name, pair)),
            _ => {}
        }
    }
    for pair in pairs.values() {
        homeless(pair.own, &share.wards, &pairs, &mut gaps);
    }
    share.gaps = gaps;
    share
}

/// Puts together what the documents mean: the shares of the wards in the order of their ids.
#[must_use]
pub fn join<'a>(schema: &Arc<Schema>, shares: impl IntoIterator<Item = &'a Share>) -> Plans {
    let mut plans = Plans {
        schema: Arc::clone(schema),
        ..Plans::default()
    };
    for share in shares {
        plans.wards.extend_from_slice(&share.wards);
        plans.plans.extend_from_slice(&share.plans);
        plans.ward_reports.extend_from_slice(&share.ward_reports);
        plans.frameworks.extend_from_slice(&share.frameworks);
        plans.pages.extend_from_slice(&share.pages);
        plans.acknowledged.extend_from_slice(&share.acknowledged);
    }
    plans.wards.sort_by(|a, b| (a.order, &a.id).cmp(&(b.order, &b.id)));
    plans
}

/// Puts each document with its twin. A twin without its document pairs with nothing and is found by a rule.
fn pair<'a>(documents: impl IntoIterator<Item = &'a Document>, authoritative: Lang) -> Pairs<'a> {
    let mut pairs = Pairs::new();
    let (owns, twins): (Vec<&Document>, Vec<&Document>) = documents
        .into_iter()
        .partition(|document| document.address.twin.is_none());
    for own in owns {
        pairs.insert(
            &own.address.kind,
            Pair {
                own,
                twin: None,
                lang: authoritative,
            },
        );
    }
    for twin in twins
        .into_iter()
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
fn homeless(document: &Document, wards: &[Ward], pairs: &Pairs<'_>, findings: &mut Vec<Finding>) {
    let has_ward = |id: &str| wards.iter().any(|ward| ward.id == id);
    let missing = match &document.address.kind {
        Kind::Plan(ward, _) | Kind::WardReport(ward, _) if !has_ward(ward) => format!("{ward}/ward.md"),
        Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) | Kind::Erratum(ward, year, _)
            if !pairs.contains_key(&Kind::Plan(ward.clone(), *year)) =>
        {
            format!("{ward}/fy{year}/plan.md")
        }
        Kind::Item(ward, year, code) => match code.parent() {
            Some(parent) if !pairs.contains_key(&Kind::Item(ward.clone(), *year, parent)) => {
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
