//! The folder of a built site, read to be judged. Links in it are not followed: a web server may serve them or not.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::output::OWN;
use super::{Deed, trouble};
use crate::failure::Failure;

/// Whether a folder is a site rather than an edition: hoshin's own folder or a sitemap lies in it, and no bag's label.
#[must_use]
pub fn is_site(root: &Path) -> bool {
    let bag = root.join("bagit.txt").exists();
    !bag && (root.join(OWN).is_dir() || root.join("sitemap.xml").is_file())
}

/// Every file of the site, from its root; hoshin's own are none of it.
///
/// # Errors
/// A folder can't be listed.
pub fn files(root: &Path) -> Result<BTreeSet<String>, Failure> {
    let mut files = BTreeSet::new();
    let walk = WalkDir::new(root).min_depth(1).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() != 1 || entry.file_name() != OWN) {
        let entry = entry.map_err(|error| {
            let place = error.path().unwrap_or(root).to_owned();
            trouble(Deed::Read, &place)(error.into())
        })?;
        if entry.file_type().is_file() {
            let inside = entry.path().strip_prefix(root).unwrap_or(entry.path());
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            files.insert(parts.join("/"));
        }
    }
    Ok(files)
}

/// The text of a file of the site; what is not UTF-8 in it becomes U+FFFD, which is a fault of its own.
///
/// # Errors
/// The file can't be read.
pub fn text(root: &Path, file: &str) -> Result<String, Failure> {
    let place = root.join(file);
    let bytes = fs::read(&place).map_err(trouble(Deed::Read, &place))?;
    Ok(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}
