//! The files for other machines: sitemap, feeds and the word to robots, made from the site's routes.

use crate::exchange::{feed, robots, sitemap};
use crate::lang::Lang;
use crate::model::erratum::Erratum;
use crate::model::framework::Framework;
use crate::model::plan::Plan;
use crate::model::stage::Reached;
use crate::number::FiscalYear;
use crate::site::Site;
use crate::site::route::Route;

/// Name and bytes of each file.
pub fn files(site: &Site<'_>) -> Vec<(String, Vec<u8>)> {
    let base_url = &site.config.base_url;
    let mut files = sitemap::files(&pages(site), base_url);
    files.push((
        "robots.txt".to_owned(),
        robots::txt(&format!("{base_url}sitemap.xml")).into_bytes(),
    ));
    files.extend(
        site.config
            .languages
            .iter()
            .map(|lang| (feed_path(*lang), feed::xml(&feed(site, *lang)))),
    );
    files
}

fn feed_path(lang: Lang) -> String {
    format!("{lang}/feed.xml")
}

fn pages(site: &Site<'_>) -> Vec<sitemap::Entry> {
    let (languages, base_url) = (&site.config.languages, &site.config.base_url);
    let listed = site.routes.iter().filter(|route| **route != Route::NotFound);
    let entries = listed.flat_map(|route| {
        let each = languages
            .iter()
            .map(|lang| (lang.code().to_owned(), route.url(*lang, base_url)));
        let translations: Vec<(String, String)> = each.collect();
        let changed = changed(site, route);
        languages.iter().map(move |lang| sitemap::Entry {
            address: route.url(*lang, base_url),
            changed: changed.clone(),
            translations: translations.clone(),
        })
    });
    entries.collect()
}

/// When a page last changed, as exactly as the history of its plan says.
fn changed(site: &Site<'_>, route: &Route) -> Option<String> {
    let history = match route {
        Route::Plan(ward, year)
        | Route::Achievement(ward, year)
        | Route::Budget(ward, year)
        | Route::Whole(ward, year)
        | Route::Reform(ward, year)
        | Route::Errata(ward, year)
        | Route::Comparison(ward, _, year)
        | Route::Issue(ward, year, _)
        | Route::Initiative(ward, year, _) => &site.plan(ward, *year)?.history,
        Route::Framework(year) | Route::Wards(year, _) | Route::Across(year, _) => {
            &site
                .plans
                .frameworks
                .iter()
                .find(|framework| framework.year == *year)?
                .history
        }
        _ => return None,
    };
    let newest = newest(history)?.date;
    Some(
        newest
            .date
            .strftime(if newest.day_known { "%Y-%m-%d" } else { "%Y-%m" })
            .to_string(),
    )
}

fn newest(history: &[Reached]) -> Option<&Reached> {
    history.iter().max_by_key(|reached| reached.date)
}

fn feed(site: &Site<'_>, lang: Lang) -> feed::Feed {
    let base_url = &site.config.base_url;
    let plans = site.plans.plans.iter().map(|plan| of_plan(site, plan, lang));
    let frameworks = site
        .plans
        .frameworks
        .iter()
        .map(|framework| of_framework(site, framework, lang));
    let errata = site.plans.plans.iter().flat_map(|plan| of_errata(site, plan, lang));
    let mut entries: Vec<feed::Entry> = plans.chain(frameworks).chain(errata).collect();
    entries.sort_by(|a, b| (&b.updated, &a.address).cmp(&(&a.updated, &b.address)));
    feed::Feed {
        lang: lang.code().to_owned(),
        title: site.config.title.get(lang).clone(),
        author: site.config.city.get(lang).clone(),
        address: format!("{base_url}{}", feed_path(lang)),
        home: Route::Home.url(lang, base_url),
        entries,
    }
}

fn of_plan(site: &Site<'_>, plan: &Plan, lang: Lang) -> feed::Entry {
    let route = Route::Plan(plan.ward.clone(), plan.year);
    entry(
        site,
        &route,
        lang,
        &plan.history,
        plan.year,
        &format!("stage-{}", plan.stage.key()),
    )
}

fn of_framework(site: &Site<'_>, framework: &Framework, lang: Lang) -> feed::Entry {
    let route = Route::Framework(framework.year);
    entry(
        site,
        &route,
        lang,
        &framework.history,
        framework.year,
        &format!("stage-{}", framework.stage.key()),
    )
}

/// An entry for every erratum of a plan.
fn of_errata(site: &Site<'_>, plan: &Plan, lang: Lang) -> Vec<feed::Entry> {
    let page = Route::Errata(plan.ward.clone(), plan.year).url(lang, &site.config.base_url);
    let ward = site
        .plans
        .ward(&plan.ward)
        .map_or(&plan.ward, |ward| ward.name.get(lang));
    let year = plan.year.short(lang);
    let entry = |erratum: &Erratum| {
        let title = erratum.title.get(lang);
        let values = [("ward", ward.as_str()), ("year", &year), ("title", title)];
        let day = erratum.date.map(|date| date.date.to_string());
        feed::Entry {
            title: site.phrases.say(lang, "corrected-feed", &values),
            address: format!("{page}#{}", Route::erratum_fragment(erratum.number)),
            updated: day.unwrap_or_else(|| format!("{year}-04-01", year = plan.year)),
            summary: erratum.reason.get(lang).clone(),
        }
    };
    plan.errata.iter().map(entry).collect()
}

/// Where the documents give no date, an entry is as old as its fiscal year: the site knows no clock.
fn entry(
    site: &Site<'_>,
    route: &Route,
    lang: Lang,
    history: &[Reached],
    year: FiscalYear,
    stage: &str,
) -> feed::Entry {
    let subject = site.subject(route, lang);
    let day = newest(history).map(|reached| reached.date.date.to_string());
    let stage = site.phrases.say(lang, stage, &[]);
    feed::Entry {
        title: site
            .phrases
            .say(lang, "feed-entry", &[("title", &subject.title), ("stage", &stage)]),
        address: route.url(lang, &site.config.base_url),
        updated: day.unwrap_or_else(|| format!("{year}-04-01")),
        summary: subject.description,
    }
}
