//! Editions as zip files: packing one so that the same edition always gives the same zip, and reading one that somebody
//! sent, which may be meant to do harm.

use std::cell::RefCell;
use std::io::{Cursor, Read, Seek, SeekFrom, Write};

use jiff::civil::Date;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::tree::{Entry, EntryKind, MOST_FILES, Tree};
use crate::lang::Localized;

/// The longest list of contents that is read: 32 MiB.
const MOST_LISTED: u64 = 32 << 20;

/// A zip being packed.
#[derive(Debug)]
pub struct Packing {
    writer: ZipWriter<Cursor<Vec<u8>>>,
    options: SimpleFileOptions,
    folder: String,
}

impl Packing {
    /// A zip whose files all lie in one folder and bear one date.
    #[must_use]
    pub fn new(folder: &str, date: Date) -> Self {
        let part = |value: i8| u8::try_from(value).unwrap_or(1);
        let year = u16::try_from(date.year()).unwrap_or(1980);
        let time =
            DateTime::from_date_and_time(year, part(date.month()), part(date.day()), 0, 0, 0).unwrap_or_default();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(time)
            .unix_permissions(0o444);
        Self {
            writer: ZipWriter::new(Cursor::new(Vec::new())),
            options,
            folder: folder.to_owned(),
        }
    }

    /// Adds a file. The order of files is part of the zip.
    ///
    /// # Errors
    /// The packer's.
    pub fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), Localized<String>> {
        let started = self.writer.start_file(format!("{}/{path}", self.folder), self.options);
        started.map_err(|error| unpacked(&error))?;
        self.writer.write_all(bytes).map_err(|error| unpacked(&error))
    }

    /// The zip's bytes.
    ///
    /// # Errors
    /// The packer's.
    pub fn finish(self) -> Result<Vec<u8>, Localized<String>> {
        let cursor = self.writer.finish().map_err(|error| unpacked(&error))?;
        Ok(cursor.into_inner())
    }
}

/// A zip as a tree of files. Nothing is unpacked onto a disk, and no more is taken into memory than is asked for.
#[derive(Debug)]
pub struct Zip<R> {
    archive: RefCell<ZipArchive<R>>,
    entries: Vec<Entry>,
    /// Where in the zip each entry stands; folders have none.
    places: Vec<usize>,
}

impl<R: Read + Seek> Zip<R> {
    /// Opens a zip.
    ///
    /// # Errors
    /// It is no plain zip: broken, too large, with two files of one name, or with files that lie in each other.
    pub fn open(mut reader: R) -> Result<Self, Localized<String>> {
        let listed = count(&mut reader)?;
        let mut archive = ZipArchive::new(reader).map_err(|error| unpacked(&error))?;
        if archive.len() as u64 != listed || archive.has_duplicate_names() {
            return Err(Localized::say(
                "同じ名前のファイルが二つ入っています",
                "two files in it have one name",
            ));
        }
        if archive.has_overlapping_files().map_err(|error| unpacked(&error))? {
            return Err(Localized::say(
                "ファイルの中身が重なり合っています",
                "files in it lie in each other",
            ));
        }
        let (mut entries, mut places) = (Vec::new(), Vec::new());
        for index in 0..archive.len() {
            let file = archive.by_index_raw(index).map_err(|error| unpacked(&error))?;
            if file.is_dir() {
                continue;
            }
            let plain = !file.encrypted()
                && file
                    .unix_mode()
                    .is_none_or(|mode| matches!(mode & 0o170_000, 0 | 0o100_000));
            entries.push(Entry {
                path: String::from_utf8_lossy(file.name_raw()).into_owned(),
                kind: match (file.is_symlink(), plain) {
                    (true, _) => EntryKind::Link,
                    (false, true) => EntryKind::File,
                    (false, false) => EntryKind::Other,
                },
                bytes: file.size(),
            });
            places.push(index);
        }
        strip_folder(&mut entries);
        Ok(Self {
            archive: RefCell::new(archive),
            entries,
            places,
        })
    }
}

impl<R: Read + Seek> Tree for Zip<R> {
    fn entries(&self) -> &[Entry] {
        &self.entries
    }

