//! The open data of the site: which editions there are, and where each thing in them has its page.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::Site;
use super::parts::{Here, Link};
use super::route::Route;
use crate::document::address::Kind;
use crate::exchange::opendata::dataset::folder;
use crate::exchange::opendata::facts::{Facts, Scope, Thing};
use crate::exchange::opendata::{self, Edition, File};
use crate::lang::Lang;
use crate::number::FiscalYear;

impl Site<'_> {
    /// All editions on the site: all years together, then each year, newest first. They are made once, when first asked for.
    #[must_use]
    pub fn open_data(&self) -> &[Edition] {
        self.open_data.get_or_init(|| {
            let plans = self.plans.plans.iter().map(|plan| plan.year);
            let frameworks = self.plans.frameworks.iter().map(|framework| framework.year);
            let years: BTreeSet<FiscalYear> = plans.chain(frameworks).collect();
            let all = [Scope::default()].into_iter();
            let each = years.into_iter().rev().map(|year| Scope {
                ward: None,
                year: Some(year),
            });
            let scopes: Vec<Scope> = all.chain(each).collect();
            scopes.par_iter().map(|scope| self.edition(scope)).collect()
        })
    }

    /// The open data of one scope.
    #[must_use]
    pub fn edition(&self, scope: &Scope) -> Edition {
        opendata::edition(&Facts {
            plans: self.plans,
            evaluation: self.evaluation,
            config: self.config,
            scope,
            address: &|thing, lang| self.address(thing, lang),
        })
    }

    /// Every file of the open data with its path in the site.
    pub fn data_files(&self) -> impl Iterator<Item = (String, &File)> {
        let of = |edition: &'_ Edition| folder(&edition.scope);
        let editions = self.open_data().iter();
        editions.flat_map(move |edition| {
            let folder = of(edition);
            edition
                .files
                .iter()
                .map(move |file| (format!("{folder}{}", file.name), file))
        })
    }

    /// The absolute address of a thing.
    fn address(&self, thing: Thing<'_>, lang: Lang) -> String {
        let whole = |route: Route| (route, None);
        let of = |kind: &Kind| Route::of_document(kind).unwrap_or_else(|| whole(Route::Home));
        let (route, fragment) = match thing {
            Thing::Ward(ward) => whole(Route::Ward(ward.to_owned())),
            Thing::Plan(ward, year) => whole(Route::Plan(ward.to_owned(), year)),
            Thing::Item(ward, year, code) => of(&Kind::Item(ward.to_owned(), year, code.clone())),
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
