//! A project while it is written: what was read and judged is kept, and when a file is saved, only what hangs on it is made
//! again. What stands there then is what reading and judging the whole project would have given.
//!
//! What hangs on what: a document's own findings on its text; what a ward's documents mean on them and the schema; what came of
//! that on nothing else; and what a rule finds on what it can see (`check::rules::Reach`).

mod change;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::{Checked, Project, configuration, document, drop_echoes, sources, theme};
use crate::archive::edition::EditionId;
use crate::archive::shelf::Shelf;
use crate::check::{Judged, Remembered, Whole, acknowledge, sealed};
use crate::config::Config;
use crate::document::Document;
use crate::evaluate::{self, Evaluation, WardEvaluation};
use crate::finding::{self, Finding};
use crate::lower::{self, Share};
use crate::model::plans::{Plans, Schema};
use crate::phrases::Phrases;
use crate::render::theme::CompiledTheme;
use crate::site::layout::Layout;
use crate::source::{SourceId, Sources};
pub use change::{Change, Saved};

/// A project, read and judged, that can be read and judged again.
#[derive(Debug)]
pub struct Draft {
    sources: Sources,
    /// In the order of their sources.
    documents: Vec<Arc<Document>>,
    /// What is wrong with the text of a source; where that is nothing, nothing stands here.
    read: BTreeMap<SourceId, Vec<Finding>>,
    config: Config,
    of_config: Vec<Finding>,
    schema: Arc<Schema>,
    /// By ward; under none what is no ward's.
    shares: BTreeMap<Option<String>, Share>,
    evaluations: BTreeMap<String, WardEvaluation>,
    plans: Plans,
    evaluation: Evaluation,
    layout: Layout,
    judged: Judged,
    /// What differs from sealed editions.
    differs: BTreeMap<EditionId, Vec<Finding>>,
    /// The files below `themes/`.
    theme_files: Vec<(String, Vec<u8>)>,
    theme: Arc<CompiledTheme>,
    phrases: Arc<Phrases>,
    of_theme: Vec<Finding>,
    shelf: Arc<Shelf>,
}

impl Draft {
    /// Reads and judges a project. `adjust` lets the command line have the last word on the configuration.
    #[must_use]
    pub fn new(project: &Project, adjust: impl FnOnce(&mut Config)) -> Self {
        Self::read(project.clone(), adjust, &|whole| Judged::of(whole))
    }

    /// The same, where an earlier run left what it found.
    #[must_use]
    pub fn remembering(project: Project, adjust: impl FnOnce(&mut Config), remembered: &Remembered) -> Self {
        Self::read(project, adjust, &|whole| Judged::remembering(whole, remembered))
    }

    /// What was found, for the next run.
    #[must_use]
    pub fn remembered(&self) -> Remembered {
        self.judged.remembered(&self.whole())
    }

