//! What the rules have found, kept by what they looked at: after a change, only the rules that can see it look again. What
//! comes of it is what all rules would find anew.

mod remembered;
mod spaces;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, IntoParallelRefIterator, ParallelIterator};

use super::Scope;
use super::rules::{RULES, Reach};
use crate::artifact::Key;
use crate::config::Config;
use crate::document::{Document, pair};
use crate::evaluate::Evaluation;
use crate::finding::Finding;
use crate::lower::{Share, join};
use crate::model::plans::Plans;
use crate::source::{SourceId, Sources};
use remembered::Found;
pub use remembered::Remembered;
use spaces::Spaces;

/// Whose documents are meant: a ward's, or those that are no ward's.
type Owner = Option<String>;

/// Everything there is to be judged.
#[derive(Clone, Copy, Debug)]
pub struct Whole<'a> {
    /// The text.
    pub sources: &'a Sources,
    /// The documents as written, in the order of their sources.
    pub documents: &'a [Arc<Document>],
    /// What the documents of each ward mean, and those that are no ward's.
    pub shares: &'a BTreeMap<Owner, Share>,
    /// What they mean together.
    pub plans: &'a Plans,
    /// What came of it.
    pub evaluation: &'a Evaluation,
    /// The site's configuration.
    pub config: &'a Config,
}

/// What the rules have found.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// In single documents and their translations, by the first source of the two. Where nothing was found, nothing stands here.
    documents: BTreeMap<SourceId, Vec<Finding>>,
    /// In the documents and plans of each ward, and in those that are no ward's.
    wards: BTreeMap<Owner, Vec<Finding>>,
    /// Across wards.
    city: Vec<Finding>,
    spaces: Spaces,
    /// What the rules saw, by ward, where somebody wants to remember it.
    keys: BTreeMap<Owner, Key>,
}

impl Judged {
    /// Judges everything.
    #[must_use]
    pub fn of(whole: &Whole<'_>) -> Self {
        Self::but_for(&BTreeMap::new(), whole)
    }

    /// The same, where an earlier run left what it found.
    #[must_use]
    pub fn remembering(whole: &Whole<'_>, remembered: &Remembered) -> Self {
        let keys = whole.keys();
        let known = keys
            .iter()
            .filter_map(|(owner, key)| Some((owner.as_deref(), remembered.of(owner, *key)?)));
        let judged = Self::but_for(&known.collect(), whole);
        Self { keys, ..judged }
    }

    /// Judges everything but what is known of some owners already.
    fn but_for(known: &BTreeMap<Option<&str>, &Found>, whole: &Whole<'_>) -> Self {
        let owner = |pair: &Range<usize>| whole.documents[pair.start].address.kind.ward();
        let looked: Vec<Looked> = (pair::all(whole.documents).into_par_iter())
            .filter(|pair| !known.contains_key(&owner(pair)))
            .map(|pair| look(whole, pair))
            .collect();
        let ward = |(owner, share): (&Owner, &Share)| {
            let known = known.get(&owner.as_deref()).map(|found| found.ward.clone());
            (owner.clone(), known.unwrap_or_else(|| whole.of_ward(owner, share)))
        };
        let mut judged = Self {
            wards: whole.shares.par_iter().map(ward).collect(),
            ..Self::default()
        };
        for looked in looked {
            judged.keep(looked);
        }
        for found in known.values() {
            judged.documents.extend(found.documents.clone());
            judged.spaces.keep(Vec::new(), found.spaced.clone());
        }
        judged.spaces.begin(whole);
        judged.city = whole.of_city(&judged.spaces);
        judged
    }

