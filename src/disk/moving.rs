//! Staged files take their places by renaming. A folder that is not there yet takes its place whole, with all that was staged
//! for it: a first build renames a handful of folders and not each of its files.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::fence::{foreign, linked};
use super::{Deed, trouble};
use crate::failure::Failure;

/// The way from the folder where files are staged, each under its path, to the site.
#[derive(Debug)]
pub(super) struct Moving<'a> {
    stage: &'a Path,
    root: &'a Path,
    /// Folders of the site that were there, and are no links.
    there: BTreeSet<String>,
    /// The folder that was renamed whole last, ending in `/`.
    whole: Option<String>,
}

impl<'a> Moving<'a> {
    pub(super) const fn new(stage: &'a Path, root: &'a Path) -> Self {
        Self {
            stage,
            root,
            there: BTreeSet::new(),
            whole: None,
        }
    }

    /// Puts a staged file into its place. Paths come in their order, so that all files of a folder follow each other.
    ///
    /// # Errors
    /// A folder on the way is a symbolic link or no folder, or the disk fails.
    pub(super) fn put(&mut self, path: &str) -> Result<(), Failure> {
        if self.whole.as_deref().is_some_and(|folder| path.starts_with(folder)) {
            return Ok(());
        }
        let missing = self.missing(path)?;
        let moved = missing.unwrap_or(path);
        let place = self.root.join(moved);
        fs::rename(self.stage.join(moved), &place).map_err(trouble(Deed::Write, &place))?;
        self.whole = missing.map(|folder| format!("{folder}/"));
        Ok(())
    }

    /// The first folder on the way to a file that is not there. A folder is looked at once.
    fn missing<'p>(&mut self, path: &'p str) -> Result<Option<&'p str>, Failure> {
        for (at, _) in path.match_indices('/') {
            let folder = &path[..at];
            if self.there.contains(folder) {
                continue;
            }
            let place = self.root.join(folder);
            match fs::symlink_metadata(&place) {
                Ok(metadata) if metadata.is_symlink() => return Err(linked(&place)),
                Ok(metadata) if metadata.is_dir() => {}
                Ok(_) => return Err(foreign(&place)),
                Err(_) => return Ok(Some(folder)),
            }
            self.there.insert(folder.to_owned());
        }
        Ok(None)
    }
}
