//! What surrounds a page: its title and description, the way back, the other language, the foot. All of it follows from
//! the route, so no view has to think of it.

use super::parts::{Alternate, Banner, Frame, Here, LanguageLink, Link, SealedBanner};
use super::route::{Route, WardOrder};
use super::subject::{Subject, subject};
use super::{cite, corrected, words};
use crate::archive::edition::Order;
use crate::model::code::Code;
use crate::model::plan::Plan;
use crate::number::FiscalYear;

/// The frame of the page that `here` is.
pub fn frame(here: &Here<'_>) -> Frame {
    let site_name = here.text(&here.site.config.title).to_owned();
    let Subject {
        title,
        description,
        untranslated,
    } = subject(here);
    let plan = plan_of(here);
    Frame {
        lang: here.lang.code(),
        title: if title.is_empty() {
            site_name.clone()
        } else {
            format!("{title} – {site_name}")
        },
        description,
        running: running(here),
        site_name,
        home: here.href(&Route::Home),
        here: here.href(here.route),
        indexed: *here.route != Route::NotFound && here.site.sealed.is_none(),
        canonical: here.route.url(here.lang, &here.site.config.base_url),
        alternates: alternates(here),
        languages: languages(here),
        nav: nav(here),
        crumbs: crumbs(here),
        foot: foot(here),
        cite: cite::of(here, &title),
        notice: here
            .site
            .config
            .notice
            .as_ref()
            .map(|notice| here.text(notice).to_owned()),
        licence: licence(here),
        contact: here.site.config.contact.as_ref().map(|address| Link {
            text: here.say("layout-contact"),
            href: Some(address.clone()),
            current: false,
        }),
        assets: here.asset("assets/"),
        feed: feed(here),
        corrected: plan.map(|plan| corrected::marks(here, plan)).unwrap_or_default(),
        sealed: here.site.sealed.map(|order| sealed(here, order)),
        provisional: plan.filter(|plan| plan.stage.is_provisional()).map(|plan| Banner {
            word: here.say(&format!("stage-{}", plan.stage.key())),
            text: here.say("layout-provisional"),
        }),
        excerpt: excerpt(here),
        authority: (here.lang != here.site.config.authoritative()).then(|| here.say("layout-authority")),
        fiscal: fiscal(here),
        untranslated: untranslated.then(|| here.say("layout-untranslated")),
    }
}

/// When the year of this page begins and ends: not everybody's begins in April. A plan's own page opens with it.
fn fiscal(here: &Here<'_>) -> Option<String> {
    let year = match here.route {
        Route::Plan(..) => None,
        Route::Edition(id) => Some(id.year),
        route => route.year(),
    }?;
    let values = [("year", year.short(here.lang)), ("days", year.span(here.lang))];
    Some(here.say_with(
        "layout-fiscal",
        &values.each_ref().map(|(name, value)| (*name, value.as_str())),
    ))
}

/// The feed of this language, which only the live site has.
fn feed(here: &Here<'_>) -> String {
    let path = format!("{}/feed.xml", here.lang);
    match here.site.sealed {
        Some(_) => format!("{}{path}", here.site.config.base_url),
        None => here.asset(&path),
    }
}

/// On the pages of an edition: which it is, and where to ask about corrections. What it says stays true whatever comes.
fn sealed(here: &Here<'_>, order: &Order) -> SealedBanner {
    let (id, date) = (order.id.to_string(), words::day(here.lang, order.date));
    SealedBanner {
        word: here.say("sealed-word"),
        text: here.say_with("sealed-text", &[("date", &date), ("edition", &id)]),
        link: Link {
            text: here.say("sealed-link"),
            href: Some(Route::Edition(order.id.clone()).url(here.lang, &here.site.config.base_url)),
            current: false,
        },
    }
}

/// The plan this page belongs to.
fn plan_of<'a>(here: &Here<'a>) -> Option<&'a Plan> {
    let (ward, year) = here.route.plan()?;
    here.site.plan(ward, year)
}

/// 港区 2021年度 区運営方針: what stands at the head of every sheet of a whole plan.
fn running(here: &Here<'_>) -> Option<String> {
    let Route::Whole(ward, year) = here.route else {
        return None;
    };
    let values = [("ward", here.ward_name(ward)), ("year", here.year(*year))];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    Some(here.say_with("plan-of-ward-year", &values))
}

