//! What the rule about spaces in words has to know of the whole city: which documents have such spaces, and which letters stand
//! together somewhere. Words are read again only where they changed, or where letters are looked for that were not before.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Whole;
use crate::check::Scope;
use crate::check::passage::passages;
use crate::check::rules::space_in_word::{self, Four};
use crate::document::Document;
use crate::source::SourceId;

/// What is known of spaces.
#[derive(Clone, Debug, Default)]
pub struct Spaces {
    /// Documents that have any.
    spaced: BTreeSet<SourceId>,
    /// The letters that are looked for, and the documents where they stand together.
    found: BTreeMap<Four, BTreeSet<SourceId>>,
}

/// The documents with a space between Japanese letters.
pub fn spaced(scope: &Scope<'_>) -> Vec<SourceId> {
    let with_space = scope
        .passages
        .iter()
        .filter(|passage| space_in_word::is_spaced(passage));
    with_space.map(|passage| passage.document.source).collect()
}

/// Whether letters may stand together in the words of a text: most texts lack one of them. Letters that are written as an escape don't show.
fn may_hold(text: &str, four: &Four) -> bool {
    let has_escapes = || [b'&', b'\\'].iter().any(|sign| text.as_bytes().contains(sign));
    four.iter().all(|letter| text.contains(*letter)) || has_escapes()
}

impl Spaces {
    /// Keeps which of some documents have spaces.
    pub fn keep(&mut self, looked_at: Vec<SourceId>, spaced: Vec<SourceId>) {
        for source in looked_at {
            self.spaced.remove(&source);
        }
        self.spaced.extend(spaced);
    }

    /// The documents that have spaces.
    pub fn spaced(&self) -> impl Iterator<Item = &SourceId> {
        self.spaced.iter()
    }

    /// Looks for letters for the first time.
    pub fn begin(&mut self, whole: &Whole<'_>) {
        self.again(whole, |_| false);
    }

    /// Looks for letters again, in the documents that have changed; in all of them for letters that are new.
    pub fn again(&mut self, whole: &Whole<'_>, is_changed: impl Fn(&Arc<Document>) -> bool) {
        let wanted = self.wanted(whole);
        self.found.retain(|four, _| wanted.contains(four));
        let known: BTreeSet<Four> = self.found.keys().copied().collect();
        let new: BTreeSet<Four> = wanted.difference(&known).copied().collect();
        let changed: Vec<Arc<Document>> = whole.documents.iter().filter(|one| is_changed(one)).cloned().collect();
        for document in &changed {
            for places in self.found.values_mut() {
                places.remove(&document.source);
            }
        }
        self.look(whole, &changed, &known);
        if !new.is_empty() {
            self.found.extend(new.iter().map(|four| (*four, BTreeSet::new())));
            self.look(whole, whole.documents, &new);
        }
    }

    fn look(&mut self, whole: &Whole<'_>, documents: &[Arc<Document>], wanted: &BTreeSet<Four>) {
        if wanted.is_empty() {
            return;
        }
        let found = documents.par_iter().map(|document| {
            let text = &whole.sources.get(document.source).text;
            let wanted: BTreeSet<Four> = wanted.iter().copied().filter(|four| may_hold(text, four)).collect();
            if wanted.is_empty() {
                return (document.source, wanted);
            }
            let passages = passages(
                std::slice::from_ref(document),
                whole.sources,
                whole.config.authoritative(),
            );
            (document.source, space_in_word::joined(&passages, &wanted))
        });
        for (source, joined) in found.collect::<Vec<_>>() {
            for four in joined {
                self.found.entry(four).or_default().insert(source);
            }
        }
    }

    /// The letters that matter at the moment.
    fn wanted(&self, whole: &Whole<'_>) -> BTreeSet<Four> {
        let documents = self.documents(whole);
        let scope = Scope {
            passages: passages(&documents, whole.sources, whole.config.authoritative()),
            ..Scope::wordless(
                whole.sources,
                whole.documents,
                whole.plans,
                whole.evaluation,
                whole.config,
            )
        };
        space_in_word::wanted(&scope)
    }

    /// The same as they are written.
    pub fn documents(&self, whole: &Whole<'_>) -> Vec<Arc<Document>> {
        let spaced = self.spaced.iter().filter_map(|source| whole.index(*source));
        spaced.map(|index| Arc::clone(&whole.documents[index])).collect()
    }

    /// The letters that stand together somewhere.
    pub fn joined(&self) -> BTreeSet<Four> {
        let found = self.found.iter().filter(|(_, places)| !places.is_empty());
        found.map(|(four, _)| *four).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::may_hold;

    #[test]
    fn a_text_is_passed_over_only_where_a_letter_is_missing_for_certain() {
        let four = ['地', '域', '活', '動'];
        assert!(may_hold("地域**活動**", &four));
        assert!(may_hold("動く活きた地域", &four), "they are there, wherever");
        assert!(!may_hold("地域の行事", &four));
        assert!(may_hold("地域&#27963;&#21205;", &four));
        assert!(may_hold("\"地域\\u6d3b\\u52d5\"", &four));
    }
}