    /// Judges again what sees the documents of these sources, which have changed since; there are no others than before, and the
    /// schema, the frameworks and the configuration are the same.
    pub fn again(&mut self, whole: &Whole<'_>, changed: &[SourceId]) {
        let is_changed = |document: &Arc<Document>| changed.contains(&document.source);
        let mut owners = BTreeSet::new();
        let mut seen = BTreeSet::new();
        for index in changed.iter().filter_map(|source| whole.index(*source)) {
            let pair = pair::at(whole.documents, index);
            owners.insert(whole.documents[index].address.kind.ward().map(str::to_owned));
            if seen.insert(pair.start) {
                let looked = look(whole, pair);
                self.keep(looked);
            }
        }
        for owner in owners {
            if let Some(share) = whole.shares.get(&owner) {
                let found = whole.of_ward(&owner, share);
                self.wards.insert(owner, found);
            }
        }
        self.spaces.again(whole, |document| is_changed(document));
        self.city = whole.of_city(&self.spaces);
    }

    /// Everything found, in no order that means anything.
    pub fn findings(&self) -> impl Iterator<Item = &Finding> {
        let documents = self.documents.values().flatten();
        documents.chain(self.wards.values().flatten()).chain(&self.city)
    }

    fn keep(&mut self, looked: Looked) {
        self.spaces.keep(looked.sources, looked.spaced);
        if looked.found.is_empty() {
            self.documents.remove(&looked.first);
        } else {
            self.documents.insert(looked.first, looked.found);
        }
    }
}

/// What came of looking at one document and its translation.
struct Looked {
    first: SourceId,
    found: Vec<Finding>,
    sources: Vec<SourceId>,
    /// Those of them with spaces that have to be looked at.
    spaced: Vec<SourceId>,
}

/// Runs the rules that see one document and its translation.
fn look(whole: &Whole<'_>, pair: Range<usize>) -> Looked {
    let documents = &whole.documents[pair];
    let plans = Plans {
        schema: Arc::clone(&whole.plans.schema),
        ..Plans::default()
    };
    let evaluation = Evaluation::default();
    let scope = Scope::new(whole.sources, documents, &plans, &evaluation, whole.config);
    Looked {
        first: documents.first().map(|document| document.source).unwrap_or_default(),
        found: run(Reach::Document, &scope),
        sources: documents.iter().map(|document| document.source).collect(),
        spaced: spaces::spaced(&scope),
    }
}

/// Everything that the rules of one reach find.
fn run(reach: Reach, scope: &Scope<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.reach == reach) {
        (rule.find)(scope, &mut findings);
    }
    findings
}

/// The same where there is so much to look at that each rule has a thread of its own.
fn side_by_side(reach: Reach, scope: &Scope<'_>) -> Vec<Finding> {
    let rules = RULES.par_iter().filter(|rule| rule.reach == reach);
    let found = rules.flat_map_iter(|rule| {
        let mut findings = Vec::new();
        (rule.find)(scope, &mut findings);
        findings
    });
    found.collect()
}

impl Whole<'_> {
    /// Where the document made from a source stands.
    fn index(&self, source: SourceId) -> Option<usize> {
        pair::find(self.documents, source)
    }

    /// Runs the rules that see one ward, or what is no ward's.
    fn of_ward(&self, owner: &Owner, share: &Share) -> Vec<Finding> {
        let plans = join(&self.plans.schema, [share]);
        let documents = pair::owned(self.documents, self.sources, owner.as_deref());
        // What comes of all wards together is for the rules that see the city.
        let evaluation = Evaluation {
            across: Arc::default(),
            frameworks: Arc::default(),
            ..self.evaluation.seen_from(owner.as_deref().unwrap_or_default())
        };
        let scope = Scope {
            frameworks: &self.plans.frameworks,
            ..Scope::wordless(self.sources, &documents, &plans, &evaluation, self.config)
        };
        side_by_side(Reach::Ward, &scope)
    }

    /// Runs the rules that see everything.
    fn of_city(&self, spaces: &Spaces) -> Vec<Finding> {
        let with_spaces = spaces.documents(self);
        let scope = Scope {
            passages: super::passage::passages(&with_spaces, self.sources, self.config.authoritative()),
            joined: Some(spaces.joined()),
            ..Scope::wordless(self.sources, self.documents, self.plans, self.evaluation, self.config)
        };
        side_by_side(Reach::City, &scope)
    }
}
