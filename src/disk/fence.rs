//! What may stand in the way of a site: links, which may lead anywhere, and files of others. Nothing is written, or removed,
//! through the one or over the other.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::output::OWN;
use crate::artifact::SitePath;
use crate::failure::Failure;

/// Whether no folder on the way to any of these files is a link; paths that would lead out of the root are none of ours.
pub(super) fn is_free_of_links<'p>(root: &Path, paths: impl Iterator<Item = &'p str>) -> bool {
    let mut seen = BTreeSet::new();
    let own = [root.to_owned(), root.join(OWN)];
    if own.iter().any(|place| is_link(place)) {
        return false;
    }
    for path in paths {
        if SitePath::new(path).is_none() {
            return false;
        }
        for (at, _) in path.match_indices('/') {
            if seen.insert(&path[..at]) && is_link(&root.join(&path[..at])) {
                return false;
            }
        }
    }
    true
}

/// Refuses a path that is a link.
pub(super) fn refuse_link(path: &Path) -> Result<(), Failure> {
    if is_link(path) { Err(linked(path)) } else { Ok(()) }
}

/// Whether a file below a root is reached without a link, and is none itself.
pub(super) fn is_plain(root: &Path, path: &SitePath) -> bool {
    let mut way = root.to_owned();
    path.as_str().split('/').all(|part| {
        way.push(part);
        !is_link(&way)
    })
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink())
}

/// Trouble with a link.
pub(super) fn linked(path: &Path) -> Failure {
    Failure::new(
        format!("`{path}` はシンボリックリンクです", path = path.display()),
        format!("`{path}` is a symbolic link", path = path.display()),
    )
    .hint(
        "別の出力先を選んでください。リンクの先がどこか分からないため、書き出しません",
        "choose another output folder: a link may lead anywhere",
    )
}

/// Trouble with a file of others.
pub(super) fn foreign(place: &Path) -> Failure {
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
