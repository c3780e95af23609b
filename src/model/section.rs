//! A section of a document's body, under a heading the form names.

use std::sync::Arc;

use crate::lang::Localized;
use crate::source::Spanned;

/// A section: which one of the form's, and its Markdown in each language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The form's word for it: `vision`, `activities`; for a free page, the heading itself.
    pub id: Arc<str>,
    /// The heading as the form, or the page, writes it.
    pub heading: Arc<Localized<String>>,
    /// The Markdown below the heading, with its place so that links resolve from where they stand.
    pub body: Localized<Spanned<Arc<str>>>,
}
