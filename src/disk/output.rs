//! Writes a site. Every file is staged aside first; only when all are there are they renamed into place, so a build that
//! fails on the way leaves the site as it was. A list of what hoshin wrote, with digests, stands in `.hoshin/` inside the
//! output folder: what is not on it is never touched. Beside it lies what the build remembers for the next, see [`memory`].
//!
//! [`memory`]: super::memory

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use blake3::{Hash, Hasher};

use super::fence::{foreign, is_free_of_links, linked, refuse_link};
use super::memory::{Form, Kept, Memory, NAME, lies};
use super::moving::Moving;
use super::{Deed, trouble};
use crate::artifact::{Artifact, Key, Origin, Pieces, SitePath};
use crate::failure::Failure;

/// An output folder while a site is written to it.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    /// Path → digest of what an earlier build wrote.
    written: BTreeMap<String, String>,
    /// What an earlier build of this version remembers.
    memory: Memory,
    staged: Mutex<BTreeMap<SitePath, Staged>>,
    /// Folders that may be written to, seen to be no links and nothing else than folders; and whether each is there yet.
    clear: Mutex<BTreeMap<String, bool>>,
    /// Folders of the site that are made in the stage.
    made: Mutex<BTreeSet<String>>,
}

/// A file that will be part of the site.
#[derive(Clone, Copy, Debug)]
struct Staged {
    digest: Hash,
    origin: Origin,
    form: Option<Form>,
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

/// What a build tells the next one.
#[derive(Clone, Copy, Debug)]
pub struct Note<'a> {
    /// The hoshin that built it.
    pub version: &'a str,
    /// What all of it was made from: the project, and which part of its site was asked for.
    pub seal: Key,
    /// The project, whatever part of its site was asked for.
    pub project: Key,
    /// What was found, on one line.
    pub found: &'a str,
    /// The same by ward, on one line, with what the rules saw there.
    pub judged: &'a str,
    /// How the open data lies in its files, on one line.
    pub laid: &'a str,
}

/// hoshin's own folder inside the output, hidden so that web servers don't list it.
pub(super) const OWN: &str = ".hoshin";

impl Output {
    /// Opens an output folder, making it if need be. What an earlier build remembers can shorten this one.
    ///
    /// # Errors
    /// The folder is a symbolic link, or can't be made.
    pub fn open(root: &Path, memory: Memory) -> Result<Self, Failure> {
        refuse_link(root)?;
        let own = root.join(OWN);
        refuse_link(&own)?;
        let stage = own.join("stage");
        refuse_link(&stage)?;
        if stage.exists() {
            fs::remove_dir_all(&stage).map_err(trouble(Deed::Remove, &stage))?;
        }
        fs::create_dir_all(&own).map_err(trouble(Deed::Make, &own))?;
        Ok(Self {
            written: read_list(root),
            root: root.to_owned(),
            memory,
            staged: Mutex::default(),
            clear: Mutex::default(),
            made: Mutex::default(),
        })
    }

    /// Keeps a page that was made from the same and lies as it was left, and gives the number of its bytes. None if it must be made.
    ///
    /// # Errors
    /// A folder on the way is a symbolic link or no folder.
    pub fn keep(&self, path: &SitePath, origin: Origin) -> Result<Option<u64>, Failure> {
        let is_same = |now: Option<Key>, then: Option<Key>| now.is_some() && now == then;
        let from_same =
            |kept: &&Kept| is_same(origin.sight, kept.origin.sight) || is_same(origin.view, kept.origin.view);
        let Some(kept) = self.memory.files.get(path.as_str()).filter(from_same) else {
            return Ok(None);
        };
        self.clear_way(path.as_str())?;
        if !lies(&self.root.join(path.as_str()), kept.form) {
            return Ok(None);
        }
        let staged = Staged {
            digest: kept.digest,
            // Whoever knows by the sight has not looked at the view, which is what it was.
            origin: Origin {
                view: origin.view.or(kept.origin.view),
                ..origin
            },
            form: Some(kept.form),
            changed: false,
        };
        self.staged().insert(path.clone(), staged);
        Ok(Some(kept.form.size()))
    }

    /// How the open data lies in its files, as an earlier build left word of it; none if it left none.
    #[must_use]
    pub fn laid(&self) -> Option<&str> {
        Some(self.memory.laid.as_str()).filter(|laid| !laid.is_empty())
    }

