//! The very word a finding is about: from a thing of the model back to its place in the frontmatter. Used only once
//! something is found, so that no rule pays for places it does not need.

use super::Scope;
use crate::document::address::Kind;
use crate::document::node::Node;
use crate::document::{Document, pair};
use crate::model::indicator::Indicator;
use crate::source::{Place, SourceId, Spanned};

/// The value under a path of keys in a document's frontmatter; where the path ends early, the last value it reaches,
/// and where it does not begin, the top of the document.
pub fn in_head(scope: &Scope<'_>, source: SourceId, path: &[&str]) -> Place {
    document(scope, source)
        .and_then(|document| deepest(&document.head, path))
        .unwrap_or_else(|| Place::top(source))
}

/// The value under a path of keys in an indicator; where there is none, the indicator's id.
pub fn in_indicator(scope: &Scope<'_>, indicator: &Indicator, path: &[&str]) -> Place {
    in_indicator_at(scope, indicator.id.place, path)
}

/// The same for an indicator, of a plan or a framework, of which only the place of its id is known.
pub fn in_indicator_at(scope: &Scope<'_>, id: Place, path: &[&str]) -> Place {
    item_with_id(scope, "indicators", id)
        .and_then(|node| deepest(node, path))
        .unwrap_or(id)
}

/// An indicator as its document writes it.
pub fn indicator_node<'a>(scope: &Scope<'a>, indicator: &Indicator) -> Option<&'a Node> {
    item_with_id(scope, "indicators", indicator.id.place)
}

/// The item of a list in the frontmatter whose id stands at a place.
pub fn item_with_id<'a>(scope: &Scope<'a>, list: &str, id: Place) -> Option<&'a Node> {
    let mut items = document(scope, id.source)?.head.get(list)?.items().iter();
    items.find(|node| node.get("id").is_some_and(|own| own.place == id))
}

/// The document made from a source; documents stand in the order of their sources.
pub fn document<'a>(scope: &Scope<'a>, source: SourceId) -> Option<&'a Document> {
    let index = pair::find(scope.documents, source)?;
    scope.documents.get(index).map(AsRef::as_ref)
}

/// The key of an entry in a schema file: the name of a unit or a scale.
pub fn schema_key(scope: &Scope<'_>, kind: &Kind, key: &str) -> Place {
    schema_entries(scope, kind)
        .iter()
        .find(|(name, _)| name.value == key)
        .map(|(name, _)| name.place)
        .unwrap_or_default()
}

/// The entries of a schema file.
pub fn schema_entries<'a>(scope: &Scope<'a>, kind: &Kind) -> &'a [(Spanned<String>, Node)] {
    let document = scope.documents.iter().find(|document| document.address.kind == *kind);
    document.map(|document| document.head.entries()).unwrap_or_default()
}

/// Each form's id and frontmatter.
pub fn forms<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a str, &'a Node)> {
    scope
        .documents
        .iter()
        .filter_map(|document| match &document.address.kind {
            Kind::Form(id) => Some((id.as_str(), &document.head)),
            _ => None,
        })
}

fn deepest(node: &Node, path: &[&str]) -> Option<Place> {
    let mut found = None;
    let mut node = node;
    for key in path {
        let Some(inner) = node.get(key) else { break };
        found = Some(inner.place);
        node = inner;
    }
    found
}
