//! The editions in a build: each is judged anew, and its bytes are copied as they are. A changed byte stops the build.

use std::path::Path;

use crate::archive::edition::EditionId;
use crate::archive::shelf::{Sealed, Shelf};
use crate::archive::verify::{self, Outside};
use crate::archive::zipped::Packing;
use crate::artifact::{Artifact, Origin, SitePath};
use crate::disk::folder::Folder;
use crate::disk::output::Output;
use crate::disk::shelf;
use crate::failure::Failure;
use crate::lang::{Lang, Localized};

/// Judges every edition, stages its files and its zip, and notes how large the zip is.
///
/// # Errors
/// An edition is not as it was sealed, one was never finished, or the disk fails.
pub fn stage(root: &Path, shelf: &mut Shelf, output: &Output) -> Result<(), Failure> {
    if let Some(stray) = shelf::strays(root, shelf)?.first() {
        return Err(unfinished(stray));
    }
    let ledger = std::mem::take(&mut shelf.ledger);
    for edition in &mut shelf.editions {
        judge(root, edition, &ledger)?;
        edition.zip_bytes = Some(copy(root, edition, output)?);
    }
    shelf.ledger = ledger;
    if !shelf.editions.is_empty() {
        put(output, "snapshots/ledger.jsonl", shelf.ledger.clone())?;
    }
    Ok(())
}

/// Whether there is no edition to be judged, nor a part of one. Where there is, no build is shortened.
pub fn is_bare(root: &Path, shelf: &Shelf) -> bool {
    shelf.editions.is_empty() && shelf::strays(root, shelf).is_ok_and(|strays| strays.is_empty())
}

/// Judges an edition as `hoshin verify` does.
fn judge(root: &Path, edition: &Sealed, ledger: &[u8]) -> Result<(), Failure> {
    let place = shelf::place(root, &edition.id);
    let here = root.join(shelf::FOLDER);
    let before = edition.id.before().map(|id| shelf::figures(&here, &id));
    let figures = before.transpose()?.flatten();
    let outside = Outside {
        ledger: Some(ledger),
        figures: figures.as_deref(),
        ..Outside::default()
    };
    let (checks, _) = verify::verify(&Folder::open(&place)?, &outside);
    match checks.iter().flat_map(|check| check.outcome.faults()).next() {
        None => Ok(()),
        Some(fault) => Err(changed(&edition.id, fault)),
    }
}

/// Stages the files of an edition and its zip; gives the length of the zip.
fn copy(root: &Path, edition: &Sealed, output: &Output) -> Result<u64, Failure> {
    let id = edition.id.to_string();
    let date = edition.line.date.parse().unwrap_or_default();
    let mut zip = Packing::new(&id, date);
    shelf::each_file(root, &edition.id, &mut |path, bytes| {
        zip.add(path, &bytes).map_err(unpacked)?;
        put(output, &format!("snapshots/{id}/{path}"), bytes)
    })?;
    let bytes = zip.finish().map_err(unpacked)?;
    let length = bytes.len() as u64;
    put(output, &format!("snapshots/{id}.zip"), bytes)?;
    Ok(length)
}

fn put(output: &Output, path: &str, bytes: Vec<u8>) -> Result<(), Failure> {
    let Some(path) = SitePath::new(path) else {
        return Err(Failure::new(
            format!("`{path}` はサイトのファイルになれません"),
            format!("`{path}` can't be a file of the site"),
        ));
    };
    let bytes = bytes.into();
    output.stage(&Artifact { path, bytes }, Origin::default())
}

/// Addresses that this site would drop.
///
/// # Errors
/// There is one.
pub fn keep_addresses(dropped: &[String]) -> Result<(), Failure> {
    let Some(first) = dropped.first() else {
        return Ok(());
    };
    let count = dropped.len();
    Err(Failure::new(
        format!("公開済みの番地 `{first}` がなくなります（全部で{count}件）"),
        format!("the published address `{first}` would be gone ({count} in all)"),
    )
    .hint(
        "もとに戻すか、`snapshots/addresses.txt` のその行に ` -> 新しい番地` を書き足してください",
        "bring it back, or add ` -> new address` to its line in `snapshots/addresses.txt`",
    ))
}

fn unpacked(fault: Localized<String>) -> Failure {
    Failure {
        message: fault,
        hint: None,
    }
}

fn changed(id: &EditionId, fault: &Localized<String>) -> Failure {
    Failure::new(
        format!(
            "保存版 `snapshots/{id}` が保存したときと違います：{}",
            fault.get(Lang::Ja)
        ),
        format!(
            "the sealed edition `snapshots/{id}` is not as it was sealed: {}",
            fault.get(Lang::En)
        ),
    )
    .hint(
        "保存版は書き換えられません。元のフォルダーに戻してください（`hoshin verify` で詳しく確かめられます）",
        "editions are never changed: bring back the folder as it was; `hoshin verify` tells more",
    )
}

fn unfinished(stray: &str) -> Failure {
    Failure::new(
        format!("`snapshots/{stray}` は保存の途中で止まったものです（台帳にありません）"),
        format!("`snapshots/{stray}` was never finished: it is not on the ledger"),
    )
    .hint(
        "同じ `hoshin snapshot` をもう一度実行するか、フォルダーを消してください",
        "run the same `hoshin snapshot` again, or remove the folder",
    )
}
