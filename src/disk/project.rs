//! Reads a project's folder.

use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use crate::failure::Failure;
use crate::pipeline::Project;

/// Reads `hoshin.toml`, `content/` and `themes/` below a folder. Hidden files are left out; symbolic links are refused,
/// because what they show may lie outside the project.
///
/// # Errors
/// There is no `hoshin.toml`, a file can't be read, or there is a symbolic link.
pub fn read(root: &Path) -> Result<Project, Failure> {
    let config = root.join("hoshin.toml");
    if !config.is_file() {
        return Err(
            Failure::new(format!("there is no `hoshin.toml` in `{}`", root.display()))
                .hint("name the site's folder with `--root DIR`, or make a new site with `hoshin init DIR`"),
        );
    }
    let mut files = vec![("hoshin.toml".to_owned(), read_file(&config)?)];
    for folder in ["content", "themes"] {
        let below = root.join(folder);
        if below.exists() {
            walk(root, &below, &mut files)?;
        }
    }
    Ok(Project { files })
}

fn walk(root: &Path, below: &Path, files: &mut Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
    let entries = WalkDir::new(below).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
        let entry = entry.map_err(|error| Failure::new(format!("can't read below `{}`: {error}", below.display())))?;
        if entry.path_is_symlink() {
            return Err(Failure::new(format!("`{}` is a symbolic link", entry.path().display()))
                .hint("put the file itself there: a link may lead out of the project"));
        }
        if entry.file_type().is_file() {
            files.push((name(root, entry.path())?, read_file(entry.path())?));
        }
    }
    Ok(())
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && entry.file_name().to_str().is_some_and(|name| name.starts_with('.'))
}

/// The path from the root, with `/` between the parts.
fn name(root: &Path, path: &Path) -> Result<String, Failure> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(root)
        .ok()
        .map(|path| path.iter().map(|part| part.to_str()).collect())
        .unwrap_or_default();
    parts
        .map(|parts| parts.join("/"))
        .ok_or_else(|| Failure::new(format!("the name of `{}` is not UTF-8", path.display())).hint("rename the file"))
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| Failure::new(format!("can't read `{}`: {error}", path.display())))
}
