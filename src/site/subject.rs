//! What a page is about, in a title and a sentence. A title names the thing and the year and is unique on the site,
//! because a row of browser tabs, a search result and a screen reader show nothing else of the page.

use super::branches;
use super::parts::Here;
use super::route::{Route, WardOrder};
use crate::archive::edition::EditionId;
use crate::lang::Localized;
use crate::number::FiscalYear;

/// What a page is about.
#[derive(Debug, Default)]
pub struct Subject {
    /// The thing and the year; empty for the home, which is the site itself.
    pub title: String,
    /// One sentence for search engines.
    pub description: String,
    /// Whether its own text is not there in this language.
    pub untranslated: bool,
}

/// What the page that `here` is is about.
pub fn subject(here: &Here<'_>) -> Subject {
    match here.route {
        Route::Home => Subject {
            description: here.say_with("about-home", &[("city", here.text(&here.site.config.city))]),
            ..Subject::default()
        },
        Route::NotFound => titled(here.say("layout-not-found"), here.say("about-not-found")),
        Route::Ward(id) => of_ward(here, id),
        Route::Plan(id, year) => of_plan(here, id, *year, "plan"),
        Route::Achievement(id, year) => of_plan(here, id, *year, "achievement"),
        Route::Budget(id, year) => of_plan(here, id, *year, "budget"),
        Route::Whole(id, year) => of_plan(here, id, *year, "whole"),
        Route::Reform(id, year) => of_plan(here, id, *year, "reform"),
        Route::Comparison(id, from, to) => of_comparison(here, id, *from, *to),
        Route::Issue(id, year, code) => {
            let plan = here.site.plan(id, *year);
            let issue = plan.and_then(|plan| plan.issues.iter().find(|issue| issue.code == *code));
            of_part(
                here,
                id,
                *year,
                "issue",
                &code.to_string(),
                issue.map(|issue| &issue.title),
            )
        }
        Route::Initiative(id, year, code) => {
            let found = here
                .site
                .plan(id, *year)
                .and_then(|plan| branches(plan).find(|(.., leaf)| leaf.code == *code));
            of_part(
                here,
                id,
                *year,
                "initiative",
                &code.to_string(),
                found.map(|(.., leaf)| &leaf.title),
            )
        }
        Route::Indicator(ward, id) => of_indicator(here, ward, id),
        Route::Goals => titled(here.say("thing-goals"), of_city(here, "about-goals", &[])),
        Route::Goal(number) => of_goal(here, *number),
        Route::City => titled(here.say("thing-city"), here.say("about-city")),
        Route::Errata(id, year) => of_plan(here, id, *year, "errata"),
        Route::Archive => titled(here.say("archive-title"), here.say("about-archive")),
        Route::Edition(id) => of_edition(here, id),
        Route::Framework(year) => of_framework(here, *year),
        Route::Search => titled(
            here.say("search-title"),
            here.say_with("about-search", &[("city", here.text(&here.site.config.city))]),
        ),
        Route::Data => titled(here.say("thing-data"), here.say("about-data")),
        Route::DataRules => titled(here.say("thing-data-rules"), here.say("about-data-rules")),
        Route::Wards(year, order) => of_wards(here, *year, *order),
        Route::Across(year, id) => of_across(here, *year, id),
        Route::Free(name) => of_free(here, name),
    }
}

fn titled(title: String, description: String) -> Subject {
    Subject {
        title,
        description,
        untranslated: false,
    }
}

/// One of the Sustainable Development Goals.
fn of_goal(here: &Here<'_>, number: u8) -> Subject {
    let goal = super::view::goals::name(here, number);
    let values = [("goal", goal.as_str())];
    titled(
        here.say_with("thing-goal", &values),
        of_city(here, "about-goal", &values),
    )
}

/// A sentence about the whole city.
fn of_city(here: &Here<'_>, key: &str, values: &[(&str, &str)]) -> String {
    let city = here.text(&here.site.config.city);
    here.say_with(key, &[values, &[("city", city)]].concat())
}

fn of_ward(here: &Here<'_>, id: &str) -> Subject {
    let ward = here.ward_name(id);
    let untranslated = here.site.plans.ward(id).is_some_and(|ward| !ward.name.has(here.lang));
    let description = here.say_with("about-ward", &[("ward", &ward)]);
    Subject {
        title: here.say_with("thing-ward", &[("ward", &ward)]),
        description,
        untranslated,
    }
}

/// A page about a whole plan: `thing-…` names it, `about-…` describes it.
fn of_plan(here: &Here<'_>, id: &str, year: FiscalYear, kind: &str) -> Subject {
    let ward = here.ward_name(id);
    let long = year.long(here.lang);
    let values = [("ward", ward.as_str()), ("year", long.as_str())];
    let plan = here.site.plan(id, year);
    let translated = |text: &Localized<_>| text.has(here.lang);
    Subject {
        title: format!("{} – {long}", here.say_with(&format!("thing-{kind}"), &values[..1])),
        description: here.say_with(&format!("about-{kind}"), &values),
        untranslated: plan.is_some_and(|plan| !plan.sections.iter().all(|section| translated(&section.body))),
    }
}

