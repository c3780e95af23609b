//! The form of the search in texts. It is hidden until the script that answers it is there, and a sealed edition has none:
//! what a browser of its day runs is nothing to keep for thirty years, and the index beside it needs no script.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::config::SearchScope;
use crate::number::FiscalYear;
use crate::site::parts::Here;
use crate::site::route::Route;

/// The form, and what its script needs to know.
#[derive(Clone, Debug, Serialize)]
pub struct SearchForm {
    /// Relative address of the script.
    pub script: String,
    /// Relative address of the index's folder, ending in `/`.
    pub index: String,
    /// What one may choose by, in the order of the form: ward, year, kind.
    pub choices: Vec<Choice>,
    /// What the script says, by name; `{count}`, `{query}` and the like are for it to fill in.
    pub says: Vec<Said>,
}

/// A list to choose from.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// `ward`: the name of the filter, and of the field in the address.
    pub name: &'static str,
    /// 区
    pub label: String,
    /// すべての区
    pub all: String,
    /// What is under this when results are grouped and a page has no value: そのほか.
    pub other: String,
    /// What there is to choose.
    pub options: Vec<Opt>,
}

/// Something to choose.
#[derive(Clone, Debug, Serialize)]
pub struct Opt {
    /// As the index knows it.
    pub value: String,
    /// As one reads it.
    pub text: String,
}

/// A phrase for the script.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    /// `count`: the name of the data attribute.
    pub name: &'static str,
    /// The phrase.
    pub text: String,
}

/// The phrases that the script says, each with the values it fills in.
const SAYS: [(&str, &[&str]); 10] = [
    ("one", &["query"]),
    ("count", &["query", "count"]),
    ("none", &["query"]),
    ("empty", &[]),
    ("failed", &[]),
    ("pages", &["count"]),
    ("page", &[]),
    ("more", &["count", "group"]),
    ("readings", &["query"]),
    ("title", &["query", "title"]),
];

/// The form, if this hoshin makes an index, the city wants it and the site is a live one.
pub(super) fn view(here: &Here<'_>) -> Option<SearchForm> {
    let wanted = cfg!(feature = "search") && here.site.config.search == SearchScope::Full;
    (wanted && here.site.sealed.is_none()).then(|| SearchForm {
        script: here.asset("assets/search.js"),
        index: here.asset("pagefind/"),
        choices: vec![
            choice(here, "ward", wards(here)),
            choice(here, "year", years(here)),
            choice(here, "kind", kinds(here)),
        ],
        says: SAYS.iter().map(|(name, values)| said(here, name, values)).collect(),
    })
}

fn choice(here: &Here<'_>, name: &'static str, options: Vec<Opt>) -> Choice {
    Choice {
        name,
        label: here.say(&format!("search-{name}")),
        all: here.say(&format!("search-{name}-all")),
        other: here.say(&format!("search-{name}-none")),
        options,
    }
}

fn wards(here: &Here<'_>) -> Vec<Opt> {
    let wards = here.site.plans.wards.iter();
    let option = wards.map(|ward| Opt {
        value: ward.id.clone(),
        text: here.text(&ward.name).to_owned(),
    });
    option.collect()
}

/// The years of all plans and frameworks, newest first.
fn years(here: &Here<'_>) -> Vec<Opt> {
    let years: BTreeSet<FiscalYear> = here.site.routes.iter().filter_map(Route::year).collect();
    let option = years.into_iter().rev().map(|year| Opt {
        value: year.to_string(),
        text: year.long(here.lang),
    });
    option.collect()
}

/// The kinds of page that there are.
fn kinds(here: &Here<'_>) -> Vec<Opt> {
    let there: BTreeSet<&str> = here.site.routes.iter().map(Route::kind).collect();
    let kinds = Route::KINDS.into_iter().filter(|kind| there.contains(kind));
    let option = kinds.map(|kind| Opt {
        value: kind.to_owned(),
        text: here.say(&format!("search-kind-{kind}")),
    });
    option.collect()
}

fn said(here: &Here<'_>, name: &'static str, values: &[&str]) -> Said {
    let blanks: Vec<String> = values.iter().map(|value| format!("{{{value}}}")).collect();
    let filled: Vec<(&str, &str)> = values.iter().copied().zip(blanks.iter().map(String::as_str)).collect();
    Said {
        name,
        text: here.say_with(&format!("search-say-{name}"), &filled),
    }
}
