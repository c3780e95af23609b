//! Manifests: one line a file, hash and path, as `sha256sum` writes and reads them.

use std::collections::BTreeMap;

use super::digest::Sums;

/// The two hashes a bag is listed under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Algorithm {
    /// The one everybody has.
    Sha256,
    /// The one RFC 8493 recommends.
    Sha512,
}

impl Algorithm {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sha256, Self::Sha512];

    /// Its name in file names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha512 => "sha512",
        }
    }

    /// A file's hash.
    #[must_use]
    pub fn of(self, sums: &Sums) -> &str {
        match self {
            Self::Sha256 => &sums.sha256,
            Self::Sha512 => &sums.sha512,
        }
    }
}

/// A manifest's text.
#[must_use]
pub fn write<'a>(files: impl Iterator<Item = (&'a str, &'a Sums)>, algorithm: Algorithm) -> String {
    let lines = files.map(|(path, sums)| format!("{}  {path}\n", algorithm.of(sums)));
    lines.collect::<Vec<String>>().concat()
}

/// Path to hash, or the number of the first line that is none.
///
/// # Errors
/// A line is not a hash, two spaces and a path, or names a path again.
pub fn read(text: &str) -> Result<BTreeMap<&str, &str>, usize> {
    let mut files = BTreeMap::new();
    for (index, line) in text.lines().enumerate() {
        // RFC 8493 allows any white space, and `*` before the path; we write neither and accept both.
        let entry = line.split_once([' ', '\t']);
        let Some((hash, path)) = entry else {
            return Err(index + 1);
        };
        let path = path.trim_start_matches([' ', '\t']);
        let path = path.strip_prefix('*').unwrap_or(path);
        let is_hash = !hash.is_empty() && hash.bytes().all(|b| b.is_ascii_hexdigit());
        if !is_hash || path.is_empty() || files.insert(path, hash).is_some() {
            return Err(index + 1);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::{Algorithm, read, write};
    use crate::archive::digest::sums;

    #[test]
    fn what_is_written_is_read() {
        let file = sums(b"x");
        let text = write([("data/a b.txt", &file)].into_iter(), Algorithm::Sha256);
        let files = read(&text).unwrap();
        assert_eq!(files.get("data/a b.txt").copied(), Some(file.sha256.as_str()));
        assert_eq!(read("abc  x\nabc  x\n"), Err(2), "a path named twice");
        assert_eq!(read("no hash"), Err(1));
        assert_eq!(read("abc"), Err(1));
    }
}
