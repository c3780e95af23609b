//! Reads a project's folder.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use rayon::iter::{IntoParallelIterator, ParallelIterator};
use walkdir::{DirEntry, WalkDir};

use super::{Deed, trouble};
use crate::failure::Failure;
use crate::pipeline::Project;

/// Reads `hoshin.toml`, `content/` and `themes/` below a folder. Hidden files and editors' backups are left out; symbolic links are refused,
/// because what they show may lie outside the project.
///
/// # Errors
/// There is no `hoshin.toml`, a file can't be read, or there is a symbolic link.
pub fn read(root: &Path) -> Result<Project, Failure> {
    let config = root.join("hoshin.toml");
    if !config.is_file() {
        return Err(not_a_site(root));
    }
    let mut names = vec![("hoshin.toml".to_owned(), config)];
    for folder in ["content", "themes"] {
        let below = root.join(folder);
        if below.exists() {
            walk(root, &below, &mut names)?;
        }
    }
    let read = names.into_par_iter().map(|(name, path)| Ok((name, read_file(&path)?)));
    Ok(Project {
        files: read.collect::<Result<_, Failure>>()?,
        shelf: super::shelf::read(root)?,
    })
}

/// What lies at some places below a project's folder now: the path as a project has it, and the bytes of a plain file, or none
/// where there is nothing. None at all if anything else is there, or if one can't be read: then the project is read as a whole.
#[must_use]
pub fn saved(root: &Path, places: &BTreeSet<PathBuf>) -> Option<Vec<(String, Option<Vec<u8>>)>> {
    let saved = places.iter().map(|place| {
        let path = name(root, place).ok()?;
        match fs::symlink_metadata(place) {
            Ok(metadata) if metadata.is_file() => Some((path, Some(fs::read(place).ok()?))),
            Err(error) if error.kind() == ErrorKind::NotFound => Some((path, None)),
            _ => None,
        }
    });
    saved.collect()
}

/// The nearest folder from a path upward that is a project.
#[must_use]
pub fn root_of(path: &Path) -> Option<PathBuf> {
    let folder = path.ancestors().find(|folder| folder.join("hoshin.toml").is_file())?;
    Some(folder.to_owned())
}

fn walk(root: &Path, below: &Path, names: &mut Vec<(String, PathBuf)>) -> Result<(), Failure> {
    let entries = WalkDir::new(below).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(|entry| !is_hidden(entry)) {
        let entry = entry.map_err(|error| {
            let place = error.path().unwrap_or(below).to_owned();
            trouble(Deed::Read, &place)(error.into())
        })?;
        if entry.path_is_symlink() {
            return Err(linked(entry.path()));
        }
        if entry.file_type().is_file() {
            names.push((name(root, entry.path())?, entry.into_path()));
        }
    }
    Ok(())
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.depth() > 0 && is_aside(entry.file_name())
}

/// Whether a name is that of a hidden file, or of what an editor puts beside a file while it is open: `1.md~`, `#1.md#`.
pub(super) fn is_aside(name: &OsStr) -> bool {
    match name.as_encoded_bytes() {
        [b'.', ..] | [.., b'~'] => true,
        [b'#', .., end] => *end == b'#',
        _ => false,
    }
}

/// The path from the root, with `/` between the parts.
fn name(root: &Path, path: &Path) -> Result<String, Failure> {
    let parts: Option<Vec<&str>> = path
        .strip_prefix(root)
        .ok()
        .map(|path| path.iter().map(|part| part.to_str()).collect())
        .unwrap_or_default();
    parts.map(|parts| parts.join("/")).ok_or_else(|| {
        Failure::new(
            format!("`{}` の名前がUTF-8ではありません", path.display()),
            format!("the name of `{}` is not UTF-8", path.display()),
        )
        .hint("ファイルの名前を変えてください", "rename the file")
    })
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(trouble(Deed::Read, path))
}

/// A folder without `hoshin.toml`. People often stand in `content/` or in their home: the hint says which it is.
fn not_a_site(root: &Path) -> Failure {
    let place = root.display();
    if !root.is_dir() {
        return Failure::new(
            format!("フォルダー `{place}` がありません"),
            format!("there is no folder `{place}`"),
        )
        .hint(
            "`--root DIR` に、`hoshin.toml` のあるフォルダーを指定してください",
            "name the folder where `hoshin.toml` lies with `--root DIR`",
        );
    }
    let failure = Failure::new(
        format!("`{place}` に `hoshin.toml` がありません"),
        format!("there is no `hoshin.toml` in `{place}`"),
    );
    match above(root) {
        Some(up) => failure.hint(
            format!("上のフォルダーにあります。`--root {up}` を付けてください"),
            format!("there is one further up: add `--root {up}`"),
        ),
        None => failure.hint(
            "`--root DIR` でサイトのフォルダーを指定するか、`hoshin init DIR` で新しいサイトを作ってください",
            "name the site's folder with `--root DIR`, or make a new site with `hoshin init DIR`",
        ),
    }
}

/// The nearest folder above that is a site, as one would type it.
fn above(root: &Path) -> Option<String> {
    let full = root.canonicalize().ok()?;
    let (steps, _) = full
        .ancestors()
        .enumerate()
        .skip(1)
        .find(|(_, folder)| folder.join("hoshin.toml").is_file())?;
    let mut up: PathBuf = root.components().filter(|part| *part != Component::CurDir).collect();
    for _ in 0..steps {
        let is_below = matches!(up.components().next_back(), Some(Component::Normal(_)));
        if !(is_below && up.pop()) {
            up.push("..");
        }
    }
    let up = up.display().to_string();
    Some(if up.is_empty() { ".".to_owned() } else { up })
}

fn linked(path: &Path) -> Failure {
    let path = path.strip_prefix(".").unwrap_or(path).display();
    Failure::new(
        format!("`{path}` はシンボリックリンクです"),
        format!("`{path}` is a symbolic link"),
    )
    .hint(
        "ファイルそのものを置いてください。リンクの先がサイトの外かもしれないため、読み込みません",
        "put the file itself there: a link may lead out of the project",
    )
}
