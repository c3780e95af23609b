//! A file was saved: what hangs on it is made again.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::super::{Project, configuration, document};
use super::Draft;
use crate::check::{Judged, sealed};
use crate::config::Config;
use crate::document::address::Kind;
use crate::document::pair;
use crate::evaluate;
use crate::lower;
use crate::site::layout::{self, Layout};
use crate::source::SourceId;

/// What files that were saved are for, the farthest-reaching last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// All are as they were.
    Nothing,
    /// Files of the theme that pages fetch; no page is another because of them.
    Assets,
    /// Documents or settings.
    Content,
    /// Files of the theme that pages are made from.
    Theme,
}

/// The path of a file that was saved and its bytes; none if it is gone.
pub type Saved = (String, Option<Vec<u8>>);

/// What has to be made again.
#[derive(Default)]
struct Stale {
    documents: Vec<SourceId>,
    config: bool,
    theme: bool,
}

impl Draft {
    /// Takes files that were saved, path and bytes, none of those that are gone, and judges again. None if they can't be told
    /// from the old ones by their text alone, as when one is new: then the project has to be read as a whole.
    pub fn take(&mut self, files: &[Saved], adjust: impl FnOnce(&mut Config)) -> Option<Change> {
        // First everything is looked at, so that nothing is half taken.
        if !files.iter().all(|(path, bytes)| self.can_take(path, bytes.as_deref())) {
            return None;
        }
        let (mut change, mut stale) = (Change::Nothing, Stale::default());
        for (path, bytes) in files {
            if let Some(bytes) = bytes {
                change = change.max(self.put(path, bytes, &mut stale));
            }
        }
        self.renew(&stale, adjust);
        Some(change)
    }

    /// Whether a file was there before, as the same kind of file. What is gone and was never known came between two looks.
    fn can_take(&self, path: &str, bytes: Option<&[u8]>) -> bool {
        let Some(bytes) = bytes else {
            return !self.knows(path);
        };
        if is_asset(path) {
            self.theme_file(path).is_some()
        } else {
            self.sources.find(path).is_some() && std::str::from_utf8(bytes).is_ok()
        }
    }

    /// Whether there is a file of this path, or in a folder of this path.
    fn knows(&self, path: &str) -> bool {
        let is_it = |known: &str| {
            known
                .strip_prefix(path)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        self.sources.iter().any(|(_, source)| is_it(&source.path))
            || self.theme_files.iter().any(|(known, _)| is_it(known))
    }

    /// Whether a project is what stands here already.
    #[must_use]
    pub fn is_of(&self, project: &Project) -> bool {
        let is_same = |(path, bytes): &(String, Vec<u8>)| match self.sources.find(path) {
            Some((_, source)) => source.text.as_bytes() == bytes,
            None => self
                .theme_file(path)
                .is_some_and(|index| self.theme_files[index].1 == *bytes),
        };
        let assets = self.theme_files.iter().filter(|(path, _)| is_asset(path)).count();
        project.files.len() == self.sources.iter().count() + assets
            && project.files.iter().all(is_same)
            && project.shelf.ledger == self.shelf.ledger
            && project.shelf.addresses.text() == self.shelf.addresses.text()
    }

    fn theme_file(&self, path: &str) -> Option<usize> {
        self.theme_files.iter().position(|(known, _)| known == path)
    }

    /// Puts one file in the place of the old one.
    fn put(&mut self, path: &str, bytes: &[u8], stale: &mut Stale) -> Change {
        let mut change = Change::Nothing;
        if let Some(index) = self.theme_file(path)
            && self.theme_files[index].1 != bytes
        {
            self.theme_files[index].1 = bytes.to_vec();
            stale.theme = true;
            change = Change::Assets;
        }
        let (Some((id, source)), Ok(text)) = (self.sources.find(path), std::str::from_utf8(bytes)) else {
            return change;
        };
        // A file that was no text stands here as an empty one.
        if source.text == text && !self.read.contains_key(&id) {
            return change;
        }
        let source_id = id;
        self.sources.put(source_id, text.to_owned());
        if path.starts_with("themes/") {
            self.read.remove(&source_id);
            stale.theme = true;
            return Change::Theme;
        }
        stale.config |= path == "hoshin.toml";
        stale.documents.push(source_id);
        Change::Content
    }

    /// Makes again what is no longer right.
    fn renew(&mut self, stale: &Stale, adjust: impl FnOnce(&mut Config)) {
        if stale.config {
            self.of_config.clear();
            self.config = configuration(&self.sources, &mut self.of_config);
            adjust(&mut self.config);
        }
        let owners = self.parse(&stale.documents);
        let kinds = stale.documents.iter().filter_map(|id| pair::find(&self.documents, *id));
        let mut kinds = kinds.map(|index| &self.documents[index].address.kind);
        let far = kinds.any(|kind| kind.is_schema() || matches!(kind, Kind::Framework(_)));
        if stale.config || far {
            self.judge(&|whole| Judged::of(whole));
        } else if !owners.is_empty() {
            self.judge_again(&owners, &stale.documents);
        }
        if stale.config || stale.theme {
            self.dress();
        }
    }

    /// Parses sources again, and gives whose documents they are.
    fn parse(&mut self, changed: &[SourceId]) -> BTreeSet<Option<String>> {
        let mut owners = BTreeSet::new();
        for id in changed {
            let (parsed, found) = document(*id, self.sources.get(*id));
            if found.is_empty() {
                self.read.remove(id);
            } else {
                self.read.insert(*id, found);
            }
            let place = pair::find(&self.documents, *id);
            if let (Some(parsed), Some(index)) = (parsed, place) {
                owners.insert(parsed.address.kind.ward().map(str::to_owned));
                self.documents[index] = Arc::new(parsed);
            }
        }
        owners
    }

    /// Makes anew what hangs on the documents of some wards, or those that are no ward's.
    fn judge_again(&mut self, owners: &BTreeSet<Option<String>>, changed: &[SourceId]) {
        for owner in owners {
            let documents = pair::owned(&self.documents, &self.sources, owner.as_deref());
            let documents = documents.iter().map(Arc::as_ref);
            let share = lower::share(documents, self.config.authoritative(), &self.schema);
            self.shares.insert(owner.clone(), share);
        }
        let plans = std::mem::replace(&mut self.plans, lower::join(&self.schema, self.shares.values()));
        for ward in owners.iter().flatten() {
            let evaluation = evaluate::ward_evaluation(&self.plans, ward);
            self.evaluations.insert(ward.clone(), evaluation);
        }
        let together = evaluate::together(&self.plans, &self.evaluations);
        let before = (&plans, &std::mem::replace(&mut self.evaluation, together));
        let now = (&self.plans, &self.evaluation);
        if !layout::is_same(before, now, owners.iter().flatten().map(String::as_str)) {
            self.layout = Layout::of(&self.plans, &self.evaluation, Some(&self.shelf));
        }
        let mut judged = std::mem::take(&mut self.judged);
        judged.again(&self.whole(), changed);
        self.judged = judged;
        for edition in sealed::newest(&self.shelf) {
            if owners.iter().flatten().any(|ward| edition.id.holds(ward)) {
                let differs = sealed::changed(&self.documents, &self.plans, edition);
                self.differs.insert(edition.id.clone(), differs);
            }
        }
    }
}

/// Whether a file is one that a page fetches.
fn is_asset(path: &str) -> bool {
    path.starts_with("themes/") && path.contains("/assets/")
}