    fn read(&self, index: usize, sink: &mut dyn FnMut(&[u8])) -> Result<(), Localized<String>> {
        let (Some(entry), Some(place)) = (self.entries.get(index), self.places.get(index)) else {
            return Ok(());
        };
        let broken = |error: &dyn std::fmt::Display| {
            Localized::say(
                format!("`{}` を展開できません（{error}）", entry.path),
                format!("`{}` can't be unpacked: {error}", entry.path),
            )
        };
        let mut archive = self.archive.borrow_mut();
        let file = archive.by_index(*place).map_err(|error| broken(&error))?;
        // One byte more than is said, so that a file that lies about its length is found out, and no more than that.
        let mut rest = file.take(entry.bytes.saturating_add(1));
        let (mut piece, mut seen) = (vec![0; 64 << 10], 0_u64);
        loop {
            let length = rest.read(&mut piece).map_err(|error| broken(&error))?;
            seen += length as u64;
            if seen > entry.bytes {
                return Err(broken(&"it is longer than it says"));
            }
            match piece.get(..length) {
                Some(bytes) if length > 0 => sink(bytes),
                _ => break,
            }
        }
        if seen < entry.bytes {
            return Err(broken(&"it is shorter than it says"));
        }
        Ok(())
    }
}

/// How many files a zip lists, read by ourselves before any library makes room for them. Only plain zips pass: the end
/// record is the last thing in the file, the list stands right before it, and it is as long as it says.
fn count<R: Read + Seek>(reader: &mut R) -> Result<u64, Localized<String>> {
    let odd = || Localized::say("ふつうのZIPファイルではありません", "it is not a plain zip file");
    let length = reader.seek(SeekFrom::End(0)).map_err(|_| odd())?;
    let mut io = |at: u64, length: u64| -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        reader.seek(SeekFrom::Start(at)).ok()?;
        reader.by_ref().take(length).read_to_end(&mut bytes).ok()?;
        (bytes.len() as u64 == length).then_some(bytes)
    };
    let at = length.checked_sub(22).ok_or_else(odd)?;
    let end = io(at, 22).ok_or_else(odd)?;
    let short = |from: usize| {
        end.get(from..from + 2)
            .map_or(0, |b| b.iter().rev().fold(0, |n, b| n << 8 | u64::from(*b)))
    };
    let long = |from: usize| short(from) | short(from + 2) << 16;
    let (files, size, start) = (short(10), long(12), long(16));
    if !end.starts_with(b"PK\x05\x06")
        || short(20) != 0
        || files > MOST_FILES
        || size > MOST_LISTED
        || start + size != at
    {
        return Err(odd());
    }
    let list = io(start, size).ok_or_else(odd)?;
    let (mut rest, mut seen) = (list.as_slice(), 0);
    while !rest.is_empty() {
        let part = |from: usize| {
            rest.get(from..from + 2)
                .map_or(0, |b| usize::from(b[0]) | usize::from(b[1]) << 8)
        };
        let next = 46 + part(28) + part(30) + part(32);
        if !rest.starts_with(b"PK\x01\x02") {
            return Err(odd());
        }
        rest = rest.get(next..).ok_or_else(odd)?;
        seen += 1;
    }
    if seen == files { Ok(files) } else { Err(odd()) }
}

/// Where everything lies in one folder, as when one packs a folder, the bag is that folder.
fn strip_folder(entries: &mut [Entry]) {
    let folder = entries
        .first()
        .and_then(|entry| entry.path.split_once('/'))
        .map(|(folder, _)| format!("{folder}/"));
    let Some(folder) = folder.filter(|folder| entries.iter().all(|entry| entry.path.starts_with(folder.as_str())))
    else {
        return;
    };
    if folder == super::bag::PAYLOAD {
        return;
    }
    for entry in entries {
        entry.path.replace_range(..folder.len(), "");
    }
}

fn unpacked(error: &dyn std::fmt::Display) -> Localized<String> {
    Localized::say(
        format!("ZIPファイルを扱えません（{error}）"),
        format!("the zip file can't be used: {error}"),
    )
}

#[cfg(test)]
mod tests;
