//! A mistake in a theme: the web staff's text, not the clerk's. Like a finding it points at words, but by the file's
//! path, because a theme is read before there are any documents.

use std::ops::Range;

use crate::lang::Localized;

/// Something wrong in a file of the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Stable, named for the thing found: `phrase-missing`.
    pub code: &'static str,
    /// The file: `themes/default/templates/ward.html`.
    pub path: String,
    /// The bytes in it.
    pub range: Range<usize>,
    /// One fact in each language.
    pub message: Localized<String>,
}

impl Mistake {
    /// A mistake at a range of a file.
    #[must_use]
    pub fn new(
        code: &'static str,
        path: &str,
        range: Range<usize>,
        ja: impl Into<String>,
        en: impl Into<String>,
    ) -> Self {
        Self {
            code,
            path: path.to_owned(),
            range,
            message: Localized::say(ja, en),
        }
    }
}
