//! A document: frontmatter as a tree of spanned values, body as Markdown under headings. Parsing never fails: what is
//! broken becomes a finding and a gap, so one run reports everything that is wrong.

pub mod address;
mod body;
mod frontmatter;
pub mod link;
pub mod node;
pub mod toml;
pub mod words;
mod yaml;

pub use body::{Body, BodySection};

use crate::finding::Finding;
use crate::source::{Source, SourceId};
use address::Address;
use node::Node;

/// A parsed file of the content folder.
#[derive(Clone, Debug)]
pub struct Document {
    /// Its source.
    pub source: SourceId,
    /// What it is, by where it lies.
    pub address: Address,
    /// Its frontmatter; of a schema file, the whole file. A map, even where the text is broken.
    pub head: Node,
    /// Its body; empty in a schema file.
    pub body: Body,
}

/// Parses a source that lies at an address.
#[must_use]
pub fn parse(id: SourceId, source: &Source, address: Address) -> (Document, Vec<Finding>) {
    let mut findings = Vec::new();
    let (head, body) = if address.is_data() {
        (yaml::parse(id, &source.text, 0, &mut findings), Body::default())
    } else {
        let split = frontmatter::split(id, &source.text, &mut findings);
        let head = yaml::parse(id, &source.text[split.head.clone()], split.head.start, &mut findings);
        (head, body::read(id, &source.text, split.body, &mut findings))
    };
    let document = Document {
        source: id,
        address,
        head,
        body,
    };
    (document, findings)
}
