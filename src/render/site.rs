//! The whole site, one artifact at a time: pages in parallel, each handed on as soon as it is made, so that memory holds
//! only as many pages as there are threads.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use super::beside::beside;
use super::theme::CompiledTheme;
use super::{machine, page};
use crate::artifact::{Artifact, Key, Origin, Pieces, SitePath};
use crate::exchange::opendata::{Before, Laid, Span};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::mistake::{Mistake, put_in_order};
use crate::site::Site;
use crate::site::route::Route;

/// Gives the bytes of the page at a path if it lies ready, made from this very project somewhere else.
pub type Ready<'s> = dyn Fn(&SitePath) -> Result<Option<Vec<u8>>, Failure> + Sync + 's;

/// Gives the bytes of a page that is known.
pub type Left<'s> = dyn Fn(&SitePath) -> Option<Vec<u8>> + Sync + 's;

/// Gives some bytes of a file that lies as it was left.
pub type Slice<'s> = dyn Fn(&SitePath, Span) -> Option<Vec<u8>> + Sync + 's;

/// What of a site is to be made.
#[derive(Clone, Copy)]
pub struct Share<'s> {
    /// The wards whose pages are made, and nothing else; all of the site if none is named.
    pub wards: &'s [String],
    /// Which pages need not be made.
    pub ready: &'s Ready<'s>,
    /// What lies where known pages are.
    pub left: &'s Left<'s>,
    /// How the open data lies that an earlier build left; none where none is remembered.
    pub laid: Option<&'s Laid>,
    /// What lies in files of it.
    pub slice: &'s Slice<'s>,
}

impl Share<'_> {
    /// All of it.
    pub const WHOLE: Share<'static> = Share {
        wards: &[],
        ready: &|_| Ok(None),
        left: &|_| None,
        laid: None,
        slice: &|_, _| None,
    };

    /// Pages about sealed editions tell of files that only a whole build copies.
    fn holds(&self, route: &Route) -> bool {
        let is_asked = |ward: &str| self.wards.iter().any(|one| one == ward);
        self.is_all() || route.sight().is_some_and(is_asked)
    }

    /// Whether it is more than the pages of some wards.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.wards.is_empty()
    }
}

impl fmt::Debug for Share<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Share")
            .field("wards", &self.wards)
            .finish_non_exhaustive()
    }
}

