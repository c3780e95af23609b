//! Where documents lie, without what is in them: a view is made of what they mean.

use crate::source::{Place, Sources};

/// The paths of a project's documents.
#[derive(Clone, Copy, Debug)]
pub struct Paths<'a>(&'a Sources);

impl<'a> Paths<'a> {
    pub const fn new(sources: &'a Sources) -> Self {
        Self(sources)
    }

    /// The path of the file that a place is in, from the project's root.
    pub fn of(self, place: Place) -> &'a str {
        &self.0.get(place.source).path
    }
}
