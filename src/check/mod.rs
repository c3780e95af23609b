//! Judgement over the meaning of the documents. One rule, one file under [`rules`], named for the thing found; a rule
//! sees everything and only reads.

pub mod acknowledge;
mod asked;
pub mod digest;
mod figures;
mod gap;
mod item;
mod judged;
pub mod manual;
pub mod mend;
mod money;
pub mod passage;
pub mod rules;
pub mod sealed;
mod spending;
pub mod stamp;
mod walk;
mod word;
mod working;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use crate::config::Config;
use crate::document::Document;
use crate::document::address::{Kind, path};
use crate::document::link::ROOT;
use crate::evaluate::Evaluation;
use crate::finding::Finding;
use crate::lang::Lang;
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::plans::Plans;
use crate::number::FiscalYear;
use crate::source::{SourceId, Sources};
use passage::Passage;
use rules::space_in_word::Four;

pub use judged::{Judged, Remembered, Whole};

/// So few documents are looked through one by one.
const FEW: usize = 8;

/// What a rule can see.
#[derive(Clone, Debug)]
pub struct Scope<'a> {
    /// The text, for the very words.
    pub sources: &'a Sources,
    /// The documents as written.
    pub documents: &'a [Arc<Document>],
    /// What they mean.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
    /// The city's frameworks, which all wards report for.
    pub frameworks: &'a [Framework],
    /// All published words.
    pub passages: Vec<Passage<'a>>,
    /// Which letters around doubtful spaces stand together elsewhere, where that is known already.
    joined: Option<BTreeSet<Four>>,
    /// Plans, by ward and year, of which a document could not be read to the end.
    torn: OnceLock<BTreeSet<(&'a str, FiscalYear)>>,
}

impl<'a> Scope<'a> {
    /// What the rules see of a project.
    #[must_use]
    pub fn new(
        sources: &'a Sources,
        documents: &'a [Arc<Document>],
        plans: &'a Plans,
        evaluation: &'a Evaluation,
        config: &'a Config,
    ) -> Self {
        Self {
            passages: passage::passages(documents, sources, config.authoritative()),
            ..Self::wordless(sources, documents, plans, evaluation, config)
        }
    }

    /// The same without the words, for rules that read none.
    const fn wordless(
        sources: &'a Sources,
        documents: &'a [Arc<Document>],
        plans: &'a Plans,
        evaluation: &'a Evaluation,
        config: &'a Config,
    ) -> Self {
        Self {
            sources,
            documents,
            plans,
            evaluation,
            config,
            frameworks: plans.frameworks.as_slice(),
            passages: Vec::new(),
            joined: None,
            torn: OnceLock::new(),
        }
    }

    /// The published words with more than ASCII in them, for rules that look for other characters; most English words have none.
    pub fn passages_beyond_ascii(&self) -> impl Iterator<Item = &Passage<'a>> {
        self.passages.iter().filter(|passage| !passage.text().is_ascii())
    }

    /// The published words of one document.
    #[must_use]
    pub fn passages_of(&self, document: &Document) -> &[Passage<'a>] {
        let start = self
            .passages
            .partition_point(|passage| passage.document.source < document.source);
        let end = self
            .passages
            .partition_point(|passage| passage.document.source <= document.source);
        &self.passages[start..end]
    }

    /// The plan of a ward for a year.
    #[must_use]
    pub fn plan(&self, ward: &str, year: FiscalYear) -> Option<&'a Plan> {
        self.plans.plan(ward, year)
    }

    /// Whether the document made from a source could be read to the end.
    #[must_use]
    pub fn is_complete(&self, source: SourceId) -> bool {
        word::document(self, source).is_none_or(|document| document.complete)
    }

    /// Whether every document of a plan could be read to the end. What one that could not be read might say is not missing.
    #[must_use]
    pub fn is_read(&self, plan: &Plan) -> bool {
        let torn = || self.documents.iter().filter_map(|document| torn(document)).collect();
        let known = self.torn.get_or_init(torn);
        !known.contains(&(plan.ward.as_str(), plan.year))
    }

    /// The authoritative document of a kind.
    #[must_use]
    pub fn own(&self, kind: &Kind) -> Option<&'a Document> {
        self.at(kind, None)
    }

    /// Whether there is an authoritative document of a kind, be it in sight or not: which there are, every rule may know.
    #[must_use]
    pub fn has(&self, kind: &Kind) -> bool {
        self.sources.find(&format!("{ROOT}{}", path(kind, None))).is_some()
    }

    /// The translation of a kind of document.
    #[must_use]
    pub fn twin(&self, kind: &Kind, lang: Lang) -> Option<&'a Document> {
        self.at(kind, Some(lang))
    }

    /// A document by its address. Where it lies follows from that, so there is no need of an index.
    fn at(&self, kind: &Kind, twin: Option<Lang>) -> Option<&'a Document> {
        if self.documents.len() < FEW {
            let mut few = self.documents.iter();
            let same = |document: &&Arc<Document>| document.address.kind == *kind && document.address.twin == twin;
            return few.find(same).map(Arc::as_ref);
        }
        let (source, _) = self.sources.find(&format!("{ROOT}{}", path(kind, twin)))?;
        word::document(self, source)
    }
}

/// The plan that lacks what a document holds, where that could not be read to the end.
fn torn(document: &Document) -> Option<(&str, FiscalYear)> {
    let unread = !document.complete && document.address.twin.is_none();
    match &document.address.kind {
        Kind::Plan(ward, year) | Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) if unread => {
            Some((ward.as_str(), *year))
        }
        _ => None,
    }
}

/// Everything all rules find, in the order of the catalogue. A rule only reads, so they work side by side.
#[must_use]
pub fn check(scope: &Scope<'_>) -> Vec<Finding> {
    let found = |rule: &rules::Rule| {
        let mut findings = Vec::new();
        (rule.find)(scope, &mut findings);
        findings
    };
    rules::RULES.par_iter().flat_map_iter(found).collect()
}
