//! Writes the first files of a new site, into a folder that is empty or not there yet.

use std::fs;
use std::path::Path;

use crate::failure::Failure;

/// Writes files, each under its path relative to `folder`.
///
/// # Errors
/// Something is in the folder already, or the disk fails.
pub fn write<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a Path, &'a [u8])>) -> Result<(), Failure> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        return Err(
            Failure::new(format!("`{}` is there already and not empty", folder.display()))
                .hint("name a folder that is empty or not there yet"),
        );
    }
    let trouble =
        |path: &Path, error: std::io::Error| Failure::new(format!("can't write `{}`: {error}", path.display()));
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| trouble(parent, error))?;
        }
        fs::write(&path, bytes).map_err(|error| trouble(&path, error))?;
    }
    Ok(())
}