/// Writes the open data and beside it renders every page in every language, then writes the files for other machines, then the theme's assets, and gives each to
/// `sink` as soon as it is made. Pages come in no particular order and from several threads at once; what is in them does not
/// depend on that. A mistake of the theme is told once, however many pages it spoils; those pages are left out.
///
/// # Errors
/// The first failure of `sink`; nothing more is rendered then.
pub fn render_site<S>(site: &Site<'_>, theme: &CompiledTheme, sink: &S) -> Result<Vec<Mistake>, Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync,
{
    let made = &|artifact, _| sink(artifact);
    render_changed(site, theme, Share::WHOLE, &BTreeMap::new(), &|_, _| Ok(false), made)
}

/// The same for a share of the site, but for pages that are `known`: those that were made before of the same. By `sights`, the keys of what
/// each ward's pages see, that may be known before they are looked at. The sink gets the origins of the others with them.
///
/// # Errors
/// The first failure of `known` or `sink`; nothing more is rendered then.
pub fn render_changed<K, S>(
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
    let mistakes = Mutex::new(Vec::new());
    let each = |(route, lang): &(&Route, Lang)| {
        let path = fenced(&route.path(*lang))?;
        if (share.ready)(&path)?.is_some() {
            return Ok(());
        }
        let sight = route.sight().and_then(|ward| sights.get(ward)).copied();
        let seen = Origin { sight, view: None };
        if sight.is_some() && known(&path, seen)? {
            return Ok(());
        }
        let page = site.page(route, *lang);
        let origin = Origin {
            view: page::key(&page, theme),
            ..seen
        };
        if origin.view.is_some() && known(&path, origin)? {
            return Ok(());
        }
        match page::html(&page, theme) {
            Ok(html) => sink(artifact(path, html), origin),
            Err(mistake) => {
                keep(mistake, &mistakes);
                Ok(())
            }
        }
    };
    let routes = site.routes.iter().filter(|route| share.holds(route));
    let pages = routes.flat_map(|route| site.config.languages.iter().map(move |lang| (route, *lang)));
    // What was made of the open data tells the page about it, so that comes after.
    let (after, pages): (Vec<_>, Vec<_>) = pages.partition(|(route, _)| **route == Route::Data);
    let data = || {
        if share.is_all() && site.sealed.is_none() {
            open_data(site, share, sights, known, sink)
        } else {
            Ok(())
        }
    };
    beside(data, &pages, &each)?;
    after.iter().try_for_each(each)?;
    if !share.is_all() {
        return Ok(in_order(mistakes));
    }
    others(site, theme, &|path, made| match made {
        Ok(bytes) => sink(artifact(fenced(path)?, bytes), Origin::default()),
        Err(mistake) => {
            keep(mistake, &mistakes);
            Ok(())
        }
    })?;
    for (name, bytes) in theme.assets() {
        sink(
            artifact(fenced(&format!("assets/{name}"))?, bytes.clone()),
            Origin::default(),
        )?;
    }
    Ok(in_order(mistakes))
}

/// Writes the open data. What would come out the same is kept, and the rows of wards in which nothing changed are taken from where they lie.
fn open_data<K, S>(
    site: &Site<'_>,
    share: Share<'_>,
    sights: &BTreeMap<String, Key>,
    known: &K,
    sink: &S,
) -> Result<(), Failure>
where
    K: Fn(&SitePath, Origin) -> Result<bool, Failure> + Sync,
    S: Fn(Artifact, Origin) -> Result<(), Failure> + Sync,
{
    let made_from = |view| Origin { view, sight: None };
    let unchanged = share.laid.map(|laid| laid.unchanged(sights)).unwrap_or_default();
    let before = Before {
        laid: share.laid,
        unchanged: &unchanged,
        keep: &|path, key| known(&fenced(path)?, made_from(Some(key))),
        slice: &|path, span| (share.slice)(&SitePath::new(path)?, span),
    };
    site.make_open_data(&before, &|path, bytes, key| {
        sink(artifact(fenced(path)?, bytes), made_from(key))
    })
}

/// Everything but pages, open data and assets: the pages that stand before any language or where another one was, and on a live site
/// what is for other machines. Each is handed on with its path.
///
/// # Errors
/// The first failure of `sink`.
pub(super) fn others<S>(site: &Site<'_>, theme: &CompiledTheme, sink: &S) -> Result<(), Failure>
where
    S: Fn(&str, Result<Vec<u8>, Mistake>) -> Result<(), Failure>,
{
    let live = site.sealed.is_none();
    let lost = live.then(|| ("404.html", site.lost()));
    for (path, doorstep) in [("index.html", site.root())].into_iter().chain(lost) {
        sink(path, page::doorstep_html(&doorstep, theme))?;
    }
    for (path, moved) in site.moved() {
        sink(&path, page::moved_html(&moved, theme))?;
    }
    if live {
        for (path, bytes) in machine::files(site) {
            sink(&path, Ok(bytes))?;
        }
    }
    Ok(())
}

fn artifact(path: SitePath, bytes: impl Into<Pieces>) -> Artifact {
    let bytes = bytes.into();
    Artifact { path, bytes }
}

/// Keeps the mistake that spoilt a page.
fn keep(mistake: Mistake, mistakes: &Mutex<Vec<Mistake>>) {
    mistakes.lock().unwrap_or_else(PoisonError::into_inner).push(mistake);
}

/// Mistakes in the order of their places, each once.
fn in_order(mistakes: Mutex<Vec<Mistake>>) -> Vec<Mistake> {
    let mut mistakes = mistakes.into_inner().unwrap_or_else(PoisonError::into_inner);
    put_in_order(&mut mistakes);
    mistakes
}

/// The path as one of the site's. Ids, codes and the names of assets are judged long before; this is the last fence before
/// the disk.
fn fenced(path: &str) -> Result<SitePath, Failure> {
    SitePath::new(path).ok_or_else(|| {
        Failure::new(
            format!("`{path}` はサイトのファイルになれません"),
            format!("`{path}` can't be a file of the site"),
        )
    })
}
