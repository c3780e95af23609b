//! Reads what the sealed editions of a project say about themselves. Whether it is true is judged elsewhere.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::{self, Folder};
use super::{Deed, fence, trouble};
use crate::archive::addresses::Addresses;
use crate::archive::bag;
use crate::archive::edition::{EditionId, Kind};
use crate::archive::figures::Register;
use crate::archive::info::Info;
use crate::archive::ledger::{self, Line};
use crate::archive::shelf::{Sealed, Shelf};
use crate::artifact::SitePath;
use crate::failure::Failure;

/// The folder of the editions in a project.
pub const FOLDER: &str = "snapshots";

/// The ledger in that folder.
pub const LEDGER: &str = "ledger.jsonl";

/// The list of addresses in that folder.
pub const ADDRESSES: &str = "addresses.txt";

/// Reads the ledger, and of every edition on it what a page shows.
///
/// # Errors
/// The ledger does not hold, an edition on it is not there, or the disk fails.
pub fn read(root: &Path) -> Result<Shelf, Failure> {
    let here = root.join(FOLDER);
    let ledger = folder::file(&here.join(LEDGER))?.unwrap_or_default();
    let lines = ledger::read(&ledger).map_err(|fault| {
        let shown = here.join(LEDGER).display().to_string();
        Failure::new(
            format!("`{shown}`: {}", fault.get(crate::lang::Lang::Ja)),
            format!("`{shown}`: {}", fault.get(crate::lang::Lang::En)),
        )
        .hint(
            "台帳は書き換えられません。もとの台帳に戻してください",
            "a ledger is never changed: bring back the one that was",
        )
    })?;
    let editions: Result<Vec<Sealed>, Failure> = lines.into_iter().map(|line| edition(&here, line)).collect();
    let addresses = folder::file(&here.join(ADDRESSES))?.unwrap_or_default();
    Ok(Shelf {
        ledger,
        editions: editions?,
        addresses: Addresses::read(&String::from_utf8_lossy(&addresses)),
    })
}

/// The folder of an edition.
#[must_use]
pub fn place(root: &Path, id: &EditionId) -> PathBuf {
    root.join(FOLDER).join(id.to_string())
}

/// The register of an edition that lies in a folder of editions, if it lies there.
///
/// # Errors
/// It is there and can't be read.
pub fn figures(here: &Path, id: &EditionId) -> Result<Option<Vec<u8>>, Failure> {
    folder::file(&here.join(id.to_string()).join(bag::FIGURES))
}

/// A file of an edition by its path in the site, as it lies in the project. Links are not followed: they may lead anywhere.
///
/// # Errors
/// It is there and can't be read.
pub fn file(root: &Path, path: &str) -> Result<Option<Vec<u8>>, Failure> {
    let inside = SitePath::new(path).filter(|path| {
        let mut parts = path.as_str().split('/');
        let of_edition = parts.next() == Some(FOLDER) && parts.next().and_then(EditionId::parse).is_some();
        of_edition && fence::is_plain(root, path)
    });
    inside.map_or(Ok(None), |path| folder::file(&root.join(path.as_str())))
}

/// What takes a file: its path in the edition, and its bytes.
pub type Sink<'a> = dyn FnMut(&str, Vec<u8>) -> Result<(), Failure> + 'a;

/// An edition with the files of its folder, one after another, in the order of their names.
///
/// # Errors
/// A file can't be read.
pub fn each_file(root: &Path, id: &EditionId, sink: &mut Sink<'_>) -> Result<(), Failure> {
    use crate::archive::tree::Tree;
    let place = place(root, id);
    for entry in Folder::open(&place)?.entries() {
        let path = place.join(&entry.path);
        sink(&entry.path, fs::read(&path).map_err(trouble(Deed::Read, &path))?)?;
    }
    Ok(())
}

/// Folders that look like editions and are on no ledger: what an interrupted `snapshot` leaves.
///
/// # Errors
/// The folder can't be listed.
pub fn strays(root: &Path, shelf: &Shelf) -> Result<Vec<String>, Failure> {
    let here = root.join(FOLDER);
    if !here.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(&here).map_err(trouble(Deed::Read, &here))?;
    let mut strays: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| EditionId::parse(name).is_some_and(|id| shelf.get(&id).is_none()))
        .collect();
    strays.sort();
    Ok(strays)
}

fn edition(here: &Path, line: Line) -> Result<Sealed, Failure> {
    let place = here.join(&line.id);
    let missing = || {
        let shown = place.display();
        Failure::new(
            format!("台帳にある保存版 `{shown}` がそろっていません"),
            format!("the edition `{shown}` is on the ledger and not whole"),
        )
        .hint(
            "保存版は消せません。バックアップから元のフォルダーを戻してください",
            "editions are never removed: bring the folder back from a backup",
        )
    };
    let (Some(id), Some(kind)) = (line.edition(), Kind::from_key(&line.kind)) else {
        return Err(missing());
    };
    let text = |path: &str| folder::file(&place.join(path));
    let info = text("bag-info.txt")?.ok_or_else(missing)?;
    let info = Info::read(&String::from_utf8_lossy(&info));
    let (bytes, files) = info
        .get("Payload-Oxum")
        .and_then(|oxum| oxum.split_once('.'))
        .ok_or_else(missing)?;
    let figures = text(bag::FIGURES)?.ok_or_else(missing)?;
    Ok(Sealed {
        id,
        kind,
        files: files.parse().map_err(|_| missing())?,
        bytes: bytes.parse().map_err(|_| missing())?,
        zip_bytes: None,
        signed: place.join(bag::SIGNATURE).is_file(),
        figures: Register::read(&figures).ok_or_else(missing)?,
        line,
    })
}
