//! What an earlier run left of the open data, and who can reach it.

use std::collections::BTreeSet;
use std::fmt;

use super::facts::Part;
use super::laid::{Laid, Laying, Lying, Span, Stretch};
use super::table::Table;
use crate::artifact::Key;

/// What an earlier run left.
#[derive(Clone, Copy)]
pub struct Before<'b, E> {
    /// How it lies; none if there is no word of it.
    pub laid: Option<&'b Laid>,
    /// The wards whose rows are made from the same as then.
    pub unchanged: &'b BTreeSet<String>,
    /// Keeps the file at a path in the site if it was made with this key and lies as it was left; if not, it has to be made.
    pub keep: &'b Keep<'b, E>,
    /// Some bytes of the file at a path in the site; none if it does not lie as it was left.
    pub slice: &'b Slice<'b>,
}

/// Keeps a file by its path, if it was made with this key.
pub type Keep<'k, E> = dyn Fn(&str, Key) -> Result<bool, E> + Sync + 'k;

/// Reads some bytes of the file at a path.
pub type Slice<'s> = dyn Fn(&str, Span) -> Option<Vec<u8>> + Sync + 's;

impl<E> Before<'_, E> {
    /// Nothing lies there.
    #[must_use]
    pub const fn nothing() -> Self {
        Self {
            laid: None,
            unchanged: const { &BTreeSet::new() },
            keep: &|_, _| Ok(false),
            slice: &|_, _| None,
        }
    }
}

impl<E> fmt::Debug for Before<'_, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Before").finish_non_exhaustive()
    }
}

/// What an earlier run left of one edition.
pub(super) struct There<'b, E> {
    before: &'b Before<'b, E>,
    folder: String,
    laying: Option<&'b Laying>,
}

impl<'b, E> There<'b, E> {
    /// What lies in a folder.
    pub(super) fn new(before: &'b Before<'b, E>, folder: String) -> Self {
        let laying = before.laid.and_then(|laid| laid.edition(&folder));
        Self { before, folder, laying }
    }

    /// The stretches of a table; none if nobody knows.
    pub(super) fn stretches(&self, table: &Table) -> Option<&'b [Stretch]> {
        self.laying?.tables.get(table.name).map(Vec::as_slice)
    }

    /// Whether the rows of a part are made from the same as then. Of what is no ward's, nobody knows.
    pub(super) fn is_same(&self, part: Part<'_>) -> bool {
        matches!(part, Part::Ward(ward) if self.before.unchanged.contains(ward))
    }

    /// What is known of a file.
    pub(super) fn lying(&self, name: &str) -> Option<&'b Lying> {
        self.laying?.files.get(name)
    }

    /// Keeps a file if it was made with this key, and tells what is known of it.
    pub(super) fn keep(&self, name: &str, key: Key) -> Result<Option<Lying>, E> {
        let Some(lying) = self.lying(name) else {
            return Ok(None);
        };
        let is_kept = (self.before.keep)(&self.path(name), key)?;
        Ok(is_kept.then(|| lying.clone()))
    }

    /// Some bytes of a file.
    pub(super) fn slice(&self, name: &str, span: Span) -> Option<Vec<u8>> {
        (self.before.slice)(&self.path(name), span)
    }

    fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }
}
