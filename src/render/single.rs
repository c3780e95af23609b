//! One file of the site at a time, for who asks for it: a preview shows a page long before the whole site could be made.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::page;
use super::site::others;
use super::theme::CompiledTheme;
use crate::lang::Lang;
use crate::mistake::Mistake;
use crate::site::Site;
use crate::site::route::Route;

/// The files of a site, made when they are asked for.
#[derive(Debug)]
pub struct Singles<'s> {
    site: &'s Site<'s>,
    theme: &'s CompiledTheme,
    others: OnceCell<BTreeMap<String, Result<Vec<u8>, Mistake>>>,
}

impl<'s> Singles<'s> {
    /// Nothing is made, and nothing listed: after each save there is another site, and one page of it is asked for.
    #[must_use]
    pub const fn new(site: &'s Site<'s>, theme: &'s CompiledTheme) -> Self {
        Self {
            site,
            theme,
            others: OnceCell::new(),
        }
    }

    /// The page at a path.
    fn page(&self, path: &str) -> Option<(&'s Route, Lang)> {
        let found = self.site.routes.at(path);
        found.filter(|(_, lang)| self.site.config.languages.contains(lang))
    }

    /// The bytes of the file at a path of the site, as a build would write them; none if there is no such file.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<Result<Vec<u8>, Mistake>> {
        if let Some((route, lang)) = self.page(path) {
            let page = self.site.page(route, lang);
            return Some(page::html(&page, self.theme));
        }
        if let Some(name) = path.strip_prefix("assets/") {
            let mut assets = self.theme.assets().iter();
            return assets
                .find(|(asset, _)| asset == name)
                .map(|(_, bytes)| Ok(bytes.clone()));
        }
        if let Some(bytes) = self.data(path) {
            return Some(Ok(bytes));
        }
        self.others.get_or_init(|| self.others()).get(path).cloned()
    }

    /// A file of the open data: only a live site has it there.
    fn data(&self, path: &str) -> Option<Vec<u8>> {
        self.site.sealed.is_none().then(|| self.site.data_file(path)).flatten()
    }

    /// The files that are few, or made together.
    fn others(&self) -> BTreeMap<String, Result<Vec<u8>, Mistake>> {
        let made = std::cell::RefCell::new(BTreeMap::new());
        let kept = others(self.site, self.theme, &|path, bytes| {
            made.borrow_mut().insert(path.to_owned(), bytes);
            Ok(())
        });
        // Nothing here can fail but the sink, and this one does not.
        kept.map_or_else(|_| BTreeMap::new(), |()| made.into_inner())
    }
}
