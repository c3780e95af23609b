//! Writes an edition. It grows aside, under a name that starts with a dot; only when every byte is on the disk and it was
//! judged is the folder renamed, and only then does the ledger get its line. Wherever this is cut short, what was sealed
//! before stands as it was.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::shelf::{ADDRESSES, FOLDER, LEDGER};
use super::{Deed, trouble};
use crate::archive::edition::EditionId;
use crate::artifact::Artifact;
use crate::failure::Failure;

/// An edition while it is written.
#[derive(Debug)]
pub struct Sealing {
    /// `snapshots/`
    here: PathBuf,
    aside: PathBuf,
    place: PathBuf,
}

impl Sealing {
    /// Begins an edition. What an earlier attempt left aside is cleared away.
    ///
    /// # Errors
    /// `snapshots` is a link, or the disk fails.
    pub fn begin(root: &Path, id: &EditionId) -> Result<Self, Failure> {
        let here = root.join(FOLDER);
        super::fence::refuse_link(&here)?;
        fs::create_dir_all(&here).map_err(trouble(Deed::Make, &here))?;
        let aside = here.join(format!(".{id}.part"));
        let place = here.join(id.to_string());
        super::fence::refuse_link(&aside)?;
        super::fence::refuse_link(&place)?;
        clear(&aside)?;
        fs::create_dir(&aside).map_err(trouble(Deed::Make, &aside))?;
        Ok(Self { here, aside, place })
    }

    /// Where it lies until it is sealed.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.aside
    }

    /// Writes a file, to the disk and not only to its cache. Many threads may do so at once.
    ///
    /// # Errors
    /// The disk fails.
    pub fn put(&self, artifact: &Artifact) -> Result<(), Failure> {
        let path = self.aside.join(artifact.path.as_str());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(trouble(Deed::Make, folder))?;
        }
        write(&path, &artifact.bytes.whole())?;
        read_only(&path)
    }

    /// Gives the edition its name, then the ledger its line.
    ///
    /// # Errors
    /// The ledger has changed since it was read, or the disk fails.
    pub fn finish(self, before: &[u8], after: &[u8]) -> Result<(), Failure> {
        let ledger = self.here.join(LEDGER);
        let now = super::folder::file(&ledger)?.unwrap_or_default();
        if now != before {
            return Err(
                Failure::new("作業中に台帳が変わりました", "the ledger has changed meanwhile")
                    .hint("もう一度実行してください", "run the command again"),
            );
        }
        // A folder of this name that is on no ledger was never sealed: an earlier attempt was cut short.
        clear(&self.place)?;
        flush_folders(&self.aside)?;
        fs::rename(&self.aside, &self.place).map_err(trouble(Deed::Write, &self.place))?;
        flush(&self.here)?;
        replace(&ledger, after)
    }

    /// Clears away what was written, after a failure.
    pub fn abandon(self) {
        // What can't be cleared now is cleared by the next attempt; the failure that led here is what counts.
        drop(clear(&self.aside));
    }
}

/// Keeps the list of addresses.
///
/// # Errors
/// The disk fails.
pub fn keep_addresses(root: &Path, text: &str) -> Result<(), Failure> {
    let here = root.join(FOLDER);
    fs::create_dir_all(&here).map_err(trouble(Deed::Make, &here))?;
    replace(&here.join(ADDRESSES), text.as_bytes())
}

/// Replaces a file as a whole: aside, to the disk, renamed.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let aside = path.with_extension("new");
    if let Err(failure) = write(&aside, bytes) {
        drop(fs::remove_file(&aside));
        return Err(failure);
    }
    fs::rename(&aside, path).map_err(trouble(Deed::Write, path))?;
    path.parent().map_or(Ok(()), flush)
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    let mut file = options.open(path).map_err(trouble(Deed::Write, path))?;
    file.write_all(bytes).map_err(trouble(Deed::Write, path))?;
    file.sync_all().map_err(trouble(Deed::Write, path))
}

/// Takes the right to write away, from everybody.
fn read_only(path: &Path) -> Result<(), Failure> {
    let mut permissions = fs::metadata(path).map_err(trouble(Deed::Read, path))?.permissions();
    #[cfg(unix)]
    std::os::unix::fs::PermissionsExt::set_mode(&mut permissions, 0o444);
    #[cfg(not(unix))]
    permissions.set_readonly(true);
    fs::set_permissions(path, permissions).map_err(trouble(Deed::Write, path))
}

/// Sees that the names in a folder are on the disk.
fn flush(folder: &Path) -> Result<(), Failure> {
    if cfg!(unix) {
        let file = File::open(folder).map_err(trouble(Deed::Read, folder))?;
        file.sync_all().map_err(trouble(Deed::Write, folder))?;
    }
    Ok(())
}

fn flush_folders(root: &Path) -> Result<(), Failure> {
    for entry in walkdir::WalkDir::new(root).into_iter().filter_map(Result::ok) {
        if entry.file_type().is_dir() {
            flush(entry.path())?;
        }
    }
    Ok(())
}

/// Removes a folder of ours, if it is there.
fn clear(folder: &Path) -> Result<(), Failure> {
    if folder.symlink_metadata().is_err() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(trouble(Deed::Remove, folder))
}