    /// So many bytes from one place of a file on, if it lies as an earlier build left it.
    #[must_use]
    pub fn slice(&self, path: &SitePath, from: usize, bytes: usize) -> Option<Vec<u8>> {
        let kept = self.memory.files.get(path.as_str())?;
        let end = u64::try_from(from.checked_add(bytes)?).ok()?;
        let place = self.root.join(path.as_str());
        let is_there = self.clear_way(path.as_str()).is_ok_and(|is_there| is_there);
        if !is_there || !lies(&place, kept.form) || end > kept.form.size() {
            return None;
        }
        let mut file = File::open(place).ok()?;
        file.seek(SeekFrom::Start(u64::try_from(from).ok()?)).ok()?;
        let mut read = vec![0; bytes];
        file.read_exact(&mut read).ok()?;
        Some(read)
    }

    /// The bytes of a page that an earlier build left; none if they are others now.
    #[must_use]
    pub fn left(&self, path: &SitePath) -> Option<Vec<u8>> {
        let kept = self.memory.files.get(path.as_str())?;
        let bytes = fs::read(self.root.join(path.as_str())).ok()?;
        (blake3::hash(&bytes) == kept.digest).then_some(bytes)
    }

    /// Puts a file aside, with what its page was made from, if it is one. Many threads may do so at once.
    ///
    /// # Errors
    /// The file's place is taken by one that hoshin did not write, or the disk fails.
    pub fn stage(&self, artifact: &Artifact, origin: Origin) -> Result<(), Failure> {
        let is_new = !self.clear_way(artifact.path.as_str())?;
        let mut hasher = Hasher::new();
        for piece in artifact.bytes.iter() {
            hasher.update(&piece);
        }
        let digest = hasher.finalize();
        let (there, mut form) = if is_new {
            (None, None)
        } else {
            self.there(artifact.path.as_str())?
        };
        let changed = there != Some(digest);
        if changed && there.is_some() && !self.written.contains_key(artifact.path.as_str()) {
            return Err(foreign(&self.root.join(artifact.path.as_str())));
        }
        if changed {
            form = self.write_aside(&artifact.path, &artifact.bytes)?;
        }
        let staged = Staged {
            digest,
            origin,
            form,
            changed,
        };
        self.staged().insert(artifact.path.clone(), staged);
        Ok(())
    }

    /// The digest and the form of the file in a place. One that lies as remembered need not be read.
    fn there(&self, path: &str) -> Result<(Option<Hash>, Option<Form>), Failure> {
        let place = self.root.join(path);
        let form = match fs::symlink_metadata(&place) {
            Ok(metadata) if metadata.is_file() => Form::of(&metadata),
            Ok(_) => return Err(foreign(&place)),
            Err(_) => return Ok((None, None)),
        };
        let kept = self.memory.files.get(path).filter(|kept| Some(kept.form) == form);
        let digest = kept.map(|kept| kept.digest);
        Ok((
            digest.or_else(|| fs::read(&place).ok().map(|bytes| blake3::hash(&bytes))),
            form,
        ))
    }

    /// Where files wait, each under its path: files of one folder then lie in one, and many threads write to many folders.
    fn stage_folder(&self) -> PathBuf {
        self.root.join(OWN).join("stage")
    }

    fn staged(&self) -> MutexGuard<'_, BTreeMap<SitePath, Staged>> {
        self.staged.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Renames all staged files into place, then removes what an earlier build wrote and this one did not. The note is left
    /// for the next build; without one, nothing is remembered.
    ///
    /// # Errors
    /// A folder on the way is a symbolic link, or the disk fails.
    pub fn publish(self, note: Option<Note<'_>>) -> Result<Published, Failure> {
        let staged = std::mem::take(&mut *self.staged());
        let mut published = Published {
            files: staged.len(),
            ..Published::default()
        };
        // The list names old and new files before any is renamed: if the machine stops here, both are known as ours.
        let entry = |(path, file): (&SitePath, &Staged)| (path.as_str().to_owned(), file.digest.to_hex().to_string());
        let mut list = self.written.clone();
        list.extend(staged.iter().map(entry));
        self.write_list(&list, &self.written)?;
        let stage = self.stage_folder();
        let mut moving = Moving::new(&stage, &self.root);
        for (path, _) in staged.iter().filter(|(_, file)| file.changed) {
            moving.put(path.as_str())?;
            published.written += 1;
        }
        let union = list.clone();
        for (path, digest) in &self.written {
            let known = SitePath::new(path.clone());
            let Some(path) = known.filter(|path| !staged.contains_key(path)) else {
                continue;
            };
            published.removed += usize::from(remove(&self.root, path.as_str(), digest)?);
            list.remove(path.as_str());
        }
        self.write_list(&list, &union)?;
        self.remember(&staged, note)?;
        if stage.exists() {
            fs::remove_dir_all(&stage).map_err(trouble(Deed::Remove, &stage))?;
        }
        Ok(published)
    }

