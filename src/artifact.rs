//! Every output is an artifact before it is a file: a path that can't leave the site's root, and bytes.

use std::fmt;

/// A path inside the site: relative, `/` between parts, and no part that is empty, `.` or `..`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(String);

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Artifact {
    /// Where it goes.
    pub path: SitePath,
    /// What is in it.
    pub bytes: Vec<u8>,
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
    use super::SitePath;

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
