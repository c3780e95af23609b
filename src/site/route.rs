//! The only place that makes an address. A route is a page in no particular language; with a language it has a path,
//! and from one page to another there is one relative link.

use crate::archive::edition::EditionId;
use crate::config::LinkStyle;
use crate::document::address::{Address, Kind};
use crate::lang::Lang;
use crate::model::code::Code;
use crate::model::plan::Plan;
use crate::number::FiscalYear;

/// A page of the site, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Route {
    /// The city's home.
    Home,
    /// A ward.
    Ward(String),
    /// A plan.
    Plan(String, FiscalYear),
    /// A plan's achievement summary.
    Achievement(String, FiscalYear),
    /// A plan's budget.
    Budget(String, FiscalYear),
    /// Two plans of a ward side by side, the older first.
    Comparison(String, FiscalYear, FiscalYear),
    /// A whole plan as one document.
    Whole(String, FiscalYear),
    /// A plan's reform items.
    Reform(String, FiscalYear),
    /// A plan's errata.
    Errata(String, FiscalYear),
    /// A management issue with its strategies.
    Issue(String, FiscalYear, Code),
    /// An initiative.
    Initiative(String, FiscalYear, Code),
    /// An indicator of a ward, over the years and plans.
    Indicator(String, String),
    /// The plans of all wards together.
    City,
    /// The Sustainable Development Goals, and which issues name them.
    Goals,
    /// One of these goals, 1 to 17.
    Goal(u8),
    /// A city-wide framework's progress.
    Framework(FiscalYear),
    /// The open data.
    Data,
    /// The rules that the open data keeps.
    DataRules,
    /// A framework's indicators in every ward, in one of the orders.
    Wards(FiscalYear, WardOrder),
    /// One indicator of a framework in every ward, by its id.
    Across(FiscalYear, String),
    /// The page one searches on: the index of all names.
    Search,
    /// A free page.
    Free(String),
    /// Every sealed edition.
    Archive,
    /// What became of a sealed edition.
    Edition(EditionId),
    /// The page for an address that is not there.
    NotFound,
}

/// In which order wards stand in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WardOrder {
    /// The city's official order.
    Official,
    /// Most indicators on track first.
    OnTrack,
    /// Most targets reached first.
    Achieved,
}

impl WardOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Official, Self::OnTrack, Self::Achieved];

    /// The end of its address and of its phrase's key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Official => "official",
            Self::OnTrack => "on-track",
            Self::Achieved => "achieved",
        }
    }
}

impl Route {
    /// Ward and fiscal year of the plan that the whole page is about, if it is about one.
    #[must_use]
    pub const fn plan(&self) -> Option<(&str, FiscalYear)> {
        match self {
            Self::Plan(ward, year)
            | Self::Achievement(ward, year)
            | Self::Budget(ward, year)
            | Self::Whole(ward, year)
            | Self::Reform(ward, year)
            | Self::Errata(ward, year)
            | Self::Issue(ward, year, _)
            | Self::Initiative(ward, year, _) => Some((ward.as_str(), *year)),
            _ => None,
        }
    }

    /// The fiscal year that the whole page is about, if it is about one.
    #[must_use]
    pub fn year(&self) -> Option<FiscalYear> {
        match self {
            Self::Framework(year) | Self::Wards(year, _) | Self::Across(year, _) => Some(*year),
            route => route.plan().map(|(_, year)| year),
        }
    }

    /// The ward that the whole page is about, if it is about one.
    #[must_use]
    pub fn ward(&self) -> Option<&str> {
        match self {
            Self::Ward(ward) | Self::Comparison(ward, ..) | Self::Indicator(ward, _) => Some(ward),
            Self::Edition(id) if !id.is_city() => Some(&id.scope),
            route => route.plan().map(|(ward, _)| ward),
        }
    }

    /// The ward that the page can't look beyond, but for what belongs to all. None where it shows several, or a sealed edition.
    #[must_use]
    pub fn sight(&self) -> Option<&str> {
        self.ward().filter(|_| !matches!(self, Self::Edition(_)))
    }

