//! Reads a folder of exported data.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Deed, trouble};
use crate::failure::Failure;

/// Every file of the folder by its name; folders in it and hidden files are left out.
///
/// # Errors
/// The folder or a file of it can't be read.
pub fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>, Failure> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(trouble(Deed::Read, folder))? {
        let place = entry.map_err(trouble(Deed::Read, folder))?.path();
        let is_file = fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_file());
        let name = place.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if is_file && !name.starts_with('.') {
            let bytes = fs::read(&place).map_err(trouble(Deed::Read, &place))?;
            files.insert(name.to_owned(), bytes);
        }
    }
    Ok(files)
}
