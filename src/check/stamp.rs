//! Writes into a translation which words it translates.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::digest;
use super::mend::{Edit, apply};
use super::passage::passages;
use crate::document::address::Kind;
use crate::document::link::ROOT;
use crate::document::node::{Node, Value};
use crate::document::{self, Document};
use crate::lang::Lang;
use crate::source::{Place, Source, SourceId, Sources};

/// The key that holds the digest.
const KEY: &str = "translation-of";

/// What there is to stamp, and what of the names given is no translation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamps {
    /// Each translation's file with its new text.
    pub files: Vec<(SourceId, String)>,
    /// Names that no document has.
    pub unknown: Vec<String>,
}

/// Stamps the translations with these paths (a document's own path means its translation); with none, every translation
/// that has no stamp yet. A stamp that is there says that somebody has compared the words, so it is renewed only by name.
#[must_use]
pub fn stamps(documents: &[Arc<Document>], sources: &Sources, authoritative: Lang, paths: &[String]) -> Stamps {
    let path = |document: &Document| sources.get(document.source).path.as_str();
    let pairs = pairs(documents);
    let named = |wanted: &String| {
        pairs
            .iter()
            .any(|(own, twin)| path(own) == wanted || path(twin) == wanted)
    };
    let mut stamps = Stamps {
        unknown: paths.iter().filter(|wanted| !named(wanted)).cloned().collect(),
        ..Stamps::default()
    };
    for (own, twin) in &pairs {
        let wanted = match paths {
            [] => twin.head.get(KEY).is_none(),
            paths => paths.iter().any(|wanted| path(own) == wanted || path(twin) == wanted),
        };
        if wanted {
            let digest = digest::of(&passages(std::slice::from_ref(*own), sources, authoritative));
            let text = stamped(twin, sources.get(twin.source), &digest);
            stamps.files.extend(text.map(|text| (twin.source, text)));
        }
    }
    stamps
}

/// Each document with its translation.
fn pairs(documents: &[Arc<Document>]) -> Vec<(&Arc<Document>, &Arc<Document>)> {
    let (owns, twins): (Vec<&Arc<Document>>, Vec<&Arc<Document>>) =
        documents.iter().partition(|document| document.address.twin.is_none());
    let owns: BTreeMap<&Kind, &Arc<Document>> = owns.into_iter().map(|own| (&own.address.kind, own)).collect();
    twins
        .into_iter()
        .filter_map(|twin| Some((*owns.get(&twin.address.kind)?, twin)))
        .collect()
}

/// The translation with the digest in it, if it has not got it already and reads the same otherwise.
fn stamped(twin: &Document, source: &Source, digest: &str) -> Option<String> {
    let edit: Edit = match twin.head.get(KEY) {
        Some(old) if old.text() == Some(digest) => return None,
        Some(old) => (old.place, digest.to_owned()),
        None => {
            let first = source.text[..twin.head.place.start as usize]
                .rfind('\n')
                .map_or(0, |end| end + 1);
            let line_end = if source.text[..first].ends_with("\r\n") {
                "\r\n"
            } else {
                "\n"
            };
            let place = Place::new(twin.source, first..first);
            (place, format!("{KEY}: {digest}{line_end}"))
        }
    };
    let text = apply(&source.text, &[edit])?;
    let after = Source {
        path: source.path.clone(),
        text,
    };
    let (new, _) = document::parse(twin.source, &after, twin.address.clone());
    let kept = new.head.get(KEY).and_then(Node::text) == Some(digest)
        && alike(&twin.head, &new.head)
        && twin.body.words(source).len() == new.body.words(&after).len();
    (kept && source.path.starts_with(ROOT)).then_some(after.text)
}

/// Whether two trees say the same, but for the stamp.
fn alike(old: &Node, new: &Node) -> bool {
    match (&old.value, &new.value) {
        (Value::Scalar(a), Value::Scalar(b)) => a == b,
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Map(a), Value::Map(b)) => {
            let others =
                |map: &[(crate::source::Spanned<String>, Node)]| map.iter().filter(|(key, _)| key.value != KEY).count();
            let same = |(key, node): &(crate::source::Spanned<String>, Node)| {
                key.value == KEY || new.get(&key.value).is_some_and(|new| alike(node, new))
            };
            others(a) == others(b) && a.iter().all(same)
        }
        _ => false,
    }
}