    /// What kind of thing the page is about, one of [`Self::KINDS`].
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Ward(_)
            | Self::Plan(..)
            | Self::Achievement(..)
            | Self::Budget(..)
            | Self::Whole(..)
            | Self::Comparison(..)
            | Self::Errata(..) => "plan",
            Self::Issue(..) => "issue",
            Self::Initiative(..) => "initiative",
            Self::Reform(..) => "reform",
            Self::Indicator(..) | Self::Across(..) => "indicator",
            Self::City | Self::Goals | Self::Goal(_) | Self::Framework(_) | Self::Wards(..) => "city",
            _ => "page",
        }
    }

    /// Every kind, in the order in which search results stand.
    pub const KINDS: [&str; 7] = ["plan", "issue", "initiative", "reform", "indicator", "city", "page"];

    /// The page that shows a document, and the fragment where it stands on it. None for the city's schema, which has no
    /// page.
    #[must_use]
    pub fn of_document(kind: &Kind) -> Option<(Self, Option<String>)> {
        let whole = |route| Some((route, None));
        match kind {
            Kind::Ward(ward) => whole(Self::Ward(ward.clone())),
            Kind::Plan(ward, year) => whole(Self::Plan(ward.clone(), *year)),
            Kind::Item(ward, year, code) => match (code.depth(), code.parent()) {
                (1, _) => whole(Self::Issue(ward.clone(), *year, *code)),
                (2, Some(issue)) => Some((
                    Self::Issue(ward.clone(), *year, issue),
                    Some(Self::strategy_fragment(code)),
                )),
                _ => whole(Self::Initiative(ward.clone(), *year, *code)),
            },
            Kind::Reform(ward, year, number) => {
                Some((Self::Reform(ward.clone(), *year), Some(Self::reform_fragment(*number))))
            }
            Kind::Erratum(ward, year, number) => {
                Some((Self::Errata(ward.clone(), *year), Some(Self::erratum_fragment(*number))))
            }
            Kind::Framework(year) => whole(Self::Framework(*year)),
            Kind::Page(name) => whole(Self::Free(name.clone())),
            Kind::Units | Kind::Scales | Kind::Surveys | Kind::Pillars | Kind::Form(_) | Kind::WardReport(..) => None,
        }
    }

    /// The page that shows a document of a plan, which an erratum names by its file: `3-1-1`; and where on that page.
    #[must_use]
    pub fn of_file(plan: &Plan, name: &str) -> Option<(Self, Option<String>)> {
        let path = format!("{}/fy{}/{name}.md", plan.ward, plan.year);
        let address = Address::of(&path).ok().flatten()?;
        Self::of_document(&address.kind)
    }

    /// Where a strategy stands on its issue's page.
    #[must_use]
    pub fn strategy_fragment(code: &Code) -> String {
        format!("strategy-{code}")
    }

    /// Where a reform item stands on its plan's page of reform items.
    #[must_use]
    pub fn reform_fragment(number: u16) -> String {
        format!("reform-{number}")
    }

    /// Where an erratum stands on its plan's page of errata.
    #[must_use]
    pub fn erratum_fragment(number: u16) -> String {
        format!("erratum-{number}")
    }

    /// The page's file in the site: `ja/minato/2021/3-1-2/index.html`.
    #[must_use]
    pub fn path(&self, lang: Lang) -> String {
        let file = if *self == Self::NotFound {
            "404.html"
        } else {
            "index.html"
        };
        self.folder(lang) + file
    }

    /// The page's folder, ending in `/`; of the not-found page, the folder it stands in. Every link asks for two.
    fn folder(&self, lang: Lang) -> String {
        let year = self.year().map(|year| year.number().to_string()).unwrap_or_default();
        let (lang, year) = (lang.code(), year.as_str());
        match self {
            Self::Home | Self::NotFound => folder(&[lang]),
            Self::Ward(ward) => folder(&[lang, ward]),
            Self::Plan(ward, _) => folder(&[lang, ward, year]),
            Self::Achievement(ward, _) => folder(&[lang, ward, year, "achievement"]),
            Self::Budget(ward, _) => folder(&[lang, ward, year, "budget"]),
            Self::Whole(ward, _) => folder(&[lang, ward, year, "whole"]),
            Self::Reform(ward, _) => folder(&[lang, ward, year, "reform"]),
            Self::Errata(ward, _) => folder(&[lang, ward, year, "errata"]),
            Self::Issue(ward, _, code) | Self::Initiative(ward, _, code) => {
                folder(&[lang, ward, year, &code.to_string()])
            }
            Self::Indicator(ward, id) => folder(&[lang, ward, "indicators", id]),
            Self::Comparison(ward, from, to) => folder(&[lang, ward, &format!("{from}-{to}")]),
            Self::City => folder(&[lang, "city"]),
            Self::Framework(_) => folder(&[lang, "city", year]),
            Self::Goals => folder(&[lang, "sdgs"]),
            Self::Goal(number) => folder(&[lang, "sdgs", &number.to_string()]),
            Self::Data => folder(&[lang, "opendata"]),
            Self::DataRules => folder(&[lang, "opendata", "rules"]),
            Self::Wards(_, WardOrder::Official) => folder(&[lang, "city", year, "wards"]),
            Self::Wards(_, order) => folder(&[lang, "city", year, "wards", order.key()]),
            Self::Across(_, id) => folder(&[lang, "city", year, "indicators", id]),
            Self::Search => folder(&[lang, "search"]),
            Self::Free(name) => folder(&[lang, name]),
            Self::Archive => folder(&[lang, "snapshots"]),
            Self::Edition(id) => folder(&[lang, "snapshots", &id.to_string()]),
        }
    }

    /// The absolute address, always with the folder's name.
    #[must_use]
    pub fn url(&self, lang: Lang, base_url: &str) -> String {
        let place = match self {
            Self::NotFound => self.path(lang),
            _ => self.folder(lang),
        };
        [base_url, &place].concat()
    }

    /// The address from the server's root, whatever the server is called: `/ja/minato/`.
    #[must_use]
    pub fn from_root(&self, lang: Lang, base_url: &str) -> String {
        self.url(lang, root(base_url))
    }

    /// The relative link from this page to another, which may be in the other language.
    #[must_use]
    pub fn href(&self, lang: Lang, to: &Self, to_lang: Lang, style: LinkStyle) -> String {
        let target = match (style, to) {
            (LinkStyle::File, _) | (_, Self::NotFound) => to.path(to_lang),
            (LinkStyle::Folder, _) => to.folder(to_lang),
        };
        relative(&self.folder(lang), &target)
    }

    /// The relative link from this page to a file of the site, such as a style sheet.
    #[must_use]
    pub fn asset(&self, lang: Lang, path: &str) -> String {
        relative(&self.folder(lang), path)
    }
}

