//! What a build remembers for the next one, in `.hoshin/memory` inside the output folder: what each file was made from and how
//! it lay on the disk, and what was found. It is only ever a shortcut. A memory of another hoshin, or a damaged one, is none;
//! a file that no longer lies as remembered is made again.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::path::Path;
use std::time::UNIX_EPOCH;

use blake3::Hash;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::fence::is_free_of_links;
use super::output::{OWN, read_list};
use crate::artifact::{Key, Origin};

/// The file's name in hoshin's own folder.
pub(super) const NAME: &str = "memory";

/// The first word of the file; the number is that of its form.
const BEGIN: &str = "hoshin-memory-4";

/// What an earlier build left, and what it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// What all of it was made from: the project, and which part of its site was asked for.
    pub seal: Option<Key>,
    /// The project, whatever part of its site was asked for.
    pub project: Option<Key>,
    /// What was found then, on one line.
    pub found: String,
    /// The same by ward, on one line, with what the rules saw there.
    pub judged: String,
    /// How the open data lies in its files, on one line.
    pub laid: String,
    /// The files by path.
    pub files: BTreeMap<String, Kept>,
}

/// A file that an earlier build left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The digest of its bytes.
    pub digest: Hash,
    /// What it was made from; neither for a file that is made anew each time.
    pub origin: Origin,
    /// How it lay on the disk.
    pub form: Form,
}

/// How a file lies on the disk: whoever writes to it changes one of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    size: u64,
    /// Nanoseconds since 1970.
    modified: u128,
}

impl Form {
    /// Bytes.
    pub(super) const fn size(self) -> u64 {
        self.size
    }

    /// The form of a file; none if the disk does not know when it was changed.
    pub(super) fn of(metadata: &Metadata) -> Option<Self> {
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
        Some(Self {
            size: metadata.len(),
            modified: modified.as_nanos(),
        })
    }
}

impl Memory {
    /// Reads what a hoshin of this version remembers of an output folder; nothing if there is no such memory, or it is damaged.
    #[must_use]
    pub fn read(root: &Path, version: &str) -> Self {
        let text = fs::read_to_string(root.join(OWN).join(NAME)).unwrap_or_default();
        Self::parse(&text, version).unwrap_or_default()
    }

    fn parse(text: &str, version: &str) -> Option<Self> {
        let (body, whole) = text.rsplit_once("whole ")?;
        if whole.trim_end() != blake3::hash(body.as_bytes()).to_hex().as_str() {
            return None;
        }
        let mut lines = body.lines();
        (lines.next()? == format!("{BEGIN} {version}")).then_some(())?;
        let seal = Key::from_hex(lines.next()?.strip_prefix("seal ")?);
        let project = Key::from_hex(lines.next()?.strip_prefix("project ")?);
        let found = lines.next()?.strip_prefix("found ")?.to_owned();
        let judged = lines.next()?.strip_prefix("judged ")?.to_owned();
        let laid = lines.next()?.strip_prefix("laid ")?.to_owned();
        Some(Self {
            seal,
            project,
            found,
            judged,
            laid,
            files: lines.map(line).collect::<Option<_>>()?,
        })
    }

    /// The memory as it is kept.
    pub(super) fn text(&self, version: &str) -> String {
        let [seal, project] = [self.seal, self.project].map(|key| key.map(|key| key.hex()).unwrap_or_default());
        let file = |(path, kept): (&String, &Kept)| {
            let Kept { digest, origin, form } = kept;
            let [view, sight] =
                [origin.view, origin.sight].map(|key| key.map_or_else(|| "-".to_owned(), |key| key.hex()));
            let (digest, Form { size, modified }) = (digest.to_hex(), form);
            format!("{digest} {view} {sight} {size} {modified} {path}\n")
        };
        let files: Vec<String> = self.files.iter().map(file).collect();
        let begin = format!(
            "{BEGIN} {version}\nseal {seal}\nproject {project}\nfound {}\njudged {}\nlaid {}\n",
            self.found, self.judged, self.laid
        );
        let body = begin + &files.concat();
        let whole = blake3::hash(body.as_bytes()).to_hex();
        format!("{body}whole {whole}\n")
    }

    /// Whether the whole site was made from this, and every file of it lies as it was left.
    #[must_use]
    pub fn holds(&self, root: &Path, seal: Key) -> bool {
        let list = read_list(root);
        let same = |((path, digest), (known, kept)): ((&String, &String), (&String, &Kept))| {
            path == known && digest.as_str() == kept.digest.to_hex().as_str()
        };
        self.seal == Some(seal)
            && list.len() == self.files.len()
            && list.iter().zip(&self.files).all(same)
            && is_free_of_links(root, self.files.keys().map(String::as_str))
            && self
                .files
                .par_iter()
                .all(|(path, kept)| lies(&root.join(path), kept.form))
    }
}

/// Whether a file lies so.
pub(super) fn lies(place: &Path, form: Form) -> bool {
    fs::symlink_metadata(place).is_ok_and(|metadata| metadata.is_file() && Form::of(&metadata) == Some(form))
}

fn line(line: &str) -> Option<(String, Kept)> {
    let mut words = line.splitn(6, ' ');
    let digest = Hash::from_hex(words.next()?).ok()?;
    let mut key = || match words.next()? {
        "-" => Some(None),
        key => Key::from_hex(key).map(Some),
    };
    let (view, sight) = (key()?, key()?);
    let origin = Origin { sight, view };
    let (size, modified) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
    let form = Form { size, modified };
    Some((words.next()?.to_owned(), Kept { digest, origin, form }))
}

#[cfg(test)]
mod tests {
    use super::{Form, Kept, Memory};
    use crate::artifact::{Key, Origin};

    #[test]
    fn a_memory_comes_back_whole_or_not_at_all() {
        let kept = |view, sight| Kept {
            digest: blake3::hash(b"page"),
            origin: Origin { sight, view },
            form: Form {
                size: 4,
                modified: 1_700_000_000_000_000_001,
            },
        };
        let key = |bytes: &[u8]| Some(Key::of([bytes]));
        let memory = Memory {
            seal: key(b"all"),
            project: key(b"project"),
            found: "{\"whole \":1}".to_owned(),
            judged: "[]".to_owned(),
            laid: "{}".to_owned(),
            files: [
                ("ja/index.html".to_owned(), kept(key(b"a"), None)),
                ("ja/minato/index.html".to_owned(), kept(key(b"b"), key(b"c"))),
                ("robots.txt".to_owned(), kept(None, None)),
            ]
            .into(),
        };
        let text = memory.text("1 x");
        assert_eq!(Memory::parse(&text, "1 x").as_ref(), Some(&memory));
        assert_eq!(Memory::parse(&text, "2 x"), None);
        for cut in 0..text.len() - 1 {
            assert_eq!(Memory::parse(&text[..cut], "1 x"), None, "cut at {cut}");
        }
        for at in 0..text.len() - 1 {
            let mut torn = text.clone().into_bytes();
            torn[at] ^= 1;
            let torn = String::from_utf8(torn).unwrap();
            assert_eq!(Memory::parse(&torn, "1 x"), None, "torn at {at}");
        }
    }
}
