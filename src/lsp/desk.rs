//! What lies on the desk: the project on the disk, with the texts open in the editor over it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use lsp_types::{Location, Position, Range, TextDocumentPositionParams, Uri};

use super::{Files, uri};
use crate::document::Document;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::pipeline::{self, Checked, Project};
use crate::source::{Encoding, Place, Position as At, Source, SourceId};

/// The project as the editor sees it.
#[derive(Debug)]
pub struct Desk {
    /// The project's folder, once it is known.
    pub root: Option<PathBuf>,
    /// The language of the clerk.
    pub lang: Lang,
    /// What columns count.
    pub encoding: Encoding,
    /// The files on the disk.
    disk: Project,
    /// Open texts by their path in the project, with the address that the editor uses.
    open: BTreeMap<String, (Uri, String)>,
    /// All of it, read and judged.
    pub checked: Option<Checked>,
    /// Files that were last said to have findings.
    pub told: BTreeSet<SourcePath>,
}

/// A path in the project.
pub type SourcePath = String;

impl Desk {
    /// An empty desk.
    #[must_use]
    pub fn new(lang: Lang, encoding: Encoding) -> Self {
        Self {
            root: None,
            lang,
            encoding,
            disk: Project::default(),
            open: BTreeMap::new(),
            checked: None,
            told: BTreeSet::new(),
        }
    }

    /// Reads the disk again.
    ///
    /// # Errors
    /// The project can't be read.
    pub fn read(&mut self, files: &impl Files) -> Result<(), Failure> {
        if let Some(root) = &self.root {
            self.disk = files.read(root)?;
        }
        Ok(())
    }

    /// Lays an open text over its file; one outside the project is none of ours.
    pub fn lay(&mut self, uri: &Uri, text: String) {
        if let Some(path) = self.path(uri) {
            self.open.insert(path, (uri.clone(), text));
        }
    }

    /// Takes an open text away; the file counts again.
    pub fn clear(&mut self, uri: &Uri) {
        if let Some(path) = self.path(uri) {
            self.open.remove(&path);
        }
    }

    /// Reads and judges everything.
    pub fn check(&mut self) {
        if self.root.is_none() {
            return;
        }
        let on_disk = self.disk.files.iter().filter(|(path, _)| !self.open.contains_key(path));
        let open = self.open.iter();
        let open = open.map(|(path, (_, text))| (path.clone(), text.clone().into_bytes()));
        let project = Project {
            files: on_disk.cloned().chain(open).collect(),
            shelf: self.disk.shelf.clone(),
        };
        self.checked = Some(pipeline::check(&project, |_| {}));
    }

    /// The path in the project of an address.
    fn path(&self, uri: &Uri) -> Option<SourcePath> {
        let path = uri::path(uri)?;
        let inside = path.strip_prefix(self.root.as_ref()?).ok()?;
        let parts: Option<Vec<&str>> = inside.iter().map(|part| part.to_str()).collect();
        let path = parts?.join("/");
        let ours = path == "hoshin.toml" || path.starts_with("content/") || path.starts_with("themes/");
        ours.then_some(path)
    }

    /// The address of a file: as the editor writes it, if it is open.
    #[must_use]
    pub fn uri(&self, path: &str) -> Option<Uri> {
        match self.open.get(path) {
            Some((uri, _)) => Some(uri.clone()),
            None => uri::uri(&self.root.as_ref()?.join(path)),
        }
    }

    /// A source by its address.
    #[must_use]
    pub fn source(&self, uri: &Uri) -> Option<(SourceId, &Source)> {
        self.checked.as_ref()?.sources.find(&self.path(uri)?)
    }

    /// The document, its source and the byte that an editor asks about.
    #[must_use]
    pub fn asked(&self, at: &TextDocumentPositionParams) -> Option<(&Document, &Source, usize)> {
        let (id, source) = self.source(&at.text_document.uri)?;
        let documents = &self.checked.as_ref()?.documents;
        let document = documents.iter().find(|document| document.source == id)?;
        Some((document, source, self.byte(source, at.position)))
    }

    /// The byte at a position.
    #[must_use]
    pub fn byte(&self, source: &Source, position: Position) -> usize {
        let at = At {
            line: position.line,
            column: position.character,
        };
        source.byte(at, self.encoding)
    }

    /// Bytes as the editor counts.
    #[must_use]
    pub fn range(&self, source: &Source, bytes: std::ops::Range<usize>) -> Range {
        let position = |byte| {
            let at = source.position(byte, self.encoding);
            Position::new(at.line, at.column)
        };
        Range::new(position(bytes.start), position(bytes.end))
    }

    /// A place as the editor names it.
    #[must_use]
    pub fn location(&self, place: Place) -> Option<Location> {
        let source = self.checked.as_ref()?.sources.get(place.source);
        Some(Location::new(
            self.uri(&source.path)?,
            self.range(source, place.range()),
        ))
    }
}
