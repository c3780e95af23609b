//! A document: frontmatter as a tree of spanned values, body as Markdown under headings. Parsing never fails: what is
//! broken becomes a finding and a gap, so one run reports everything that is wrong.

pub mod address;
mod body;
mod frontmatter;
pub mod link;
mod mistyped;
pub mod node;
pub mod pair;
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
    /// Whether its frontmatter could be read to the end. Of one that could not, that is said, and not what it lacks.
    pub complete: bool,
}

/// After one of these, what the frontmatter says is not known.
const BREAKING: [&str; 4] = [
    "frontmatter-missing",
    "frontmatter-open",
    "frontmatter-no-fields",
    yaml::SYNTAX,
];

/// Parses a source that lies at an address.
#[must_use]
pub fn parse(id: SourceId, source: &Source, address: Address) -> (Document, Vec<Finding>) {
    let mut findings = Vec::new();
    let (head, body) = if address.is_data() {
        (yaml::parse(id, &source.text, 0, &mut findings), None)
    } else {
        let split = frontmatter::split(id, &source.text, &mut findings);
        // Frontmatter that is never closed holds the body, too; what is odd there would mislead.
        let open = !findings.is_empty();
        let head = yaml::parse(id, &source.text[split.head.clone()], split.head.start, &mut findings);
        findings.truncate(if open { 1 } else { findings.len() });
        (head, Some(split.body))
    };
    let complete = findings.iter().all(|finding| !BREAKING.contains(&finding.code));
    let body = body.map(|range| body::read(id, &source.text, range, &mut findings));
    let document = Document {
        source: id,
        address,
        head,
        body: body.unwrap_or_default(),
        complete,
    };
    (document, findings)
}