/// On pages that sum a plan up: which part of it is held here. An issue or an initiative is whole by itself.
fn excerpt(here: &Here<'_>) -> Option<String> {
    let summing = matches!(
        here.route,
        Route::Plan(..) | Route::Achievement(..) | Route::Budget(..) | Route::Whole(..) | Route::Reform(..)
    );
    let plan = plan_of(here).filter(|_| summing)?;
    plan.excerpt.as_ref().map(|excerpt| here.text(excerpt).to_owned())
}

/// This page in every language, for search engines. A reader of no known language gets the choice of languages at home
/// and the authoritative language elsewhere.
fn alternates(here: &Here<'_>) -> Vec<Alternate> {
    let config = here.site.config;
    if *here.route == Route::NotFound {
        return Vec::new();
    }
    let default = match here.route {
        Route::Home => config.base_url.clone(),
        route => route.url(config.authoritative(), &config.base_url),
    };
    let each = config.languages.iter().map(|lang| Alternate {
        hreflang: lang.code().to_owned(),
        href: here.route.url(*lang, &config.base_url),
    });
    each.chain([Alternate {
        hreflang: "x-default".to_owned(),
        href: default,
    }])
    .collect()
}

fn languages(here: &Here<'_>) -> Vec<LanguageLink> {
    let link = |lang: &crate::lang::Lang| LanguageLink {
        lang: lang.code(),
        name: lang.endonym(),
        hidden: here.site.phrases.say(*lang, "layout-read-in", &[]),
        href: (*lang != here.lang).then(|| here.href_in(here.route, *lang)),
    };
    here.site.config.languages.iter().map(link).collect()
}

fn nav(here: &Here<'_>) -> Vec<Link> {
    let in_city = matches!(
        here.route,
        Route::City | Route::Goals | Route::Goal(_) | Route::Framework(_) | Route::Wards(..) | Route::Across(..)
    );
    let in_page = matches!(
        here.route,
        Route::Search
            | Route::Free(_)
            | Route::Data
            | Route::DataRules
            | Route::NotFound
            | Route::Archive
            | Route::Edition(_)
    );
    let mut links = vec![Link {
        current: !in_city && !in_page,
        ..here.link(here.say("layout-wards"), &Route::Home)
    }];
    links.extend(city(here).map(|link| Link {
        current: in_city,
        ..link
    }));
    links.extend(free(here, "glossary"));
    links.extend(free(here, "about"));
    links.push(here.link(here.say("layout-search"), &Route::Search));
    links
}

/// The way from home to here; the last is this page, in plain words.
fn crumbs(here: &Here<'_>) -> Vec<Link> {
    let mut crumbs = vec![here.link(here.say("layout-home"), &Route::Home)];
    let ward = |id: &String| here.link(here.ward_name(id), &Route::Ward(id.clone()));
    let plan = |id: &String, year| here.link(here.year(year), &Route::Plan(id.clone(), year));
    match here.route {
        Route::Home => {}
        Route::Ward(id) => crumbs.push(ward(id)),
        Route::Plan(id, year) => crumbs.extend([ward(id), plan(id, *year)]),
        Route::Achievement(id, year)
        | Route::Budget(id, year)
        | Route::Whole(id, year)
        | Route::Reform(id, year)
        | Route::Errata(id, year) => {
            crumbs.extend([ward(id), plan(id, *year), Link::words(here.say(last_step(here.route)))]);
        }
        Route::Issue(id, year, code) => {
            crumbs.extend([ward(id), plan(id, *year), issue_crumb(here, &code.to_string())]);
        }
        Route::Initiative(id, year, code) => {
            crumbs.extend([ward(id), plan(id, *year)]);
            crumbs.extend(initiative_crumbs(here, id, *year, code));
        }
        Route::Comparison(id, from, to) => {
            let values = [("from", here.year(*from)), ("to", here.year(*to))];
            let words = values.each_ref().map(|(k, v)| (*k, v.as_str()));
            crumbs.extend([ward(id), Link::words(here.say_with("crumb-comparison", &words))]);
        }
        Route::Indicator(id, _) => crumbs.extend([ward(id), Link::words(here.say("crumb-indicator"))]),
        Route::Framework(year) => {
            crumbs.extend([city_crumb(here), Link::words(here.year(*year))]);
        }
        Route::City => crumbs.push(city_crumb(here)),
        Route::Goals => crumbs.extend(goal_crumbs(here, None)),
        Route::Goal(number) => crumbs.extend(goal_crumbs(here, Some(*number))),
        Route::Archive => crumbs.push(Link::words(here.say("archive-title"))),
        Route::Edition(id) => {
            crumbs.extend([
                here.link(here.say("archive-title"), &Route::Archive),
                Link::words(id.to_string()),
            ]);
        }
        Route::Wards(year, _) => crumbs.extend(by_ward(here, *year, None)),
        Route::Across(year, _) => crumbs.extend(by_ward(here, *year, Some("crumb-indicator"))),
        Route::DataRules => crumbs.extend([
            here.link(here.say("thing-data"), &Route::Data),
            Link::words(subject(here).title),
        ]),
        Route::Search | Route::Data | Route::Free(_) | Route::NotFound => crumbs.push(Link::words(subject(here).title)),
    }
    if let Some(last) = crumbs.last_mut() {
        *last = Link {
            href: None,
            current: true,
            ..last.clone()
        };
    }
    crumbs
}

