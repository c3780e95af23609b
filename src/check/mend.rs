//! Mends what has exactly one right answer. Only the words of a fix change; a fix after which the file would read
//! differently anywhere else is left alone.

use crate::document::address::Address;
use crate::document::link::ROOT;
use crate::document::node::{Node, Value};
use crate::document::words::Words;
use crate::document::{self, Document};
use crate::source::{Place, Source, SourceId, Sources};

/// A replacement: the text that belongs at a place.
pub type Edit = (Place, String);

/// A file before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    /// The file.
    pub source: SourceId,
    /// Its whole text now.
    pub text: String,
    /// How many fixes are in it.
    pub fixes: usize,
}

/// What mending gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mending {
    /// The files that change.
    pub files: Vec<Mended>,
    /// How many fixes were left alone, because the file would have read differently elsewhere, or another fix had the place.
    pub left: usize,
}

/// Applies fixes, each of which is one or more edits that belong together.
#[must_use]
pub fn mend<'f>(sources: &Sources, fixes: impl IntoIterator<Item = &'f [Edit]>) -> Mending {
    let mut sorted: Vec<&[Edit]> = fixes.into_iter().filter(|fix| !fix.is_empty()).collect();
    sorted.sort();
    sorted.dedup();
    let mut mending = Mending::default();
    for group in sorted.chunk_by(|a, b| source_of(a) == source_of(b)) {
        let Some(id) = source_of(group[0]) else { continue };
        let source = sources.get(id);
        let mut taken: Vec<Edit> = Vec::new();
        let mut fixes = 0;
        // All at once where that goes well; one by one to find the fix that does not.
        let all: Vec<Edit> = group.iter().flat_map(|fix| fix.iter().cloned()).collect();
        if is_safe(source, id, &all) {
            (taken, fixes) = (all, group.len());
        } else {
            for fix in group {
                let more: Vec<Edit> = taken.iter().chain(*fix).cloned().collect();
                if is_safe(source, id, &more) {
                    (taken, fixes) = (more, fixes + 1);
                }
            }
        }
        mending.left += group.len() - fixes;
        if let Some(text) = apply(&source.text, &taken).filter(|_| fixes > 0) {
            mending.files.push(Mended {
                source: id,
                text,
                fixes,
            });
        }
    }
    mending
}

fn source_of(fix: &[Edit]) -> Option<SourceId> {
    let source = fix.first()?.0.source;
    fix.iter().all(|(place, _)| place.source == source).then_some(source)
}

/// The text with all edits in it; none if two of them touch.
#[must_use]
pub fn apply(text: &str, edits: &[Edit]) -> Option<String> {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (place, new) in sorted {
        out.push_str(text.get(at..place.start as usize)?);
        out.push_str(new);
        at = place.end as usize;
    }
    out.push_str(text.get(at..)?);
    Some(out)
}

/// Whether the document reads the same but for the words of the edits.
fn is_safe(source: &Source, id: SourceId, edits: &[Edit]) -> bool {
    let address = source
        .path
        .strip_prefix(ROOT)
        .and_then(|path| Address::of(path).ok().flatten());
    let (Some(address), Some(text)) = (address, apply(&source.text, edits)) else {
        return false;
    };
    let after = Source {
        path: source.path.clone(),
        text,
    };
    let (old, old_findings) = document::parse(id, source, address.clone());
    let (new, new_findings) = document::parse(id, &after, address);
    let moved = Moved { edits };
    new_findings.len() <= old_findings.len()
        && moved.node(&old.head, &new.head)
        && moved.body((&old, source), (&new, &after))
}

/// Compares a document with itself after edits: everything is where the edits have moved it to.
struct Moved<'a> {
    edits: &'a [Edit],
}

impl Moved<'_> {
    /// Where a byte of the old text is in the new.
    fn byte(&self, byte: u32) -> i64 {
        let before = self.edits.iter().filter(|(place, _)| place.end <= byte);
        let shift =
            |(place, new): &Edit| i64::try_from(new.len()).unwrap_or(i64::MAX) - i64::from(place.end - place.start);
        before.fold(i64::from(byte), |at, edit| at.saturating_add(shift(edit)))
    }

    fn place(&self, old: Place, new: Place) -> bool {
        self.byte(old.start) == i64::from(new.start) && self.byte(old.end) == i64::from(new.end)
    }

    fn touched(&self, place: Place) -> bool {
        self.edits
            .iter()
            .any(|(edit, _)| edit.start < place.end && place.start < edit.end)
    }

    fn text(&self, place: Place, old: &str, new: &str) -> bool {
        old == new || self.touched(place)
    }

    fn node(&self, old: &Node, new: &Node) -> bool {
        self.place(old.place, new.place)
            && match (&old.value, &new.value) {
                (Value::Scalar(a), Value::Scalar(b)) => self.text(old.place, a, b),
                (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| self.node(a, b)),
                (Value::Map(a), Value::Map(b)) => {
                    let same = |((key, a), (new_key, b)): (&(_, Node), &(_, Node))| {
                        let (key, new_key): (&crate::source::Spanned<String>, &crate::source::Spanned<String>) =
                            (key, new_key);
                        self.place(key.place, new_key.place)
                            && self.text(key.place, &key.value, &new_key.value)
                            && self.node(a, b)
                    };
                    a.len() == b.len() && a.iter().zip(b).all(same)
                }
                _ => false,
            }
    }

    fn body(&self, (old, before): (&Document, &Source), (new, after): (&Document, &Source)) -> bool {
        let (old, new) = (&old.body, &new.body);
        let (old_words, new_words) = (old.words(before), new.words(after));
        let links = |(a, b): (&crate::source::Spanned<String>, &crate::source::Spanned<String>)| {
            a.value == b.value && self.place(a.place, b.place)
        };
        old_words.len() == new_words.len()
            && old.links.len() == new.links.len()
            && old_words.iter().zip(&new_words).all(|(a, b)| self.words(a, b))
            && old.links.iter().zip(&new.links).all(links)
    }

    fn words(&self, old: &Words, new: &Words) -> bool {
        old.role == new.role
            && old.section == new.section
            && self.place(old.place, new.place)
            && self.text(old.place, &old.text, &new.text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Edit, mend};
    use crate::source::{Place, Source, Sources};

    /// The text after replacing `old` by `new` in it, if that was safe.
    fn mended(text: &str, old: &str, new: &str) -> Option<String> {
        let sources = Sources::new(vec![Source {
            path: "content/pages/about.md".into(),
            text: text.into(),
        }]);
        let start = text.find(old).unwrap();
        let (id, _) = sources.find("content/pages/about.md").unwrap();
        let edit: [Edit; 1] = [(Place::new(id, start..start + old.len()), new.into())];
        mend(&sources, [&edit[..]]).files.pop().map(|file| file.text)
    }

    #[test]
    fn only_the_words_of_a_fix_change() {
        let text = "---\ntitle: ２年の { 計画 }\nnote: [ a, ３ ]\n---\n本文は４つ。\n\n１. 一つ\n";
        for (old, new) in [("２", "2"), ("３", "3"), ("４", "4")] {
            assert_eq!(mended(text, old, new), Some(text.replace(old, new)));
        }
        // A comma inside brackets would begin another item, a colon a key, and a half-width number with a point a list.
        for (old, new) in [("３", "3,5"), ("２", "2: "), ("１", "1")] {
            assert_eq!(mended(text, old, new), None);
        }
    }
}
