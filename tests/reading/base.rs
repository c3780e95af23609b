//! The base site: one small invented city that says everything hoshin can read and in which nothing is found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Files by their path from the site's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder of this repository.
pub fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file below a folder of this repository.
pub fn files(path: &str) -> Files {
    files_below(&folder(path))
}

/// Every file below a folder, under its path from there; none if there is no such folder.
pub fn files_below(root: &Path) -> Files {
    let entries = walkdir::WalkDir::new(root).sort_by_file_name();
    let file = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
        (name.replace('\\', "/"), fs::read(entry.path()).unwrap())
    };
    let entries = entries.into_iter().filter_map(Result::ok);
    entries.filter(|entry| entry.file_type().is_file()).map(file).collect()
}
