//! A document and its translation among all documents.

use std::ops::Range;
use std::sync::Arc;

use super::Document;
use super::link::ROOT;
use crate::source::{SourceId, Sources};

/// Where the document made from a source stands; documents are in the order of their sources.
#[must_use]
pub fn find(documents: &[Arc<Document>], source: SourceId) -> Option<usize> {
    documents.binary_search_by_key(&source, |document| document.source).ok()
}

/// The document that speaks with authority for the one made from a source: itself, or what it translates.
#[must_use]
pub fn own(documents: &[Arc<Document>], source: SourceId) -> SourceId {
    let pair = find(documents, source).map(|index| at(documents, index));
    let mut pair = documents[pair.unwrap_or_default()].iter();
    pair.find(|document| document.address.twin.is_none())
        .map_or(source, |own| own.source)
}

/// Each document with its translation: the two stand side by side, for their paths differ in the ending alone.
#[must_use]
pub fn all(documents: &[Arc<Document>]) -> Vec<Range<usize>> {
    let mut pairs: Vec<Range<usize>> = Vec::new();
    for (index, document) in documents.iter().enumerate() {
        match pairs.last_mut() {
            Some(last) if documents[last.start].address.kind == document.address.kind => last.end = index + 1,
            _ => pairs.push(index..index + 1),
        }
    }
    pairs
}

/// The pair that a document belongs to.
#[must_use]
pub fn at(documents: &[Arc<Document>], index: usize) -> Range<usize> {
    let same = |document: &&Arc<Document>| document.address.kind == documents[index].address.kind;
    let before = documents[..index].iter().rev().take_while(same).count();
    let after = documents[index..].iter().take_while(same).count();
    index - before..index + after
}

/// The documents of a ward, or those that are no ward's.
#[must_use]
pub fn owned(documents: &[Arc<Document>], sources: &Sources, ward: Option<&str>) -> Vec<Arc<Document>> {
    let Some(ward) = ward else {
        let of_none = documents
            .iter()
            .filter(|document| document.address.kind.ward().is_none());
        return of_none.cloned().collect();
    };
    // They lie together: their paths begin with the ward's folder.
    let folder = format!("{ROOT}{ward}/");
    let path = |document: &Arc<Document>| sources.get(document.source).path.as_str();
    let start = documents.partition_point(|document| path(document) < folder.as_str());
    let length = documents[start..].partition_point(|document| path(document).starts_with(&folder));
    documents[start..start + length].to_vec()
}
