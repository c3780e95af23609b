//! The base site: one small invented city that says everything hoshin can read and in which nothing is found.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use hoshin::pipeline::Project;

/// Files by their path from the site's root.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A folder of this repository.
pub fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Every file below a folder of this repository.
pub fn files(path: &str) -> Files {
    let root = folder(path);
    let entries = walkdir::WalkDir::new(&root).sort_by_file_name();
    let file = |entry: walkdir::DirEntry| {
        let name = entry.path().strip_prefix(&root).unwrap().to_str().unwrap();
        (name.replace('\\', "/"), fs::read(entry.path()).unwrap())
    };
    let entries = entries.into_iter().map(Result::unwrap);
    entries.filter(|entry| entry.file_type().is_file()).map(file).collect()
}

/// The files as hoshin reads them.
pub fn project(files: &Files) -> Project {
    Project {
        files: files
            .iter()
            .map(|(path, bytes)| (path.clone(), bytes.clone()))
            .collect(),
    }
}