/// A page about two plans of a ward.
fn of_comparison(here: &Here<'_>, id: &str, from: FiscalYear, to: FiscalYear) -> Subject {
    let (ward, from, to) = (here.ward_name(id), here.year(from), here.year(to));
    let values = [("ward", ward.as_str()), ("from", &from), ("to", &to)];
    let title = here.say_with("thing-comparison", &values[..1]);
    titled(
        format!("{title} – {}", here.say_with("compare-years", &values[1..])),
        here.say_with("about-comparison", &values),
    )
}

/// A page about an issue or an initiative.
fn of_part(
    here: &Here<'_>,
    id: &str,
    year: FiscalYear,
    kind: &str,
    code: &str,
    title: Option<&Localized<String>>,
) -> Subject {
    let (ward, short) = (here.ward_name(id), here.year(year));
    let name = title.map_or("", |title| here.text(title));
    let values = [
        ("ward", ward.as_str()),
        ("code", code),
        ("title", name),
        ("year", short.as_str()),
    ];
    Subject {
        title: format!("{} – {short}", here.say_with(&format!("thing-{kind}"), &values[..3])),
        description: here.say_with(&format!("about-{kind}"), &values),
        untranslated: title.is_some_and(|title| !title.has(here.lang)),
    }
}

/// An indicator has no year of its own. Where two of a ward share a name, the place in the newest plan tells them apart.
fn of_indicator(here: &Here<'_>, ward: &str, id: &str) -> Subject {
    let series = &here.site.evaluation.series;
    let Some(stated) = series.get(ward, id).and_then(|series| series.stated.last()) else {
        return Subject::default();
    };
    let name = here.text(&stated.indicator.name);
    let named = series.of_ward(ward).filter_map(|(_, series)| series.stated.last());
    let same = named.filter(|other| here.text(&other.indicator.name) == name).count();
    let (ward, place) = (
        here.ward_name(ward),
        format!("{} {}", here.year(stated.plan), stated.at),
    );
    let values = [("ward", ward.as_str()), ("name", name), ("place", place.as_str())];
    let title = if same > 1 {
        here.say_with("thing-indicator-at", &values)
    } else {
        here.say_with("thing-indicator", &values[..2])
    };
    Subject {
        title,
        description: here.say_with("about-indicator", &values[..2]),
        untranslated: !stated.indicator.name.has(here.lang),
    }
}

fn of_edition(here: &Here<'_>, id: &EditionId) -> Subject {
    let (ward, year, name) = (
        super::view::archive::scope_name(here, id),
        here.year(id.year),
        id.to_string(),
    );
    let values = [("ward", ward.as_str()), ("year", &year), ("edition", &name)];
    titled(
        here.say_with("thing-edition", &values),
        here.say_with("about-edition", &values[2..]),
    )
}

fn of_framework(here: &Here<'_>, year: FiscalYear) -> Subject {
    let found = here
        .site
        .plans
        .frameworks
        .iter()
        .find(|framework| framework.year == year);
    let title = found.map_or("", |framework| here.text(&framework.title));
    let long = year.long(here.lang);
    Subject {
        title: format!("{title} – {long}"),
        description: here.say_with("about-framework", &[("year", &long)]),
        untranslated: found.is_some_and(|framework| !framework.title.has(here.lang)),
    }
}

/// A framework's indicators in every ward. The orders are told apart by their names.
fn of_wards(here: &Here<'_>, year: FiscalYear, order: WardOrder) -> Subject {
    let framework = of_framework(here, year);
    let order = here.say(&format!("wards-order-{}", order.key()));
    let values = [("title", framework.title.as_str()), ("order", order.as_str())];
    Subject {
        title: here.say_with("thing-wards", &values),
        description: here.say_with("about-wards", &[("year", &year.long(here.lang))]),
        ..framework
    }
}

/// One indicator of a framework in every ward.
fn of_across(here: &Here<'_>, year: FiscalYear, id: &str) -> Subject {
    let across = here.site.evaluation.across.get(&year);
    let mut indicators = across.iter().flat_map(|across| &across.framework.indicators);
    let found = indicators.find(|indicator| indicator.id.value == id);
    let name = found.map_or("", |indicator| here.text(&indicator.name));
    let long = year.long(here.lang);
    let values = [("name", name), ("year", long.as_str())];
    Subject {
        title: format!("{} – {long}", here.say_with("thing-across", &values[..1])),
        description: here.say_with("about-across", &values),
        untranslated: found.is_some_and(|indicator| !indicator.name.has(here.lang)),
    }
}

fn of_free(here: &Here<'_>, name: &str) -> Subject {
    let found = here.site.plans.pages.iter().find(|page| page.name == name);
    let title = found.map_or("", |page| here.text(&page.title)).to_owned();
    Subject {
        description: here.say_with(
            "about-free",
            &[("title", &title), ("site", here.text(&here.site.config.title))],
        ),
        title,
        untranslated: found.is_some_and(|page| !page.title.has(here.lang)),
    }
}
