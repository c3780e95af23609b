//! One reading of every file: hashes and lengths of all, and the few that the judge has to read kept whole.

use std::collections::BTreeMap;

use crate::archive::bag;
use crate::archive::digest::{Summing, Sums};
use crate::archive::info::Info;
use crate::archive::tree::{MOST_TEXT, Tree};
use crate::lang::Localized;

/// What was read of an edition.
#[derive(Clone, Debug, Default)]
pub struct Contents {
    /// Hashes and length of every file.
    pub sums: BTreeMap<String, Sums>,
    /// The files around the payload, and those of the payload that say something about the edition.
    pub kept: BTreeMap<String, Vec<u8>>,
}

/// Files of the payload that are read.
const READ: [&str; 3] = [bag::LEDGER, bag::FIGURES, bag::ERRATA];

impl Contents {
    /// Reads every file once.
    pub(super) fn read(tree: &dyn Tree) -> Result<Self, Localized<String>> {
        let (mut contents, mut room) = (Self::default(), MOST_TEXT);
        for (index, entry) in tree.entries().iter().enumerate() {
            let mut keep =
                (!entry.path.starts_with(bag::PAYLOAD) || READ.contains(&entry.path.as_str())).then(Vec::new);
            if keep.is_some() {
                room = room.checked_sub(entry.bytes).ok_or_else(|| {
                    Localized::say(
                        format!("`{}` が大きすぎます", entry.path),
                        format!("`{}` is too large", entry.path),
                    )
                })?;
            }
            let mut summing = Summing::default();
            tree.read(index, &mut |piece| {
                summing.add(piece);
                if let Some(keep) = &mut keep {
                    keep.extend_from_slice(piece);
                }
            })?;
            contents.sums.insert(entry.path.clone(), summing.finish());
            if let Some(bytes) = keep {
                contents.kept.insert(entry.path.clone(), bytes);
            }
        }
        Ok(contents)
    }

    /// A kept file as text.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<&str> {
        self.kept.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// What the bag says about itself.
    #[must_use]
    pub fn info(&self) -> Option<Info> {
        self.text("bag-info.txt").map(Info::read)
    }

    /// The edition's identity.
    #[must_use]
    pub fn identity(&self) -> Option<&str> {
        self.sums.get(bag::IDENTITY).map(|sums| sums.sha256.as_str())
    }
}