    /// Leaves word for the next build. A file whose form is not known is left out: it will be read.
    fn remember(&self, staged: &BTreeMap<SitePath, Staged>, note: Option<Note<'_>>) -> Result<(), Failure> {
        let Some(note) = note else { return Ok(()) };
        let file = |(path, file): (&SitePath, &Staged)| {
            let Staged {
                digest, origin, form, ..
            } = *file;
            let form = form?;
            Some((path.as_str().to_owned(), Kept { digest, origin, form }))
        };
        let memory = Memory {
            seal: Some(note.seal),
            project: Some(note.project),
            found: note.found.to_owned(),
            judged: note.judged.to_owned(),
            laid: note.laid.to_owned(),
            files: staged.iter().filter_map(file).collect(),
        };
        if memory == self.memory {
            return Ok(());
        }
        replace(&self.root.join(OWN), NAME, &memory.text(note.version))
    }

    /// Writes the list of our files, if it is another than the one that lies there.
    fn write_list(&self, list: &BTreeMap<String, String>, there: &BTreeMap<String, String>) -> Result<(), Failure> {
        let own = self.root.join(OWN);
        if list == there && own.join(LIST).exists() {
            return Ok(());
        }
        let lines: Vec<String> = list
            .iter()
            .map(|(path, digest)| format!("{digest}  {path}\n"))
            .collect();
        replace(&own, LIST, &lines.concat())
    }

    /// Writes a file to the stage, and tells how it lies. Most pages have a folder of their own, so it is made first.
    fn write_aside(&self, path: &SitePath, bytes: &Pieces) -> Result<Option<Form>, Failure> {
        let stage = self.stage_folder();
        let (folder, _) = path.as_str().rsplit_once('/').unwrap_or_default();
        if !self.made().contains(folder) {
            let place = stage.join(folder);
            fs::create_dir_all(&place).map_err(trouble(Deed::Make, &place))?;
            self.made().insert(folder.to_owned());
        }
        write(&stage.join(path.as_str()), bytes)
    }

    fn made(&self) -> MutexGuard<'_, BTreeSet<String>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sees that every folder on the way to a file is one, or can be made: whatever is in the way is found before anything is
    /// published. A folder is looked at once. Tells whether the file's own is there.
    fn clear_way(&self, path: &str) -> Result<bool, Failure> {
        let Some((folder, _)) = path.rsplit_once('/') else {
            return Ok(true);
        };
        let known = self.clear.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(is_there) = known.get(folder) {
            return Ok(*is_there);
        }
        drop(known);
        let is_there = self.clear_way(folder)? && self.is_folder(folder)?;
        let mut clear = self.clear.lock().unwrap_or_else(PoisonError::into_inner);
        clear.insert(folder.to_owned(), is_there);
        Ok(is_there)
    }

    /// Whether there is a folder at a path; what else is there is in the way.
    fn is_folder(&self, path: &str) -> Result<bool, Failure> {
        let place = self.root.join(path);
        match fs::symlink_metadata(&place) {
            Ok(metadata) if metadata.is_symlink() => Err(linked(&place)),
            Ok(metadata) if metadata.is_dir() => Ok(true),
            Ok(_) => Err(foreign(&place)),
            Err(_) => Ok(false),
        }
    }
}

/// Writes a file, and tells how it lies.
fn write(place: &Path, bytes: &Pieces) -> Result<Option<Form>, Failure> {
    let written = File::create(place).and_then(|mut file| {
        bytes.iter().try_for_each(|piece| file.write_all(&piece))?;
        file.metadata()
    });
    written
        .map(|metadata| Form::of(&metadata))
        .map_err(trouble(Deed::Write, place))
}

/// The name of the list of files: a digest, two spaces, a path; what `b3sum --check` reads.
const LIST: &str = "files.txt";

/// The list that an earlier build left in an output folder: path → digest.
pub(super) fn read_list(root: &Path) -> BTreeMap<String, String> {
    let list = fs::read_to_string(root.join(OWN).join(LIST)).unwrap_or_default();
    let entry = |line: &str| {
        line.split_once("  ")
            .map(|(digest, path)| (path.to_owned(), digest.to_owned()))
    };
    list.lines().filter_map(entry).collect()
}

/// Removes a file of an earlier build, and the folders it leaves empty; a file that somebody has changed since stays.
fn remove(root: &Path, path: &str, digest: &str) -> Result<bool, Failure> {
    let place = root.join(path);
    let is_file = fs::symlink_metadata(&place).is_ok_and(|metadata| metadata.is_file());
    let is_file = is_file && is_free_of_links(root, [path].into_iter());
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

/// Replaces a file of hoshin's own.
fn replace(own: &Path, name: &str, text: &str) -> Result<(), Failure> {
    let (aside, place) = (own.join(format!("{name}.new")), own.join(name));
    fs::write(&aside, text).map_err(trouble(Deed::Write, &aside))?;
    fs::rename(&aside, &place).map_err(trouble(Deed::Write, &place))
}
