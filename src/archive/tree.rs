//! Files as a judge sees them: names, kinds, sizes, and bytes in pieces. Where they lie, a folder or a zip, makes no
//! difference, and nothing is ever unpacked.

use crate::lang::Localized;

/// The most files an edition may have.
pub const MOST_FILES: u64 = 100_000;

/// The most bytes an edition may have, unpacked: 4 GiB.
pub const MOST_BYTES: u64 = 4 << 30;

/// The most bytes of a file that is read whole: 32 MiB.
pub const MOST_TEXT: u64 = 32 << 20;

/// What an entry is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryKind {
    /// A file.
    File,
    /// A symbolic link.
    Link,
    /// A device, a pipe, an encrypted file.
    Other,
}

/// An entry; folders are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its path from the bag's root, as the tree has it, however wrong.
    pub path: String,
    /// What it is.
    pub kind: EntryKind,
    /// How long the tree says it is.
    pub bytes: u64,
}

/// A tree of files.
pub trait Tree {
    /// Every entry.
    fn entries(&self) -> &[Entry];

    /// Hands the bytes of an entry over, in pieces, and never more than the entry says it has.
    ///
    /// # Errors
    /// Says why it can't be read.
    fn read(&self, index: usize, sink: &mut dyn FnMut(&[u8])) -> Result<(), Localized<String>>;

    /// The bytes of a file that is no longer than [`MOST_TEXT`]; none where there is no such file.
    ///
    /// # Errors
    /// Says why it can't be read.
    fn text(&self, path: &str) -> Result<Option<Vec<u8>>, Localized<String>> {
        let found = self
            .entries()
            .iter()
            .position(|entry| entry.path == path && entry.kind == EntryKind::File);
        found.map(|index| self.whole(index)).transpose()
    }

    /// The bytes of an entry that is no longer than [`MOST_TEXT`]. Who goes through all entries asks here, by the index, and
    /// none is looked for again.
    ///
    /// # Errors
    /// Says why it can't be read.
    fn whole(&self, index: usize) -> Result<Vec<u8>, Localized<String>> {
        if let Some(entry) = self.entries().get(index).filter(|entry| entry.bytes > MOST_TEXT) {
            return Err(Localized::say(
                format!("`{}` が大きすぎます", entry.path),
                format!("`{}` is too large", entry.path),
            ));
        }
        let mut bytes = Vec::new();
        self.read(index, &mut |piece| bytes.extend_from_slice(piece))?;
        Ok(bytes)
    }
}