    fn read(project: Project, adjust: impl FnOnce(&mut Config), judged: &dyn Fn(&Whole<'_>) -> Judged) -> Self {
        let is_theme = |(path, _): &&(String, Vec<u8>)| path.starts_with("themes/");
        let theme_files: Vec<_> = project.files.iter().filter(is_theme).cloned().collect();
        let mut not_text = Vec::new();
        let sources = sources(project.files, &mut not_text);
        let mut of_config = Vec::new();
        let mut config = configuration(&sources, &mut of_config);
        adjust(&mut config);
        let mut read: BTreeMap<SourceId, Vec<Finding>> = BTreeMap::new();
        for finding in not_text {
            read.entry(finding.place.source).or_default().push(finding);
        }
        let mut of_theme = Vec::new();
        let all: Vec<_> = sources.iter().collect();
        // Nothing of the theme hangs on the documents: one core reads it while the others read them.
        let (parsed, (theme, phrases)) = rayon::join(
            || {
                let parsed = all.into_par_iter().map(|(id, source)| (id, document(id, source)));
                parsed.collect::<Vec<_>>()
            },
            || theme(&theme_files, &sources, &config, &mut of_theme),
        );
        let mut documents = Vec::new();
        for (id, (document, found)) in parsed {
            documents.extend(document.map(Arc::new));
            if !found.is_empty() {
                read.entry(id).or_default().extend(found);
            }
        }
        let mut draft = Self {
            sources,
            documents,
            read,
            config,
            of_config,
            schema: Arc::default(),
            shares: BTreeMap::new(),
            evaluations: BTreeMap::new(),
            plans: Plans::default(),
            evaluation: Evaluation::default(),
            layout: Layout::default(),
            judged: Judged::default(),
            differs: BTreeMap::new(),
            theme_files,
            theme: Arc::new(theme),
            phrases: Arc::new(phrases),
            of_theme,
            shelf: Arc::new(project.shelf),
        };
        draft.judge(judged);
        draft
    }

    /// Reads the theme.
    fn dress(&mut self) {
        self.of_theme.clear();
        let (theme, phrases) = theme(&self.theme_files, &self.sources, &self.config, &mut self.of_theme);
        (self.theme, self.phrases) = (Arc::new(theme), Arc::new(phrases));
    }

    /// Makes everything anew that hangs on the documents.
    fn judge(&mut self, judged: &dyn Fn(&Whole<'_>) -> Judged) {
        let documents = self.documents.iter().map(Arc::as_ref);
        self.schema = Arc::new(lower::schema(documents, self.config.authoritative()));
        self.shares = lower::shares(&self.documents, self.config.authoritative(), &self.schema);
        self.plans = lower::join(&self.schema, self.shares.values());
        self.evaluations = evaluate::by_ward(&self.plans);
        self.evaluation = evaluate::together(&self.plans, &self.evaluations);
        self.layout = Layout::of(&self.plans, &self.evaluation, Some(&self.shelf));
        self.judged = judged(&self.whole());
        self.differs = sealed::newest(&self.shelf)
            .map(|edition| {
                (
                    edition.id.clone(),
                    sealed::changed(&self.documents, &self.plans, edition),
                )
            })
            .collect();
    }

    const fn whole(&self) -> Whole<'_> {
        Whole {
            sources: &self.sources,
            documents: self.documents.as_slice(),
            shares: &self.shares,
            plans: &self.plans,
            evaluation: &self.evaluation,
            config: &self.config,
        }
    }

    /// The project as it stands, read and judged. What did not change since the last time is shared with that.
    #[must_use]
    pub fn checked(&self) -> Checked {
        let (findings, allowed) = self.found();
        Checked {
            sources: self.sources.clone(),
            documents: self.documents.clone(),
            plans: self.plans.clone(),
            evaluation: self.evaluation.clone(),
            config: self.config.clone(),
            layout: self.layout.clone(),
            phrases: Arc::clone(&self.phrases),
            theme: Arc::clone(&self.theme),
            shelf: Arc::clone(&self.shelf),
            findings,
            allowed,
            sights: OnceLock::new(),
        }
    }

    /// The same, for who asks once: nothing is copied.
    #[must_use]
    pub fn into_checked(self) -> Checked {
        let (findings, allowed) = self.found();
        Checked {
            sources: self.sources,
            documents: self.documents,
            plans: self.plans,
            evaluation: self.evaluation,
            config: self.config,
            layout: self.layout,
            phrases: self.phrases,
            theme: self.theme,
            shelf: self.shelf,
            findings,
            allowed,
            sights: OnceLock::new(),
        }
    }

    /// Everything found, in the order a person reads it, and how many findings of each rule the city does not want to see.
    fn found(&self) -> (Vec<Finding>, BTreeMap<&'static str, usize>) {
        let mut findings = self.of_config.clone();
        findings.extend(self.read.values().flatten().cloned());
        findings.extend(self.shares.values().flat_map(|share| &share.gaps).cloned());
        findings.extend(self.judged.findings().cloned());
        drop_echoes(&mut findings);
        let allowed = acknowledge::apply(&mut findings, &self.documents, &self.plans, &self.config);
        findings.extend(self.differs.values().flatten().cloned());
        findings.extend_from_slice(&self.of_theme);
        finding::sort(&mut findings);
        (findings, allowed)
    }

    /// The files below `themes/`.
    #[must_use]
    pub fn theme_files(&self) -> &[(String, Vec<u8>)] {
        &self.theme_files
    }
}
