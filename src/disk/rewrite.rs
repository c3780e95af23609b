//! Writes a changed document over the old one: aside first, then renamed, so that no reader ever finds half a file.

use std::fs;
use std::path::Path;

use super::{Deed, trouble};
use crate::failure::Failure;

/// Replaces the text of a file of the project, if it is still the text that was read.
///
/// # Errors
/// Somebody has changed the file meanwhile, or the disk fails.
pub fn replace(root: &Path, path: &str, before: &str, after: &str) -> Result<(), Failure> {
    let place = root.join(path);
    let there = fs::read(&place).map_err(trouble(Deed::Read, &place))?;
    let is_link = fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_symlink());
    if is_link || there != before.as_bytes() {
        return Err(Failure::new(
            format!("`{path}` は読み込んだあとで変わりました"),
            format!("`{path}` has changed since it was read"),
        )
        .hint("もう一度実行してください", "run the command again"));
    }
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let aside = place.with_file_name(format!(".{name}.hoshin"));
    fs::write(&aside, after).map_err(trouble(Deed::Write, &aside))?;
    let permissions = fs::metadata(&place).map_err(trouble(Deed::Read, &place))?.permissions();
    fs::set_permissions(&aside, permissions).map_err(trouble(Deed::Write, &aside))?;
    fs::rename(&aside, &place).map_err(trouble(Deed::Write, &place))
}

/// Writes a file that is hoshin's own, whatever stood there, and makes its folder.
///
/// # Errors
/// The disk fails.
pub fn put(place: &Path, text: &str) -> Result<(), Failure> {
    if let Some(folder) = place.parent() {
        fs::create_dir_all(folder).map_err(trouble(Deed::Make, folder))?;
    }
    fs::write(place, text).map_err(trouble(Deed::Write, place))
}
