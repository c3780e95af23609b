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
    /// What to do: an imperative.
    pub help: Option<Box<Localized<String>>>,
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
            help: None,
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, ja: impl Into<String>, en: impl Into<String>) -> Self {
        self.help = Some(Box::new(Localized::say(ja, en)));
        self
    }
}

/// Puts mistakes in the order of their places, each once.
pub fn put_in_order(mistakes: &mut Vec<Mistake>) {
    mistakes.sort_by(|a, b| (&a.path, a.range.start, a.code).cmp(&(&b.path, b.range.start, b.code)));
    mistakes.dedup_by(|a, b| a.path == b.path && a.range == b.range && a.code == b.code);
}
