//! Every output is an artifact before it is a file: a path that can't leave the site's root, and bytes. What it was made from
//! has a key.

mod pieces;

use std::fmt;

pub use pieces::Pieces;

/// A path inside the site: relative, `/` between parts, and no part that is empty, `.` or `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes.
    pub path: SitePath,
    /// What is in it.
    pub bytes: Pieces,
}

/// What something is made from, in short: files with the same key have the same bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(blake3::Hash);

/// What a file was made from. Where one of the two is the same as before, so is the file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Origin {
    /// Everything that the pages of its ward see; none of a page that sees more.
    pub sight: Option<Key>,
    /// What it says itself; none if nobody has looked, or it can't be written down.
    pub view: Option<Key>,
}

/// About how many bytes are hashed at once.
const AT_ONCE: usize = 64 * 1024;

impl Key {
    /// The key of parts in their order.
    pub fn of<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut hasher = blake3::Hasher::new();
        // Many bytes at once are hashed several times as fast as the same bytes part by part.
        let mut some = Vec::new();
        for part in parts {
            some.extend_from_slice(&part.len().to_le_bytes());
            some.extend_from_slice(part);
            if some.len() >= AT_ONCE {
                hasher.update(&some);
                some.clear();
            }
        }
        hasher.update(&some);
        Self(hasher.finalize())
    }

    /// Its bytes.
    #[must_use]
    pub const fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Its bytes in hexadecimal digits.
    #[must_use]
    pub fn hex(&self) -> String {
        self.0.to_hex().to_string()
    }

    /// The key with these digits.
    #[must_use]
    pub fn from_hex(digits: &str) -> Option<Self> {
        blake3::Hash::from_hex(digits).ok().map(Self)
    }
}

impl SitePath {
    /// The path, if every part is a plain name: letters and digits of ASCII, `-`, `_` and `.`, not starting with `.`.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Option<Self> {
        let path = path.into();
        let plain = |part: &str| {
            !part.is_empty()
                && !part.starts_with('.')
                && part
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
        };
        path.split('/').all(plain).then_some(Self(path))
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::{Key, SitePath};

    #[test]
    fn a_key_knows_where_a_part_ends() {
        let key = |parts: [&str; 2]| Key::of(parts.map(str::as_bytes));
        assert_eq!(key(["a", "bc"]), key(["a", "bc"]));
        assert_ne!(key(["a", "bc"]), key(["ab", "c"]));
        assert_eq!(Key::from_hex(&key(["a", "bc"]).hex()), Some(key(["a", "bc"])));
        assert_eq!(Key::from_hex("x"), None);
    }

    #[test]
    fn no_path_leaves_the_root() {
        assert!(SitePath::new("ja/minato/2021/index.html").is_some());
        for bad in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a//b",
            "a/./b",
            "a\\b",
            ".hoshin",
            "ja/港",
        ] {
            assert!(SitePath::new(bad).is_none(), "{bad}");
        }
    }
}
