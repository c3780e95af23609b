//! What became of a sealed edition. The edition itself never changes; this page, outside of it, says where it stands today.

use serde::Serialize;

use super::archive;
use crate::archive::edition::{EditionId, Kind};
use crate::archive::shelf::Sealed;
use crate::site::parts::{Here, Link};
use crate::site::route::Route;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditionPage {
    /// Whose plan it is, as a heading.
    pub title: String,
    /// 2022年度（令和4年度）.
    pub year: String,
    /// Its name.
    pub id: String,
    /// Whether it is the newest of its plan, or what took its place, in a sentence.
    pub status: String,
    /// Whether another took its place.
    pub superseded: bool,
    /// To the edition that took its place, or to the errata.
    pub links: Vec<Link>,
    /// The sealed site itself, one link a language.
    pub open: Vec<Link>,
    /// Kind, date, size and the like: name and value.
    pub facts: Vec<Fact>,
    /// The hash that is the edition's identity.
    pub identity: String,
    /// The zip.
    pub download: Link,
    /// What to type to verify it by hand.
    pub recipe: Vec<String>,
}

/// A fact about the edition.
#[derive(Clone, Debug, Serialize)]
pub struct Fact {
    /// 種類
    pub name: String,
    /// 策定
    pub value: String,
}

/// Makes the page.
#[must_use]
pub fn view(here: &Here<'_>, edition: &Sealed) -> EditionPage {
    let (id, group) = (edition.id.to_string(), edition.id.group());
    let newest = here
        .site
        .shelf
        .and_then(|shelf| shelf.newest(&group))
        .filter(|newest| newest.id != edition.id);
    let mut links: Vec<Link> = newest
        .iter()
        .map(|newest| here.link(newest.id.to_string(), &Route::Edition(newest.id.clone())))
        .collect();
    links.extend(errata(here, &edition.id));
    EditionPage {
        title: title(here, edition),
        year: edition.id.year.long(here.lang),
        status: status(here, edition),
        superseded: newest.is_some(),
        links,
        open: open(here, edition),
        facts: facts(here, edition),
        identity: edition.line.tagmanifest_sha256.clone(),
        download: archive::download(here, edition),
        recipe: vec![
            format!("unzip {id}.zip && cd {id}"),
            "sha512sum -c --quiet manifest-sha512.txt".to_owned(),
            "sha512sum -c --quiet tagmanifest-sha512.txt".to_owned(),
            "sha256sum tagmanifest-sha256.txt".to_owned(),
        ],
        id,
    }
}

/// To the errata of its plan; of an edition of the whole city, to those of each ward that has any.
fn errata(here: &Here<'_>, id: &EditionId) -> Vec<Link> {
    let to = |route: &Route| {
        let Route::Errata(ward, year) = route else { return None };
        if *year != id.year || !id.holds(ward) {
            return None;
        }
        let words = if id.is_city() {
            here.say_with("edition-to-errata-of", &[("ward", &here.ward_name(ward))])
        } else {
            here.say("edition-to-errata")
        };
        Some(here.link(words, route))
    };
    here.site.routes.iter().filter_map(to).collect()
}

/// Whose plan it is.
fn title(here: &Here<'_>, edition: &Sealed) -> String {
    let ward = archive::scope_name(here, &edition.id);
    let key = if edition.id.is_city() {
        "edition-of-city"
    } else {
        "edition-of-ward"
    };
    here.say_with(key, &[("ward", &ward)])
}

/// Where the edition stands: the newest, followed by a later stage, or corrected, and why.
fn status(here: &Here<'_>, edition: &Sealed) -> String {
    let Some(next) = here.site.shelf.and_then(|shelf| shelf.after(&edition.id)) else {
        return here.say("edition-current");
    };
    let (day, id, reason) = (archive::day(here, next), next.id.to_string(), reason(here, next));
    let key = match (next.kind, reason.is_empty()) {
        (Kind::Erratum, false) => "edition-corrected-because",
        (Kind::Erratum, true) => "edition-corrected",
        _ => "edition-followed",
    };
    here.say_with(key, &[("date", &day), ("edition", &id), ("reason", reason)])
}

/// Why an edition was sealed. The ledger knows one language; where an erratum of the plan has the same words, it has them in
/// this page's language, too.
fn reason<'a>(here: &Here<'a>, edition: &'a Sealed) -> &'a str {
    let Some(reason) = &edition.line.reason else {
        return "";
    };
    let plans = here.site.plans.plans.iter().filter(|plan| plan.year == edition.id.year);
    let mut titles = plans.flat_map(|plan| plan.errata.iter().map(|erratum| &erratum.title));
    let same = titles.find(|title| title.get(here.site.config.authoritative()) == reason);
    same.map_or(reason.as_str(), |title| title.get(here.lang))
}

/// Into the sealed site, in each language; the words are in that language.
fn open(here: &Here<'_>, edition: &Sealed) -> Vec<Link> {
    let id = &edition.id;
    let link = |lang: &crate::lang::Lang| {
        let front = if id.is_city() {
            Route::Home
        } else {
            Route::Plan(id.scope.clone(), id.year)
        };
        let values = [("language", lang.name(here.lang))];
        Link {
            text: here.say_with("edition-open", &values),
            href: Some(here.asset(&format!("snapshots/{id}/data/site/{}", front.path(*lang)))),
            current: false,
        }
    };
    here.site.config.languages.iter().map(link).collect()
}

fn facts(here: &Here<'_>, edition: &Sealed) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact {
        name: here.say(&format!("edition-fact-{key}")),
        value,
    };
    let files = edition.files.to_string();
    let size = archive::size(edition.bytes);
    let signed = if edition.signed {
        "edition-signed"
    } else {
        "edition-unsigned"
    };
    let mut facts = vec![
        fact("id", edition.id.to_string()),
        fact("kind", here.say(&format!("edition-kind-{}", edition.kind.key()))),
        fact("date", archive::day(here, edition)),
        fact(
            "size",
            here.say_with("edition-size", &[("files", &files), ("size", &size)]),
        ),
        fact("signature", here.say(signed)),
    ];
    if let Some(before) = &edition.line.supersedes {
        facts.insert(3, fact("supersedes", before.clone()));
    }
    facts
}
