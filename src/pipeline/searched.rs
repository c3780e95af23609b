//! Pages on their way out pass the index that the search page asks; when all of them have, its files follow them.

use crate::artifact::Artifact;
use crate::failure::Failure;
use crate::mistake::Mistake;
#[cfg(feature = "search")]
use crate::search::Index;
use crate::site::Site;

/// Takes a file of the site.
pub(super) type Sink<'s> = dyn Fn(Artifact) -> Result<(), Failure> + Sync + 's;

/// Renders the pages into `sink`, and after them the index. With mistakes in the theme nothing is published, so there is nothing
/// to search.
#[cfg(feature = "search")]
pub(super) fn render<S, R>(site: &Site<'_>, sink: &S, render: R) -> Result<Vec<Mistake>, Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync,
    R: FnOnce(&Sink<'_>) -> Result<Vec<Mistake>, Failure>,
{
    let index = Index::new(site);
    let mistakes = render(&|artifact: Artifact| {
        index.take(artifact.path.as_str(), &artifact.bytes);
        sink(artifact)
    })?;
    if mistakes.is_empty() {
        index.finish()?.into_iter().try_for_each(sink)?;
    }
    Ok(mistakes)
}

/// Renders the pages into `sink`: this hoshin was built without its search.
#[cfg(not(feature = "search"))]
pub(super) fn render<S, R>(_: &Site<'_>, sink: &S, render: R) -> Result<Vec<Mistake>, Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync,
    R: FnOnce(&Sink<'_>) -> Result<Vec<Mistake>, Failure>,
{
    render(&|artifact| sink(artifact))
}
