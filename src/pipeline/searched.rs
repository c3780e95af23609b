//! Pages on their way out pass the index that the search page asks, those that need not be made again as well; when all of them
//! have, its files follow them.

use std::collections::BTreeMap;

use crate::artifact::{Artifact, Key, Origin, SitePath};
#[cfg(feature = "search")]
use crate::config::SearchScope;
use crate::failure::Failure;
use crate::mistake::Mistake;
use crate::render::theme::CompiledTheme;
use crate::render::{Share, render_changed};
#[cfg(feature = "search")]
use crate::search::Index;
use crate::site::Site;

/// Renders the pages of a share that are not `known` into `sink`, and after them the index of all, if the city wants one; a share
/// of some wards has none. With mistakes in the theme nothing is published, so there is nothing to search.
#[cfg(feature = "search")]
pub(super) fn render<K, S>(
    site: &Site<'_>,
    theme: &CompiledTheme,
    share: Share<'_>,
    sights: &BTreeMap<String, Key>,
    known: &K,
    sink: &S,
) -> Result<Vec<Mistake>, Failure>
where
    K: Fn(&SitePath, Origin) -> Result<bool, Failure> + Sync,
    S: Fn(Artifact, Origin) -> Result<(), Failure> + Sync,
{
    if !share.is_all() || site.config.search == SearchScope::Names {
        return render_changed(site, theme, share, sights, known, sink);
    }
    let index = Index::new(site);
    let taken = |path: &SitePath, bytes: Option<Vec<u8>>| bytes.inspect(|bytes| index.take(path.as_str(), bytes));
    let ready = |path: &SitePath| Ok(taken(path, (share.ready)(path)?));
    let share = Share { ready: &ready, ..share };
    let known = |path: &SitePath, origin| Ok(known(path, origin)? && taken(path, (share.left)(path)).is_some());
    let mistakes = render_changed(site, theme, share, sights, &known, &|artifact: Artifact, origin| {
        index.take(artifact.path.as_str(), &artifact.bytes.whole());
        sink(artifact, origin)
    })?;
    if mistakes.is_empty() {
        let mut files = index.finish()?.into_iter();
        files.try_for_each(|file| sink(file, Origin::default()))?;
    }
    Ok(mistakes)
}

/// The files of the index alone. It is made of finished pages, so all of them are made and dropped, until it `is_over`.
#[cfg(feature = "search")]
pub(super) fn files<O: Fn() -> bool + Sync>(
    site: &Site<'_>,
    theme: &CompiledTheme,
    is_over: &O,
) -> Result<Vec<Artifact>, Failure> {
    if site.config.search == SearchScope::Names {
        return Ok(Vec::new());
    }
    let index = Index::new(site);
    render_changed(
        site,
        theme,
        Share::WHOLE,
        &BTreeMap::new(),
        &|_, _| Ok(false),
        &|artifact: Artifact, _| {
            if is_over() {
                return Err(over());
            }
            index.take(artifact.path.as_str(), &artifact.bytes.whole());
            Ok(())
        },
    )?;
    index.finish()
}

/// Nobody reads it: whoever stopped the work knows why.
#[cfg(feature = "search")]
fn over() -> Failure {
    Failure::new("検索の準備をやめました", "the search is not made any more")
}

/// No files: this hoshin was built without its search.
#[cfg(not(feature = "search"))]
#[expect(clippy::unnecessary_wraps, reason = "with the search it may fail")]
pub(super) fn files<O: Fn() -> bool + Sync>(_: &Site<'_>, _: &CompiledTheme, _: &O) -> Result<Vec<Artifact>, Failure> {
    Ok(Vec::new())
}

/// Renders the pages of a share that are not `known` into `sink`: this hoshin was built without its search.
#[cfg(not(feature = "search"))]
pub(super) fn render<K, S>(
    site: &Site<'_>,
    theme: &CompiledTheme,
    share: Share<'_>,
    sights: &BTreeMap<String, Key>,
    known: &K,
    sink: &S,
) -> Result<Vec<Mistake>, Failure>
where
    K: Fn(&SitePath, Origin) -> Result<bool, Failure> + Sync,
    S: Fn(Artifact, Origin) -> Result<(), Failure> + Sync,
{
    render_changed(site, theme, share, sights, known, sink)
}
