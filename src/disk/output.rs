//! Writes a site. Every file is staged aside first; only when all are there are they renamed into place, so a build that
//! fails on the way leaves the site as it was. A list of what hoshin wrote, with digests, stands in `.hoshin/` inside the
//! output folder: what is not on it is never touched.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use super::{Deed, trouble};
use crate::artifact::{Artifact, SitePath};
use crate::failure::Failure;

/// An output folder while a site is written to it.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    /// Path → digest of what an earlier build wrote.
    written: BTreeMap<String, String>,
    staged: Mutex<BTreeMap<SitePath, Staged>>,
}

/// A file that will be part of the site.
#[derive(Debug)]
struct Staged {
    digest: String,
    /// Whether the file in place has other bytes, so that the staged one must be renamed over it.
    changed: bool,
}

/// What publishing did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// Files the site has.
    pub files: usize,
    /// Files written, because they are new or changed.
    pub written: usize,
    /// Files of an earlier build removed.
    pub removed: usize,
}

/// hoshin's own folder inside the output, hidden so that web servers don't list it.
const OWN: &str = ".hoshin";

impl Output {
    /// Opens an output folder, making it if need be.
    ///
    /// # Errors
    /// The folder is a symbolic link, or can't be made.
    pub fn open(root: &Path) -> Result<Self, Failure> {
        refuse_link(root)?;
        let own = root.join(OWN);
        refuse_link(&own)?;
        let stage = own.join("stage");
        refuse_link(&stage)?;
        if stage.exists() {
            fs::remove_dir_all(&stage).map_err(trouble(Deed::Remove, &stage))?;
        }
        fs::create_dir_all(&stage).map_err(trouble(Deed::Make, &stage))?;
        let list = fs::read_to_string(own.join("files.txt")).unwrap_or_default();
        let entry = |line: &str| {
            line.split_once("  ")
                .map(|(digest, path)| (path.to_owned(), digest.to_owned()))
        };
        Ok(Self {
            root: root.to_owned(),
            written: list.lines().filter_map(entry).collect(),
            staged: Mutex::default(),
        })
    }

    /// Puts a file aside. Many threads may do so at once.
    ///
    /// # Errors
    /// The file's place is taken by one that hoshin did not write, or the disk fails.
    pub fn stage(&self, artifact: &Artifact) -> Result<(), Failure> {
        clear_way(&self.root, artifact.path.as_str())?;
        let digest = blake3::hash(&artifact.bytes).to_hex().to_string();
        let place = self.root.join(artifact.path.as_str());
        let there = match fs::symlink_metadata(&place) {
            Ok(metadata) if metadata.is_file() => fs::read(&place)
                .ok()
                .map(|bytes| blake3::hash(&bytes).to_hex().to_string()),
            Ok(_) => return Err(foreign(&place)),
            Err(_) => None,
        };
        let changed = there.as_deref() != Some(digest.as_str());
        if changed && there.is_some() && !self.written.contains_key(artifact.path.as_str()) {
            return Err(foreign(&place));
        }
        if changed {
            let aside = self.root.join(OWN).join("stage").join(artifact.path.as_str());
            if let Some(folder) = aside.parent() {
                fs::create_dir_all(folder).map_err(trouble(Deed::Make, folder))?;
            }
            fs::write(&aside, &artifact.bytes).map_err(trouble(Deed::Write, &aside))?;
        }
        let mut staged = self.staged.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        staged.insert(artifact.path.clone(), Staged { digest, changed });
        Ok(())
    }