/// The steps from a plan to one of its initiatives.
fn initiative_crumbs(here: &Here<'_>, ward: &str, year: FiscalYear, code: &Code) -> Vec<Link> {
    let issue = code.parent().and_then(|strategy| strategy.parent()).map(|issue| Link {
        href: Some(here.href(&Route::Issue(ward.to_owned(), year, issue))),
        ..issue_crumb(here, &issue.to_string())
    });
    let own = here.say_with("crumb-initiative", &[("code", &code.to_string())]);
    issue.into_iter().chain([Link::words(own)]).collect()
}

/// The steps from the city to all goals, or to one of them.
fn goal_crumbs(here: &Here<'_>, number: Option<u8>) -> Vec<Link> {
    let all = here.link(here.say("plan-sdgs"), &Route::Goals);
    let one = number.map(|number| Link::words(super::view::goals::name(here, number)));
    [city_crumb(here), all].into_iter().chain(one).collect()
}

/// A link to the page of the city: the wards together, or else the newest framework.
fn city(here: &Here<'_>) -> Option<Link> {
    let newest = here.site.plans.frameworks.iter().map(|framework| framework.year).max();
    let together = here.site.has_city().then_some(Route::City);
    let route = together.or(newest.map(Route::Framework))?;
    Some(here.link(here.say("layout-city"), &route))
}

/// The step of the city: a link where the wards have a page together.
fn city_crumb(here: &Here<'_>) -> Link {
    if here.site.has_city() {
        here.link(here.say("layout-city"), &Route::City)
    } else {
        Link::words(here.say("layout-city"))
    }
}

/// The way to a framework's pages by ward, and on to one of its indicators.
fn by_ward(here: &Here<'_>, year: FiscalYear, last: Option<&str>) -> Vec<Link> {
    let framework = here.link(here.year(year), &Route::Framework(year));
    let wards = here.link(here.say("wards-crumb"), &Route::Wards(year, WardOrder::Official));
    let mut crumbs = vec![city_crumb(here), framework, wards];
    crumbs.extend(last.map(|key| Link::words(here.say(key))));
    crumbs
}

fn issue_crumb(here: &Here<'_>, code: &str) -> Link {
    Link::words(here.say_with("crumb-issue", &[("code", code)]))
}

const fn last_step(route: &Route) -> &'static str {
    match route {
        Route::Achievement(..) => "crumb-achievement",
        Route::Budget(..) => "crumb-budget",
        Route::Whole(..) => "crumb-whole",
        Route::Errata(..) => "crumb-errata",
        _ => "crumb-reform",
    }
}

fn foot(here: &Here<'_>) -> Vec<Link> {
    let mut links: Vec<Link> = ["about", "accessibility", "glossary"]
        .iter()
        .filter_map(|name| free(here, name))
        .collect();
    if here.site.has(&Route::Goals) {
        links.push(here.link(here.say("thing-goals"), &Route::Goals));
    }
    let shelved = here.site.shelf.is_some_and(|shelf| !shelf.editions.is_empty());
    if shelved || here.site.sealed.is_some() {
        links.push(here.link(here.say("archive-title"), &Route::Archive));
    }
    links.push(here.link(here.say("thing-data"), &Route::Data));
    links.push(Link {
        text: here.say("layout-feed"),
        href: Some(feed(here)),
        current: false,
    });
    links
}

/// A link to a free page, if the city has written it.
fn free(here: &Here<'_>, name: &str) -> Option<Link> {
    let page = here.site.plans.pages.iter().find(|page| page.name == name)?;
    Some(here.link(here.text(&page.title), &Route::Free(name.to_owned())))
}

fn licence(here: &Here<'_>) -> Option<Link> {
    let config = here.site.config;
    Some(Link {
        text: config.licence.clone()?,
        href: config.licence_url.clone(),
        current: false,
    })
}
