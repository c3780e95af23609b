//! A folder, or a zip file, as a tree that can be judged. Nothing in it is followed, run or written to.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::{Deed, trouble};
use crate::archive::tree::{Entry, EntryKind, MOST_FILES, Tree};
use crate::archive::zipped::Zip;
use crate::failure::Failure;
use crate::lang::Localized;

/// A folder as a tree of files.
#[derive(Debug)]
pub struct Folder {
    root: PathBuf,
    entries: Vec<Entry>,
}

impl Folder {
    /// Lists a folder. Links are listed as what they are and never followed.
    ///
    /// # Errors
    /// A folder can't be listed.
    pub fn open(root: &Path) -> Result<Self, Failure> {
        let mut entries = Vec::new();
        for entry in WalkDir::new(root).min_depth(1).sort_by_file_name() {
            let entry = entry.map_err(|error| {
                let place = error.path().unwrap_or(root).to_owned();
                trouble(Deed::Read, &place)(error.into())
            })?;
            let kind = match entry.file_type() {
                kind if kind.is_dir() => continue,
                kind if kind.is_file() => EntryKind::File,
                kind if kind.is_symlink() => EntryKind::Link,
                _ => EntryKind::Other,
            };
            let metadata = entry
                .metadata()
                .map_err(|error| trouble(Deed::Read, entry.path())(error.into()))?;
            let inside = entry.path().strip_prefix(root).unwrap_or(entry.path());
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            entries.push(Entry {
                path: parts.join("/"),
                kind,
                bytes: metadata.len(),
            });
            // A judge refuses more than that; there is no need to list what follows.
            if entries.len() as u64 > MOST_FILES {
                break;
            }
        }
        Ok(Self {
            root: root.to_owned(),
            entries,
        })
    }
}

impl Tree for Folder {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, index: usize, sink: &mut dyn FnMut(&[u8])) -> Result<(), Localized<String>> {
        let Some(entry) = self.entries.get(index) else {
            return Ok(());
        };
        let broken = |error: std::io::Error| trouble(Deed::Read, &self.root.join(&entry.path))(error).message;
        let file = File::open(self.root.join(&entry.path)).map_err(broken)?;
        let (mut rest, mut piece) = (file.take(entry.bytes), vec![0; 64 << 10]);
        loop {
            match rest.read(&mut piece).map_err(broken)? {
                0 => return Ok(()),
                length => sink(piece.get(..length).unwrap_or_default()),
            }
        }
    }
}

/// Opens what somebody wants judged: a folder, or a file that should be a zip.
///
/// # Errors
/// There is nothing at the path, or it can't be read at all. What is wrong with a zip is for the judge's report: it comes
/// back as words.
pub fn open(path: &Path) -> Result<Result<Box<dyn Tree>, Localized<String>>, Failure> {
    let metadata = fs::metadata(path).map_err(trouble(Deed::Read, path))?;
    if metadata.is_dir() {
        return Ok(Ok(Box::new(Folder::open(path)?)));
    }
    let file = File::open(path).map_err(trouble(Deed::Read, path))?;
    Ok(Zip::open(file).map(|zip| Box::new(zip) as Box<dyn Tree>))
}

/// The bytes of a file, if there is one.
///
/// # Errors
/// It is there and can't be read.
pub fn file(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(trouble(Deed::Read, path)(error)),
    }
}
