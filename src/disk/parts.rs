//! Parts of a site that were made somewhere else, each in an output folder of its own. Their pages are taken as they are, but only
//! from parts that this very hoshin made of this very project, and only if their digests hold.

use std::fs;
use std::path::{Path, PathBuf};

use super::fence::is_plain;
use super::memory::Memory;
use super::{Deed, trouble};
use crate::artifact::{Artifact, Key, Origin, SitePath};
use crate::failure::Failure;

/// Folders of parts, with what is known of their pages.
#[derive(Debug, Default)]
pub struct Parts(Vec<(PathBuf, Memory)>);

impl Parts {
    /// Opens parts of the site of a project.
    ///
    /// # Errors
    /// A folder is no part, or one of another project or hoshin.
    pub fn open(folders: &[PathBuf], version: &str, project: Key) -> Result<Self, Failure> {
        let part = |folder: &PathBuf| {
            fs::read_dir(folder).map_err(trouble(Deed::Read, folder))?;
            let memory = Memory::read(folder, version);
            if memory.project == Some(project) {
                Ok((folder.clone(), memory))
            } else {
                Err(another(folder))
            }
        };
        folders.iter().map(part).collect::<Result<_, Failure>>().map(Self)
    }

    /// The page at a path, and what it was made from, if it is in one of the parts and lies there as it was left.
    #[must_use]
    pub fn page(&self, path: &SitePath) -> Option<(Artifact, Origin)> {
        self.0.iter().find_map(|(folder, memory)| {
            let kept = memory.files.get(path.as_str())?;
            let is_page = kept.origin != Origin::default();
            (is_page && is_plain(folder, path)).then_some(())?;
            let bytes = fs::read(folder.join(path.as_str())).ok()?;
            (blake3::hash(&bytes) == kept.digest).then_some(())?;
            let artifact = Artifact {
                path: path.clone(),
                bytes: bytes.into(),
            };
            Some((artifact, kept.origin))
        })
    }
}

fn another(folder: &Path) -> Failure {
    let folder = folder.display();
    Failure::new(
        format!("`{folder}` は、同じ内容から同じhoshinで作ったサイトの一部ではありません"),
        format!("`{folder}` is no part of this site, made of the same content by the same hoshin"),
    )
    .hint(
        "どの機械でも、同じ文書、同じhoshin、同じ `--base-url` `--file-links` `--compress` で `hoshin build --ward` を実行してください",
        "run `hoshin build --ward` on every machine with the same documents, the same hoshin and the same `--base-url`, `--file-links` and `--compress`",
    )
}
