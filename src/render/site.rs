//! The whole site, one artifact at a time: pages in parallel, each handed on as soon as it is made, so that memory holds
//! only as many pages as there are threads.

use std::sync::{Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::minify::minify;
use super::theme::CompiledTheme;
use super::{machine, page};
use crate::artifact::{Artifact, SitePath};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::mistake::{Mistake, put_in_order};
use crate::site::Site;
use crate::site::route::Route;

/// Renders every page in every language, then the files for other machines, then the theme's assets, and gives each to
/// `sink` as soon as it is made. Pages come in no particular order and from several threads at once; what is in them does not
/// depend on that. A mistake of the theme is told once, however many pages it spoils; those pages are left out.
///
/// # Errors
/// The first failure of `sink`; nothing more is rendered then.
pub fn render_site<S>(site: &Site<'_>, theme: &CompiledTheme, sink: &S) -> Result<Vec<Mistake>, Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + Sync + ?Sized,
{
    let mistakes = Mutex::new(Vec::new());
    let pages: Vec<(&Route, Lang)> = site
        .routes
        .iter()
        .flat_map(|route| site.config.languages.iter().map(move |lang| (route, *lang)))
        .collect();
    pages.par_iter().try_for_each(|(route, lang)| {
        deliver(
            &route.path(*lang),
            page::html(&site.page(route, *lang), theme).map(minify),
            &mistakes,
            sink,
        )
    })?;
    let lost = site.sealed.is_none().then(|| ("404.html", site.lost()));
    for (path, doorstep) in [("index.html", site.root())].into_iter().chain(lost) {
        let html = page::doorstep_html(&doorstep, theme);
        deliver(path, html.map(minify), &mistakes, sink)?;
    }
    for (path, moved) in site.moved() {
        deliver(&path, page::moved_html(&moved, theme).map(minify), &mistakes, sink)?;
    }
    let machines = if site.sealed.is_none() {
        machine::files(site)
    } else {
        Vec::new()
    };
    for (path, bytes) in machines {
        deliver(&path, Ok(bytes), &mistakes, sink)?;
    }
    let data = site.sealed.is_none().then(|| site.data_files());
    for (path, file) in data.into_iter().flatten() {
        deliver(&path, Ok(file.bytes.clone()), &mistakes, sink)?;
    }
    for (name, bytes) in theme.assets() {
        deliver(&format!("assets/{name}"), Ok(bytes.clone()), &mistakes, sink)?;
    }
    let mut mistakes = mistakes.into_inner().unwrap_or_else(PoisonError::into_inner);
    put_in_order(&mut mistakes);
    Ok(mistakes)
}

/// Hands on a file, or keeps the mistake that spoilt it.
fn deliver<S>(
    path: &str,
    made: Result<Vec<u8>, Mistake>,
    mistakes: &Mutex<Vec<Mistake>>,
    sink: &S,
) -> Result<(), Failure>
where
    S: Fn(Artifact) -> Result<(), Failure> + ?Sized,
{
    match made {
        Ok(bytes) => {
            // Ids, codes and the names of assets are judged long before; this is the last fence before the disk.
            let fenced = SitePath::new(path).ok_or_else(|| {
                Failure::new(
                    format!("`{path}` はサイトのファイルになれません"),
                    format!("`{path}` can't be a file of the site"),
                )
            })?;
            sink(Artifact { path: fenced, bytes })
        }
        Err(mistake) => {
            mistakes.lock().unwrap_or_else(PoisonError::into_inner).push(mistake);
            Ok(())
        }
    }
}
