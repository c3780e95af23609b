//! What is kept of a page for questions that take more than one page: titles, ids, links that are not settled yet, twins. The
//! page itself is dropped.

use std::collections::{BTreeMap, BTreeSet};

use super::address::{Base, resolve};
use super::direction;
use super::fault::Wrong;
use super::page::Page;
use super::tree::Id;
use crate::lang::Lang;

/// What is known of the whole site before its pages are read.
#[derive(Clone, Debug)]
pub struct Grounds {
    /// Every file, from the site's root.
    pub files: BTreeSet<String>,
    /// Where the site begins on its server.
    pub base: Base,
}

/// What is kept of a page.
#[derive(Clone, Debug)]
pub struct Summary {
    /// The file, from the site's root.
    pub path: String,
    /// Its language.
    pub lang: Option<Lang>,
    /// Whether it is a page of its own, see [`Page::is_whole`].
    pub whole: bool,
    /// Whether it only leads on, or is for an address that is not there.
    pub aside: bool,
    /// Its title.
    pub title: String,
    /// Its ids.
    pub ids: BTreeSet<String>,
    /// Links to files that are not there, or to a fragment of another page.
    pub links: Vec<Link>,
    /// Where it says that it lies.
    pub canonical: Option<String>,
    /// `hreflang` and address of its twins.
    pub twins: BTreeMap<String, String>,
    /// Where the switch in the header leads.
    pub switch: Vec<Switch>,
    /// The links of its footer.
    pub footer: Vec<String>,
    /// The links to help, `rel=help`, and where they stand.
    pub help: Vec<Help>,
    /// Whether it is the page of an indicator of which less is better.
    pub lower_is_better: bool,
    /// Where figures of an indicator stand under its name, and nothing says that less is better.
    pub figures_of: Vec<Link>,
    /// The units of money that its captions name, in order.
    pub money: Vec<&'static str>,
    /// How the page begins, for what is wrong with the whole of it.
    pub start: Wrong,
}

/// A link to be settled.
#[derive(Clone, Debug)]
pub struct Link {
    /// The file.
    pub file: String,
    /// The fragment; empty for the page itself.
    pub fragment: String,
    /// The place, with its line, and what to say.
    pub wrong: Wrong,
    /// The line of the place.
    pub line: usize,
}

/// A link of the language switch.
#[derive(Clone, Debug)]
pub struct Switch {
    /// The language it promises.
    pub hreflang: String,
    /// The language its own words are in.
    pub lang: Option<String>,
    /// The file it leads to.
    pub file: Option<String>,
    /// Whether it says what it does.
    pub said: bool,
}

/// A link to help.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Help {
    /// What it is called.
    pub words: String,
    /// The part of the page: `header`, `main`, `footer`.
    pub part: String,
    /// The links before it in that part.
    pub before: Vec<String>,
}

impl Summary {
    /// What is kept of this page.
    #[must_use]
    pub fn of(page: &Page<'_>, grounds: &Grounds) -> Self {
        let title = page.all("title").next().map(|id| page.words(id));
        let head = |rel: &'static str| page.all("link").filter(move |id| page.has(*id, "rel", rel));
        let href = |id: Id| page.attribute(id, "href").map(str::to_owned);
        let twin = |id: Id| Some((page.attribute(id, "hreflang")?.to_owned(), href(id)?));
        let noindex = page.all("meta").any(|id| page.has(id, "name", "robots"));
        Self {
            path: page.path.to_owned(),
            lang: page.lang(),
            whole: page.is_whole(),
            aside: page.leads_on() || noindex,
            title: title.unwrap_or_default(),
            ids: page.ids().map(str::to_owned).collect(),
            links: links(page, grounds),
            canonical: head("canonical").find_map(href),
            twins: head("alternate").filter_map(twin).collect(),
            switch: switch(page, grounds),
            footer: footer(page),
            help: help(page),
            lower_is_better: direction::is_lower_better(page),
            figures_of: direction::unsaid(page, grounds),
            money: page.all("caption").filter_map(|id| unit(&page.words(id))).collect(),
            start: page.wholly_wrong("", ""),
        }
    }
}

/// The links that lead nowhere, and those that only other pages can settle.
fn links(page: &Page<'_>, grounds: &Grounds) -> Vec<Link> {
    let mut links = Vec::new();
    for id in page.tree.all() {
        let away = page.tree.name(id) == "link" && matches!(page.attribute(id, "rel"), Some("canonical" | "alternate"));
        for key in ["href", "src", "action"] {
            let Some(address) = page.attribute(id, key).filter(|address| !away && !address.is_empty()) else {
                continue;
            };
            let Some((file, fragment)) = resolve(page.path, address, &grounds.base) else {
                continue;
            };
            let settled = if file == page.path {
                fragment.is_empty() || page.by_id(&fragment).is_some()
            } else {
                fragment.is_empty() && grounds.files.contains(&file)
            };
            if !settled {
                let wrong = page.wrong(
                    id,
                    format!("`{address}` はどこにもありません"),
                    format!("`{address}` leads nowhere"),
                );
                let line = page.line_at(wrong.at);
                links.push(Link {
                    file,
                    fragment,
                    wrong,
                    line,
                });
            }
        }
    }
    links
}

/// The links in the header that lead to the page in other languages.
fn switch(page: &Page<'_>, grounds: &Grounds) -> Vec<Switch> {
    let within = |id: Id| page.around(id).any(|around| page.tree.name(around) == "header");
    let one = |id: Id| {
        let file = resolve(page.path, page.attribute(id, "href")?, &grounds.base).map(|(file, _)| file);
        Some(Switch {
            hreflang: page.attribute(id, "hreflang")?.to_owned(),
            lang: page.attribute(id, "lang").map(str::to_owned),
            file,
            said: page
                .inside(id, "span")
                .any(|span| page.is_of(span, "vh") && !page.spoken(span).is_empty()),
        })
    };
    page.all("a").filter(|id| within(*id)).filter_map(one).collect()
}

/// The words of the links of the footer that closes the page.
fn footer(page: &Page<'_>) -> Vec<String> {
    let Some(footer) = page.all("footer").last() else {
        return Vec::new();
    };
    page.inside(footer, "a").map(|id| page.words(id)).collect()
}

/// The links to help.
fn help(page: &Page<'_>) -> Vec<Help> {
    let part = |id: Id| {
        let parts = ["header", "main", "footer"];
        page.around(id).find(|around| parts.contains(&page.tree.name(*around)))
    };
    let one = |id: Id| {
        let part = part(id).unwrap_or_default();
        let before = page.inside(part, "a").take_while(|link| *link < id);
        Help {
            words: page.words(id),
            part: page.tree.name(part).to_owned(),
            before: before.map(|link| page.words(link)).collect(),
        }
    };
    page.all("a")
        .filter(|id| page.has(*id, "rel", "help"))
        .map(one)
        .collect()
}

/// The unit of money that a caption names.
fn unit(caption: &str) -> Option<&'static str> {
    const UNITS: [(&str, &str); 6] = [
        ("千円", "thousand"),
        ("百万円", "million"),
        ("億円", "hundred million"),
        ("thousand yen", "thousand"),
        ("hundred million yen", "hundred million"),
        ("million yen", "million"),
    ];
    UNITS
        .iter()
        .find(|(words, _)| caption.contains(words))
        .map(|(_, unit)| *unit)
}
