//! Writes the first files of a new site, into a folder that is empty or not there yet.

use std::fs;
use std::path::Path;

use super::{Deed, trouble};
use crate::failure::Failure;

/// Writes files, each under its path relative to `folder`.
///
/// # Errors
/// Something is in the folder already, or the disk fails.
pub fn write<'a>(folder: &Path, files: impl IntoIterator<Item = (&'a Path, &'a [u8])>) -> Result<(), Failure> {
    let taken = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some());
    if taken || folder.is_file() {
        return Err(Failure::new(
            format!("`{}` はすでにあり、空ではありません", folder.display()),
            format!("`{}` is there already and not empty", folder.display()),
        )
        .hint(
            "空のフォルダーか、まだないフォルダーの名前を指定してください",
            "name a folder that is empty or not there yet",
        ));
    }
    for (path, bytes) in files {
        let path = folder.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(trouble(Deed::Make, parent))?;
        }
        fs::write(&path, bytes).map_err(trouble(Deed::Write, &path))?;
    }
    Ok(())
}