    /// Renames all staged files into place, then removes what an earlier build wrote and this one did not.
    ///
    /// # Errors
    /// A folder on the way is a symbolic link, or the disk fails.
    pub fn publish(self) -> Result<Published, Failure> {
        let staged = self
            .staged
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        let own = self.root.join(OWN);
        let mut published = Published {
            files: staged.len(),
            ..Published::default()
        };
        // The list names old and new files before any is renamed: if the machine stops here, both are known as ours.
        let mut list = self.written.clone();
        list.extend(
            staged
                .iter()
                .map(|(path, file)| (path.as_str().to_owned(), file.digest.clone())),
        );
        write_list(&own, &list)?;
        for (path, _) in staged.iter().filter(|(_, file)| file.changed) {
            let place = self.root.join(path.as_str());
            make_folder(&self.root, path.as_str())?;
            fs::rename(own.join("stage").join(path.as_str()), &place).map_err(trouble(Deed::Write, &place))?;
            published.written += 1;
        }
        for (path, digest) in &self.written {
            let known = SitePath::new(path.clone());
            let Some(path) = known.filter(|path| !staged.contains_key(path)) else {
                continue;
            };
            published.removed += usize::from(remove(&self.root, path.as_str(), digest)?);
            list.remove(path.as_str());
        }
        write_list(&own, &list)?;
        fs::remove_dir_all(own.join("stage")).map_err(trouble(Deed::Remove, &own))?;
        Ok(published)
    }
}

/// Removes a file of an earlier build, and the folders it leaves empty; a file that somebody has changed since stays.
fn remove(root: &Path, path: &str, digest: &str) -> Result<bool, Failure> {
    let place = root.join(path);
    let is_file = fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_file());
    let same = is_file && fs::read(&place).is_ok_and(|bytes| blake3::hash(&bytes).to_hex().as_str() == digest);
    if !same {
        return Ok(false);
    }
    fs::remove_file(&place).map_err(trouble(Deed::Remove, &place))?;
    for folder in place.ancestors().skip(1).take_while(|folder| *folder != root) {
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(true)
}

/// Sees that every folder on the way to a file is one, or can be made: whatever is in the way is found before anything is
/// published.
fn clear_way(root: &Path, path: &str) -> Result<(), Failure> {
    let mut folder = root.to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    for part in parts.iter().take(parts.len().saturating_sub(1)) {
        folder.push(part);
        refuse_link(&folder)?;
        match fs::symlink_metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => {}
            Ok(_) => return Err(foreign(&folder)),
            Err(_) => break,
        }
    }
    Ok(())
}

/// Makes the folders of a path, none of which may be a link.
fn make_folder(root: &Path, path: &str) -> Result<(), Failure> {
    let mut folder = root.to_owned();
    let parts: Vec<&str> = path.split('/').collect();
    for part in parts.iter().take(parts.len().saturating_sub(1)) {
        folder.push(part);
        refuse_link(&folder)?;
        if !folder.is_dir() {
            fs::create_dir(&folder).map_err(trouble(Deed::Make, &folder))?;
        }
    }
    Ok(())
}

fn write_list(own: &Path, list: &BTreeMap<String, String>) -> Result<(), Failure> {
    let lines: Vec<String> = list
        .iter()
        .map(|(path, digest)| format!("{digest}  {path}\n"))
        .collect();
    let text = lines.concat();
    let (aside, place) = (own.join("files.new"), own.join("files.txt"));
    fs::write(&aside, text).map_err(trouble(Deed::Write, &aside))?;
    fs::rename(&aside, &place).map_err(trouble(Deed::Write, &place))
}

pub(super) fn refuse_link(path: &Path) -> Result<(), Failure> {
    let is_link = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink());
    if is_link {
        return Err(Failure::new(
            format!("`{path}` はシンボリックリンクです", path = path.display()),
            format!("`{path}` is a symbolic link", path = path.display()),
        )
        .hint(
            "別の出力先を選んでください。リンクの先がどこか分からないため、書き出しません",
            "choose another output folder: a link may lead anywhere",
        ));
    }
    Ok(())
}

fn foreign(place: &Path) -> Failure {
    let place = place.display();
    Failure::new(
        format!("`{place}` がすでにあります（hoshinが書き出したものではありません）"),
        format!("`{place}` is there, but hoshin did not write it"),
    )
    .hint(
        "ほかの場所へ移すか、`--output DIR` で別の出力先を指定してください",
        "move it away, or choose another folder with `--output DIR`",
    )
}
