//! The open data of the site: which editions there are, and where each thing in them has its page.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::iter;

use super::Site;
use super::parts::{Here, Link};
use super::route::Route;
use crate::artifact::{Key, Pieces};
use crate::document::address::Kind;
use crate::exchange::opendata::dataset::folder;
use crate::exchange::opendata::facts::{Facts, Part, Scope, Thing};
use crate::exchange::opendata::{self, Before, Edition, Laid};
use crate::lang::Lang;
use crate::number::FiscalYear;

impl Site<'_> {
    /// All editions on the site: all years together, then each year, newest first. What is not made by then is made now, and dropped.
    #[must_use]
    pub fn open_data(&self) -> &[Edition] {
        self.open_data.get_or_init(|| {
            let Ok(editions) = self.editions(&Before::nothing(), &|_, _, _| Ok::<_, Infallible>(()));
            editions
        })
    }

    /// Makes every file of the open data that need not be kept from `before`, and gives each to `sink` with its path in the site. What pages
    /// tell of them is remembered.
    ///
    /// # Errors
    /// The first of `before` or `sink`.
    pub fn make_open_data<S, E>(&self, before: &Before<'_, E>, sink: &S) -> Result<(), E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
        E: Send,
    {
        let editions = self.editions(before, sink)?;
        self.open_data.get_or_init(|| editions);
        Ok(())
    }

    /// How the open data lies that was made, while the wards saw this.
    #[must_use]
    pub fn laid(&self, sights: &BTreeMap<String, Key>) -> Laid {
        let editions = self.open_data.get().map_or(&[][..], Vec::as_slice);
        Laid::of(editions, sights)
    }

    /// Edition after edition: the tables of one are made side by side, and to hold those of all would take much memory.
    fn editions<S, E>(&self, before: &Before<'_, E>, sink: &S) -> Result<Vec<Edition>, E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
        E: Send,
    {
        let edition = |scope: Scope| {
            let folder = folder(&scope);
            self.made_again(&scope, before, &|name, bytes, key| {
                sink(&format!("{folder}{name}"), bytes, key)
            })
        };
        self.scopes().map(edition).collect()
    }

    fn scopes(&self) -> impl Iterator<Item = Scope> {
        let plans = self.plans.plans.iter().map(|plan| plan.year);
        let frameworks = self.plans.frameworks.iter().map(|framework| framework.year);
        let years: BTreeSet<FiscalYear> = plans.chain(frameworks).collect();
        let each = years.into_iter().rev().map(|year| Scope {
            ward: None,
            year: Some(year),
        });
        iter::once(Scope::default()).chain(each)
    }

    /// The open data of one scope, all of it made; each file goes to `sink` with its name.
    ///
    /// # Errors
    /// The first of `sink`.
    pub fn edition<S, E>(&self, scope: &Scope, sink: &S) -> Result<Edition, E>
    where
        S: Fn(&str, Pieces) -> Result<(), E> + Sync,
        E: Send,
    {
        self.made_again(scope, &Before::nothing(), &|name, bytes, _| sink(name, bytes))
    }

    /// The same where an earlier run left something.
    fn made_again<S, E>(&self, scope: &Scope, before: &Before<'_, E>, sink: &S) -> Result<Edition, E>
    where
        S: Fn(&str, Pieces, Option<Key>) -> Result<(), E> + Sync,
        E: Send,
    {
        let facts = Facts {
            plans: self.plans,
            evaluation: self.evaluation,
            config: self.config,
            scope,
            part: Part::Whole,
            address: &|thing, lang| self.address(thing, lang),
        };
        opendata::edition(&facts, before, sink)
    }

    /// One file of the open data, by its path in the site. Its edition is made until the file is there, and nothing of it is kept.
    #[must_use]
    pub fn data_file(&self, path: &str) -> Option<Vec<u8>> {
        let (above, name) = path.rsplit_once('/')?;
        let scope = self
            .scopes()
            .find(|scope| folder(scope).strip_suffix('/') == Some(above))?;
        let wanted = |known: &str, bytes| if known == name { Err(bytes) } else { Ok(()) };
        self.edition(&scope, &wanted).err().map(Pieces::into_bytes)
    }

    /// The absolute address of a thing.
    fn address(&self, thing: Thing<'_>, lang: Lang) -> String {
        let whole = |route: Route| (route, None);
        let of = |kind: &Kind| Route::of_document(kind).unwrap_or_else(|| whole(Route::Home));
        let (route, fragment) = match thing {
            Thing::Ward(ward) => whole(Route::Ward(ward.to_owned())),
            Thing::Plan(ward, year) => whole(Route::Plan(ward.to_owned(), year)),
            Thing::Item(ward, year, code) => of(&Kind::Item(ward.to_owned(), year, *code)),
            Thing::Reform(ward, year, number) => of(&Kind::Reform(ward.to_owned(), year, number)),
            Thing::Indicator(ward, id) => whole(Route::Indicator(ward.to_owned(), id.to_owned())),
            Thing::Framework(year) => whole(Route::Framework(year)),
        };
        let url = route.url(lang, &self.config.base_url);
        fragment.map_or_else(|| url.clone(), |fragment| format!("{url}#{fragment}"))
    }
}

impl Here<'_> {
    /// Links to tables of the open data: those of this page's year, or of all years where it has none. An edition brings its
    /// own.
    #[must_use]
    pub fn files(&self, tables: &[&str]) -> Vec<Link> {
        let folder = match self.site.sealed {
            Some(_) => "../opendata/".to_owned(),
            None => folder(&Scope {
                ward: None,
                year: self.route.year(),
            }),
        };
        let link = |name: &&str| Link {
            text: format!("{name}.csv"),
            href: Some(self.asset(&format!("{folder}{name}.csv"))),
            current: false,
        };
        tables.iter().map(link).collect()
    }
}