/// The path of a site's address, ending in `/`: what is left without the scheme and the server.
#[must_use]
pub fn root(base_url: &str) -> &str {
    let server = base_url.find("://").map_or(0, |at| at + 3);
    base_url[server..].find('/').map_or("/", |at| &base_url[server + at..])
}

/// The folder with these names on the way to it, each ending in `/`.
fn folder(names: &[&str]) -> String {
    let length = names.iter().map(|name| name.len() + 1).sum();
    names.iter().fold(String::with_capacity(length), |mut path, name| {
        path.push_str(name);
        path.push('/');
        path
    })
}

/// The way from a folder (ending in `/`, or empty) to a path, both seen from the site's root.
fn relative(folder: &str, path: &str) -> String {
    let same = folder.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
    let same = folder
        .get(..same)
        .and_then(|same| same.rfind('/'))
        .map_or(0, |at| at + 1);
    let (from, to) = (&folder[same..], &path[same..]);
    let up = from.bytes().filter(|byte| *byte == b'/').count();
    let mut link = String::with_capacity(UP.len() * up + to.len());
    (0..up).for_each(|_| link.push_str(UP));
    link.push_str(to);
    if link.is_empty() { "./".to_owned() } else { link }
}

/// The way to the folder above.
const UP: &str = "../";

#[cfg(test)]
mod tests {
    use super::{Route, relative, root};
    use crate::config::LinkStyle::{File, Folder};
    use crate::lang::Lang::{En, Ja};
    use crate::model::code::Code;
    use crate::number::FiscalYear;

    #[test]
    fn the_root_is_the_path_of_the_sites_address() {
        assert_eq!(root("https://x.example/"), "/");
        assert_eq!(root("https://x.example/plans/"), "/plans/");
        assert_eq!(root("https://x.example"), "/");
        assert_eq!(Route::Home.from_root(En, "https://x.example/plans/"), "/plans/en/");
    }

    #[test]
    fn links_are_relative_in_both_styles() {
        let year = FiscalYear::new(2021).unwrap();
        let code = Code::parse("3-1-2").unwrap();
        let plan = Route::Plan("minato".into(), year);
        let initiative = Route::Initiative("minato".into(), year, code);
        assert_eq!(plan.href(Ja, &initiative, Ja, Folder), "3-1-2/");
        assert_eq!(initiative.href(Ja, &plan, Ja, Folder), "../");
        assert_eq!(initiative.href(Ja, &plan, Ja, File), "../index.html");
        assert_eq!(
            initiative.href(Ja, &initiative, En, Folder),
            "../../../../en/minato/2021/3-1-2/"
        );
        assert_eq!(Route::Home.href(Ja, &Route::Home, Ja, Folder), "./");
        assert_eq!(Route::Home.href(Ja, &Route::Home, En, File), "../en/index.html");
        assert_eq!(plan.asset(Ja, "assets/mio.css"), "../../../assets/mio.css");
        assert_eq!(Route::NotFound.path(En), "en/404.html");
        assert_eq!(relative("ja/minato/", "ja/minami/2021/"), "../minami/2021/");
        assert_eq!(relative("ja/kita/", "ja/kita"), "../kita");
        assert_eq!(relative("", "assets/mio.css"), "assets/mio.css");
    }
}
